import { readFileSync, statSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { ConfigError } from '../config';
import type { Asset } from '../http/assets';

const MOST_BYTES = 256 * 1024;
const MOST_DOTS = 1_000;
/** Four bytes for each of the dots, and one for each line. */
const MOST_INFLATED = MOST_DOTS * (MOST_DOTS * 4 + 1);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

interface Seen {
  readonly width: number;
  readonly height: number;
}

/** The parts of a PNG by name, as far as they are whole. */
function chunksOf(file: Buffer): readonly { readonly name: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = PNG.length; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    if (data.length === length) chunks.push({ name: file.toString('latin1', at + 4, at + 8), data });
    at += 12 + length;
  }
  return chunks;
}

/** As paper can show it: in one pass, eight bits for each colour. Its dots are unpacked once, so that a spoilt one is found now. */
function seenInPng(file: Buffer): Seen | null {
  const chunks = chunksOf(file);
  const [head] = chunks;
  if (head?.name !== 'IHDR' || head.data.length !== 13) return null;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const isPlain = head.data[8] === 8 && head.data[12] === 0;
  if (!isPlain || chunks.at(-1)?.name !== 'IEND') return null;
  const dots = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const lines = inflateSync(dots, { maxOutputLength: MOST_INFLATED });
  return lines.length >= height * (width + 1) ? { width, height } : null;
}

/** Where a JPEG says how wide and high it is: the first frame of a kind that every reader knows. */
function seenInJpeg(file: Buffer): Seen | null {
  for (let at = 2; at + 9 <= file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const kind = file[at + 1] ?? 0;
    if (kind >= 0xc0 && kind <= 0xc2) return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
  }
  return null;
}

function seenIn(file: Buffer): Seen | null {
  try {
    if (file.subarray(0, PNG.length).equals(PNG)) return seenInPng(file);
    return file.subarray(0, JPEG.length).equals(JPEG) ? seenInJpeg(file) : null;
  } catch {
    return null;
  }
}

const wrong = (allowed: string): ConfigError => new ConfigError([{ variable: 'PRACTICE_LOGO', allowed }]);

function bytesOf(path: string): Buffer {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() && file.size > MOST_BYTES) throw wrong(`a file of at most ${MOST_BYTES / 1024} KB`);
  try {
    if (file?.isFile()) return readFileSync(path);
  } catch {
    // Told below.
  }
  throw wrong('the path of a file that this user may read');
}

const isRight = ({ width, height }: Seen): boolean =>
  Math.min(width, height) > 0 && Math.max(width, height) <= MOST_DOTS;

/** The practice’s picture, as it is served and put on paper; null where none is set. Throws a ConfigError if it cannot be used. */
export function readLogo(path: string | null): Asset | null {
  if (path === null) return null;
  const content = bytesOf(path);
  const seen = seenIn(content);
  if (seen === null || !isRight(seen))
    throw wrong(`a PNG (8 bits for each colour, not interlaced) or JPEG of at most ${MOST_DOTS} by ${MOST_DOTS} dots`);
  return { path: content[0] === PNG[0] ? '/practice-logo.png' : '/practice-logo.jpg', content };
}
