import type { Browser, Locator, Page } from 'playwright-core';
import { animatedWebp, type Shot } from './animated-webp';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the page that cuts the film is given, and gives back for each picture. */
interface Raw {
  readonly png: string;
  readonly ms: number;
  readonly tap: Place | null;
  readonly scale: number;
}
type Cut = Omit<Shot, 'still'> & { readonly still: string };

/** Runs in a page: draws each picture, with a dot where a finger is, and keeps what differs from the one before. */
async function cut(raws: readonly Raw[]): Promise<Cut[]> {
  const canvas = document.createElement('canvas');
  const out = document.createElement('canvas');
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  const cuts: Cut[] = [];
  let before: Uint32Array | undefined;
  const even = (number: number): number => number - (number % 2);
  const changed = (now: Uint32Array): readonly [number, number, number, number] => {
    const { width, height } = canvas;
    let [left, top, right, bottom] = [width, height, 0, 0];
    for (let at = 0; at < now.length; at += 1) {
      if (before?.[at] === now[at]) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    if (right < left) return [0, 0, 2, 2];
    return [even(left), even(top), right + 1 - even(left), bottom + 1 - even(top)];
  };
  for (const { png, ms, tap, scale } of raws) {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    if (before === undefined) [canvas.width, canvas.height] = [image.width, image.height];
    pen.drawImage(image, 0, 0);
    if (tap !== null) {
      pen.beginPath();
      pen.arc(tap.x * scale, tap.y * scale, 22 * scale, 0, 2 * Math.PI);
      pen.fillStyle = '#f5a62399';
      pen.fill();
      pen.lineWidth = 2 * scale;
      pen.strokeStyle = '#6d4200';
      pen.stroke();
    }
    const now = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    const [x, y, width, height] = changed(now);
    before = now;
    [out.width, out.height] = [width, height];
    out.getContext('2d', { alpha: false })!.drawImage(canvas, -x, -y);
    // Quality 1 is WebP without loss: large for much that changes, small and sharp for little.
    const [sharp, small] = [1, 0.82].map((quality) => out.toDataURL('image/webp', quality).replace(/^.*,/, ''));
    const still = sharp!.length < small!.length * 1.3 ? sharp! : small!;
    cuts.push({ still, x, y, width, height, ms });
  }
  return cuts;
}

/** A film of one page: pictures, each with how long it is shown. */
export class Film {
  private readonly raws: Raw[] = [];

  constructor(
    private readonly page: Page,
    /** Pixels of a picture for one of the page. */
    private readonly scale: number,
  ) {}

  get seconds(): number {
    return this.raws.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  }

  async show(ms: number, tap: Place | null = null): Promise<void> {
    // A finger hovers over nothing.
    await this.page.mouse.move(0, 0);
    const png = await this.page.screenshot({ animations: 'disabled', caret: 'hide' });
    this.raws.push({ png: png.toString('base64'), ms, tap, scale: this.scale });
  }

  async touchAt(place: Place, ms = 450): Promise<void> {
    await this.show(ms, place);
  }

  /** A finger on the middle of it. */
  async touch(target: Locator, ms = 450): Promise<void> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('What is not on show cannot be touched.');
    await this.touchAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, ms);
  }

  async develop(browser: Browser): Promise<Buffer> {
    const page = await browser.newPage();
    const cuts = await page.evaluate(cut, this.raws);
    await page.close();
    const [first, ...rest] = cuts.map((one): Shot => ({ ...one, still: Buffer.from(one.still, 'base64') }));
    if (first === undefined) throw new Error('Nothing was filmed.');
    return animatedWebp([first, ...rest]);
  }
}
