/** One picture of a film, as a still WebP, where it stands in the whole, and for how long. Offsets are even. */
export interface Shot {
  readonly still: Buffer;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ms: number;
}

interface Chunk {
  readonly name: string;
  readonly body: Buffer;
}

/** A file is “RIFF”, its length, “WEBP”, and chunks. */
const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
/** What holds the picture itself. */
const PICTURE = new Set(['VP8 ', 'VP8L', 'ALPH']);
const ANIMATED = 0x02;
/** What was there before is kept, and the new picture stands on it as it is. */
const NO_BLENDING = 0x02;

function chunk({ name, body }: Chunk): Buffer {
  const header = Buffer.alloc(CHUNK_HEADER_BYTES);
  header.write(name, 'latin1');
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)]);
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = HEADER_BYTES; at < file.length;) {
    const length = file.readUInt32LE(at + 4);
    const from = at + CHUNK_HEADER_BYTES;
    found.push({ name: file.toString('latin1', at, at + 4), body: file.subarray(from, from + length) });
    at = from + length + (length % 2);
  }
  return found;
}

/** Numbers of three bytes each. */
function threes(...numbers: readonly number[]): Buffer {
  const made = Buffer.alloc(numbers.length * 3);
  for (const [at, number] of numbers.entries()) made.writeUIntLE(number, at * 3, 3);
  return made;
}

function frame({ still, x, y, width, height, ms }: Shot): Buffer {
  const picture = chunksOf(still).filter(({ name }) => PICTURE.has(name));
  const where = threes(x / 2, y / 2, width - 1, height - 1, ms);
  return chunk({ name: 'ANMF', body: Buffer.concat([where, Buffer.of(NO_BLENDING), ...picture.map(chunk)]) });
}

/** The shots one after another, without end. The first is as large as the whole. */
export function animatedWebp(shots: readonly [Shot, ...Shot[]]): Buffer {
  const [{ width, height }] = shots;
  const about = Buffer.concat([Buffer.of(ANIMATED, 0, 0, 0), threes(width - 1, height - 1)]);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk({ name: 'VP8X', body: about }),
    chunk({ name: 'ANIM', body: Buffer.alloc(6) }),
    ...shots.map(frame),
  ]);
  return chunk({ name: 'RIFF', body });
}
