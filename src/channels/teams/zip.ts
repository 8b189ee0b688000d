import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly content: Buffer;
}

/** 1 January 1980, midnight: the same files make the same archive, whenever it is made. */
const DATE = 0x0021;
const TIME = 0;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

type Field = readonly [bytes: 2 | 4, value: number];

const fields = (...all: readonly Field[]): Buffer =>
  Buffer.concat(
    all.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** What the file’s own header and the directory say alike. */
const described = (name: Buffer, content: Buffer, deflated: Buffer): Buffer =>
  fields(
    ...([
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, DEFLATED],
      [2, TIME],
      [2, DATE],
      [4, crc32(content)],
      [4, deflated.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    ] as const),
  );

function entryOf({ name: words, content }: ZipFile, offset: number) {
  const name = Buffer.from(words);
  const deflated = deflateRawSync(content);
  const about = described(name, content, deflated);
  const local = Buffer.concat([fields([4, 0x04034b50]), about, name, deflated]);
  // No comment, on the first disk, neither text nor system attributes, then where the file begins.
  const where = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
  const central = Buffer.concat([fields([4, 0x02014b50], [2, VERSION]), about, where, name]);
  return { local, central };
}

/** These files as a zip archive, in this order. For a few small files: no ZIP64, no folders. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, central } = entryOf(file, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = files.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, directory, end]);
}
