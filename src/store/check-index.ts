import { checksum, isSame } from './log-format';

/** How far the log went, as SQLite noted in the file `-shm` after it had forced a commit to the disk. */
export interface LogIndex {
  readonly salt: string;
  readonly frames: number;
}

export const INDEX_BYTES = 96;
const COPY_BYTES = 48;
const SUMMED = 40;
const VERSION = 3_007_000;

/**
 * Null where it says nothing: it is never forced to the disk, so a power cut may leave any of it. It lies there twice, and
 * has a checksum, in the order of bytes of the machine. https://www.sqlite.org/walformat.html#the_wal_index_file_format
 */
export function logIndex(bytes: Buffer): LogIndex | null {
  const copy = bytes.subarray(0, COPY_BYTES);
  if (bytes.length < INDEX_BYTES || !copy.equals(bytes.subarray(COPY_BYTES, INDEX_BYTES))) return null;
  const bigEndian = copy.readUInt32BE(0) === VERSION;
  const number = (at: number): number => (bigEndian ? copy.readUInt32BE(at) : copy.readUInt32LE(at));
  if (number(0) !== VERSION) return null;
  if (!isSame(checksum(copy.subarray(0, SUMMED), bigEndian), [number(SUMMED), number(SUMMED + 4)])) return null;
  return { salt: copy.toString('hex', 32, 40), frames: number(16) };
}
