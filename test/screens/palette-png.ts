import type { Browser } from 'playwright-core';
import { crc32, deflateSync } from 'node:zlib';

interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Three bytes for each colour, in base 64. */
  readonly palette: string;
  /** One byte for each pixel, in base 64. */
  readonly pixels: string;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const EIGHT_BITS_INDEXED = Buffer.of(8, 3, 0, 0, 0);

/** Runs in a page: the 256 most common colours of a picture, and for each pixel the nearest of them. */
async function indexed(address: string): Promise<Indexed> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d', { alpha: false })!;
  pen.drawImage(image, 0, 0);
  const all = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const colour of all) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort(([, one], [, other]) => other - one).slice(0, 256);
  const parts = (colour: number): readonly [number, number, number] => [
    colour & 255,
    (colour >> 8) & 255,
    (colour >> 16) & 255,
  ];
  const palette = common.map(([colour]) => parts(colour));
  const nearest = (colour: number): number => {
    const [r, g, b] = parts(colour);
    let [best, least] = [0, Infinity];
    for (const [place, [red, green, blue]] of palette.entries()) {
      const far = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
      if (far < least) [best, least] = [place, far];
    }
    return best;
  };
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const pixels = Uint8Array.from(all, (colour) => places.get(colour) ?? 0);
  return { width, height, palette: base64(Uint8Array.from(palette.flat())), pixels: base64(pixels) };
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function encoded({ width, height, palette, pixels }: Indexed): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const bytes = Buffer.from(pixels, 'base64');
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) bytes.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, EIGHT_BITS_INDEXED])),
    chunk('PLTE', Buffer.from(palette, 'base64')),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same picture in 256 colours, which for a page of ours is all that it has: a third of the bytes. */
export async function palettePng(browser: Browser, picture: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const made = await page.evaluate(indexed, `data:image/png;base64,${picture.toString('base64')}`);
  await page.close();
  return encoded(made);
}
