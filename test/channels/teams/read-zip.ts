import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** A number of the archive that is to be this one. */
function expectNumber(what: string, given: number, wanted: number): void {
  if (given !== wanted) throw new Error(`${what}: ${given} instead of ${wanted}`);
}

/** One file, by what the directory at this place says of it, held against its own header. */
function fileAt(zip: Buffer, at: number) {
  expectNumber('directory', zip.readUInt32LE(at), CENTRAL);
  const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
    number,
    number,
    number,
  ];
  const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
  const local = zip.readUInt32LE(at + 42);
  expectNumber(`${name}, header`, zip.readUInt32LE(local), LOCAL);
  // Version, flags, method, date, sum and sizes stand in both, in the same order.
  const same = zip.subarray(at + 6, at + 30).equals(zip.subarray(local + 4, local + 28));
  if (!same) throw new Error(`${name}: the directory and its own header differ`);
  const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const raw = zip.subarray(begins, begins + packed);
  const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw;
  expectNumber(`${name}, size`, content.length, size);
  expectNumber(`${name}, sum`, crc32(content), zip.readUInt32LE(at + 16));
  return { name, content, next: at + 46 + nameLength + extra + comment };
}

/** The files of an archive as any program that unpacks it finds them: by the directory at its end. Throws if it is broken. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  expectNumber('end', zip.readUInt32LE(end), END);
  const [count, length, begins] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  const files = new Map<string, Buffer>();
  let at = begins;
  for (let index = 0; index < count; index += 1) {
    const { name, content, next } = fileAt(zip, at);
    files.set(name, content);
    at = next;
  }
  expectNumber('length of the directory', at - begins, length);
  expectNumber('end of the directory', at, end);
  return files;
}
