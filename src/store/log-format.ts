/**
 * The log that SQLite keeps beside a database: a header, then frames of one page each, chained by their checksums.
 * https://www.sqlite.org/fileformat2.html#walformat
 */
export const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** What of a header its checksum is about: of the log’s all but the checksum itself, of a frame’s the page and the size. */
const HEADER_SUMMED = 24;
const FRAME_SUMMED = 8;
/** What a disk writes whole or not at all; a larger one holds several. */
const SECTOR_BYTES = 512;
const SMALLEST_PAGE = 512;
const LARGEST_PAGE = 65_536;
/** The last bit tells in which order the bytes of a word are summed. */
const MAGIC = 0x377f0682;

/** Two sums of 32 bits, each of which depends on all that came before. */
export type Checksum = readonly [number, number];

export interface LogHeader {
  readonly pageBytes: number;
  readonly bigEndian: boolean;
  /** 8 bytes, as hex: of frames that are of this log, and not left over from an older one. */
  readonly salt: string;
  readonly checksum: Checksum;
}

export interface Frame {
  /** Of the database, from 1. */
  readonly page: number;
  /** How many pages the database has after this commit; 0 where the transaction goes on. */
  readonly pagesAfter: number;
  readonly salt: string;
  readonly checksum: Checksum;
}

/** The sums of whole pairs of words, going on from `from`. */
export function checksum(bytes: Buffer, bigEndian: boolean, from: Checksum = [0, 0]): Checksum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [first, second] = from;
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + words.getUint32(at, !bigEndian) + second) >>> 0;
    second = (second + words.getUint32(at + 4, !bigEndian) + first) >>> 0;
  }
  return [first, second];
}

export const isSame = (one: Checksum, other: Checksum): boolean => one[0] === other[0] && one[1] === other[1];

const checksumAt = (bytes: Buffer, at: number): Checksum => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];

const isPageSize = (bytes: number): boolean =>
  bytes >= SMALLEST_PAGE && bytes <= LARGEST_PAGE && Number.isInteger(Math.log2(bytes));

/** Null where it is not the header of a log, or is damaged. */
export function logHeader(bytes: Buffer): LogHeader | null {
  const magic = bytes.readUInt32BE(0);
  const pageBytes = bytes.readUInt32BE(8);
  if ((magic & ~1) !== MAGIC || !isPageSize(pageBytes)) return null;
  const bigEndian = (magic & 1) === 1;
  const stored = checksumAt(bytes, HEADER_SUMMED);
  if (!isSame(checksum(bytes.subarray(0, HEADER_SUMMED), bigEndian), stored)) return null;
  return { pageBytes, bigEndian, salt: bytes.toString('hex', 16, 24), checksum: stored };
}

export const frameBytes = ({ pageBytes }: LogHeader): number => FRAME_HEADER_BYTES + pageBytes;

export function frameOf(bytes: Buffer): Frame {
  const [page, pagesAfter] = [bytes.readUInt32BE(0), bytes.readUInt32BE(4)];
  return { page, pagesAfter, salt: bytes.toString('hex', 8, 16), checksum: checksumAt(bytes, 16) };
}

/** Is the head of the frame that begins there new or old, but not half of each, whatever a power cut left? */
export const isInOneSector = (from: number): boolean =>
  Math.floor(from / SECTOR_BYTES) === Math.floor((from + FRAME_HEADER_BYTES - 1) / SECTOR_BYTES);

/** Is this frame whole, and was it written after the one with the checksum `before`? */
export function follows(bytes: Buffer, before: Checksum, { bigEndian }: LogHeader): boolean {
  const head = checksum(bytes.subarray(0, FRAME_SUMMED), bigEndian, before);
  return isSame(checksum(bytes.subarray(FRAME_HEADER_BYTES), bigEndian, head), checksumAt(bytes, 16));
}
