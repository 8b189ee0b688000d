import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPractice } from '../browser/practice-page';
import { Visit } from '../browser/visit';
import { OUT } from './contents';
import { MAIN, SCREENS, type ScreenId } from './list';
import type { Mode } from './modes';
import { palettePng } from './palette-png';
import { CONTENT, STYLED } from './practice';
import { inColumns, sheet, type Tile } from './sheet';

const A_SHEET = 12;
const COLUMNS = 6;
/** Of one column of a picture that is cut up. */
const COLUMN_PX = 1480;

type Prepare = (page: Page) => Promise<unknown>;

/** Where walks take place, and the album of what is seen on them. */
export class Stage {
  private readonly taken = new Map<ScreenId, Buffer>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    readonly mode: Mode,
  ) {}

  /** A page of ours. */
  async open(address = '/', prepare?: Prepare): Promise<Visit> {
    const { options, language } = this.mode;
    const url = new URL(address, this.url);
    if (language !== undefined) url.searchParams.set('lang', language);
    return Visit.open(this.browser, { url: url.href, name: '', options, prepare: this.preparing(prepare) });
  }

  async openWithoutScripts(address: string): Promise<Visit> {
    const options = { ...this.mode.options, javaScriptEnabled: false };
    return Visit.open(this.browser, { url: new URL(address, this.url).href, name: '', options });
  }

  /** The same browser on another day: the tab was closed. */
  async comeBack(earlier: Visit): Promise<Visit> {
    const { page } = earlier;
    const visit = await Visit.openTab(page.context(), { url: page.url(), name: '', prepare: this.preparing() });
    await page.close();
    return visit;
  }

  /** A page of a practice, with our line on it. */
  async practice(attributes = '', prepare?: Prepare): Promise<Visit> {
    const { options, language } = this.mode;
    const all = language === undefined ? attributes : `${attributes} data-language="${language}"`;
    const more = { content: CONTENT, policy: STYLED, prepare: this.preparing(prepare) };
    return openPractice(this.browser, { url: this.url, name: '', attributes: all, options, ...more });
  }

  async take(id: ScreenId, { page }: Visit): Promise<void> {
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    this.taken.set(id, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  }

  /** The advice and all that follows it, in columns. */
  async takeWhole(id: ScreenId, { page }: Visit): Promise<void> {
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    const more = await page.locator('.scroller').evaluate((box) => box.scrollHeight - box.clientHeight);
    await page.setViewportSize({ ...size, height: size.height + more });
    const box = await page.locator('.advice').boundingBox();
    const from = Math.floor(box?.y ?? 0) - 10;
    const clip = { x: 0, y: from, width: size.width, height: size.height + more - from };
    const picture = await page.screenshot({ animations: 'disabled', clip });
    this.taken.set(id, await inColumns(this.browser, picture, COLUMN_PX));
    await page.setViewportSize(size);
  }

  /** Writes what was taken. */
  async develop(): Promise<void> {
    fs.mkdirSync(path.join(OUT, this.mode.id), { recursive: true });
    if (this.mode.files === 'sheets') await this.writeSheets();
    else for (const [id, picture] of this.taken) await this.write(id, picture);
  }

  private async writeSheets(): Promise<void> {
    const width = this.mode.options.viewport?.width ?? 0;
    const tiles = MAIN.flatMap((id): Tile[] => {
      const picture = this.taken.get(id);
      return picture === undefined ? [] : [{ picture, caption: SCREENS[id] }];
    });
    for (let from = 0; from < tiles.length; from += A_SHEET) {
      const made = await sheet(this.browser, tiles.slice(from, from + A_SHEET), { columns: COLUMNS, width });
      await this.write(`${from / A_SHEET + 1}`, made);
    }
  }

  private async write(name: string, picture: Buffer): Promise<void> {
    fs.writeFileSync(path.join(OUT, this.mode.id, `${name}.png`), await palettePng(this.browser, picture));
  }

  private preparing(further?: Prepare): Prepare {
    return async (page) => {
      await this.mode.prepare?.(page);
      await further?.(page);
    };
  }
}
