import fs from 'node:fs';
import { INDEX_BYTES, logIndex } from './check-index';
import { checkLog, type Pieces } from './check-log';
import { HEAD_BYTES, hasWrongLength } from './check-size';

/** Another process may be writing meanwhile, such as a server whose files are copied. */
const TRIES = 5;

function withPieces<T>(file: string, look: (pieces: Pieces) => T): T {
  if (!fs.existsSync(file)) return look({ bytes: 0, piece: () => Buffer.alloc(0) });
  const handle = fs.openSync(file, 'r');
  try {
    const piece = (from: number, bytes: number): Buffer => {
      const buffer = Buffer.alloc(bytes);
      return buffer.subarray(0, fs.readSync(handle, buffer, 0, bytes, from));
    };
    return look({ bytes: fs.fstatSync(handle).size, piece });
  } finally {
    fs.closeSync(handle);
  }
}

function look(file: string): string | null {
  // Before the log, which is written first: so it never runs ahead of it.
  const index = withPieces(`${file}-shm`, ({ piece }) => logIndex(piece(0, INDEX_BYTES)));
  const log = withPieces(`${file}-wal`, checkLog);
  if ('damage' in log) return `has a damaged log, ${file}-wal: ${log.damage}`;
  if (index !== null && index.salt === log.salt && index.frames > log.frames) {
    return `has a damaged log, ${file}-wal: it can be read to frame ${log.frames} of ${index.frames}`;
  }
  // Where a transaction is to be rolled back, SQLite brings the file to its size itself.
  if (withPieces(`${file}-journal`, ({ bytes }) => bytes > 0)) return null;
  const isOdd = withPieces(file, ({ bytes, piece }) => hasWrongLength(piece(0, HEAD_BYTES), bytes, log));
  return isOdd ? 'has not the length that it says' : null;
}

const stamp = (file: string): string =>
  [file, `${file}-wal`]
    .map((one) => fs.statSync(one, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat === undefined ? 'none' : `${stat.ino} ${stat.size} ${stat.mtimeNs}`))
    .join();

/**
 * What SQLite would pass over without a word: where a log or a file is damaged, it goes on from what it can read. Null
 * where all that was acknowledged is there. To be asked before this process opens the file, since to close it again
 * would let go of this process’s locks.
 */
export function damageOf(file: string): string | null {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = stamp(file);
    const damage = look(file);
    if (damage === null || stamp(file) === before) return damage;
  }
  return null;
}
