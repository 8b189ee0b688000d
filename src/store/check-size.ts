import type { Log } from './check-log';

/** The first bytes of a database file, with what it says of itself. */
export const HEAD_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
/** SQLite locks bytes there, and never writes that page. */
const LOCKED_BYTE = 2 ** 30;

const isDatabase = (head: Buffer): boolean =>
  head.length === HEAD_BYTES && head.toString('latin1', 0, 16) === MAGIC && pageBytesOf(head) > 0;

const pageBytesOf = (head: Buffer): number => (head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16));

/** Null where an older program wrote the file last, and left the number as it was. */
function pagesByHead(head: Buffer): number | null {
  return head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : null;
}

/**
 * Is the file cut short, or cut in a page? Pages may be missing from it as long as the log has them: they come here later, and a
 * full disk may have cut one in two. Whether it is a database at all is not asked here.
 */
export function hasWrongLength(head: Buffer, bytes: number, log: Log): boolean {
  if (!isDatabase(head)) return false;
  const pageBytes = pageBytesOf(head);
  if (log.pagesAfter === null && bytes % pageBytes !== 0) return true;
  const pages = log.pagesAfter ?? pagesByHead(head) ?? 0;
  const locked = Math.floor(LOCKED_BYTE / pageBytes) + 1;
  // Ends at the first page that is nowhere, so after no more pages than the log has.
  for (let page = Math.floor(bytes / pageBytes) + 1; page <= pages; page += 1) {
    if (page !== locked && !log.pages.has(page)) return true;
  }
  return false;
}
