import type { Browser } from 'playwright-core';

export interface Tile {
  readonly picture: Buffer;
  readonly caption?: string;
}

const STYLE = `
body{margin:0;padding:16px;background:#dfe6e3;font:15px/1.4 sans-serif;color:#172a2a}
main{display:flex;flex-wrap:wrap;gap:16px;width:max-content}
figure{margin:0}
img{display:block}
figcaption{padding-top:6px}`;

const address = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

function figure({ picture, caption = '' }: Tile, width: number): string {
  const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure style="width:${width}px"><img src="${address(picture)}" width="${width}">${words}</figure>`;
}

interface Layout {
  readonly columns: number;
  /** Of one picture, in pixels. */
  readonly width: number;
}

/** Several pictures of one size side by side, as one. */
export async function sheet(browser: Browser, tiles: readonly Tile[], { columns, width }: Layout): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: columns * (width + 16) + 16, height: 100 } });
  const figures = tiles.map((tile) => figure(tile, width)).join('');
  const room = `width:${columns * (width + 16) - 16}px`;
  await page.setContent(`<!doctype html><style>${STYLE}</style><main style="${room}">${figures}</main>`);
  const made = await page.screenshot({ fullPage: true });
  await page.close();
  return made;
}

/** A picture that is too long to look at, cut into columns of that height that stand side by side. */
export async function inColumns(browser: Browser, picture: Buffer, height: number): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${STYLE}</style><img src="${address(picture)}">`);
  const { width, whole } = await page.locator('img').evaluate(({ clientWidth, clientHeight }) => ({
    width: clientWidth,
    whole: clientHeight,
  }));
  const columns = Math.ceil(whole / height);
  await page.setViewportSize({ width: columns * (width + 16) + 16, height: height + 32 });
  const cut = Array.from(
    { length: columns },
    (_, at) =>
      `<div style="width:${width}px;height:${height}px;background:url(${address(picture)}) 0 -${at * height}px no-repeat"></div>`,
  );
  await page.setContent(`<!doctype html><style>${STYLE}</style><main>${cut.join('')}</main>`);
  const made = await page.screenshot();
  await page.close();
  return made;
}
