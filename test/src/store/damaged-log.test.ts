import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { backUp } from '../../../src/store/backup';
import { HEAD_BYTES, hasWrongLength } from '../../../src/store/check-size';
import { setAside } from '../../../src/store/set-aside';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { diceOf } from '../../safety/prove/random-findings';
import { fileIn, folderWith, type Left, leftAfterEach, leftIn, talk, turnsIn } from './crashed-store';

const PAGE = 4096;
const HEADER = 32;
const FRAME = 24 + PAGE;
const TURNS = 12;
const NONE = Buffer.alloc(0);

let killed: Left;
let ended: Left;
beforeAll(async () => {
  killed = (await leftAfterEach(null, TURNS, diceOf(1))).at(-1)!;
  const folder = makeFolder();
  await talk(folder, TURNS, diceOf(1), () => undefined);
  ended = leftIn(folder);
});

const garbage = (bytes: number): Buffer => {
  const dice = diceOf(9);
  return Buffer.from(Array.from({ length: bytes }, () => dice(256)));
};

function over(bytes: Buffer, at: number, other: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  other.copy(changed, at);
  return changed;
}

const flipped = (bytes: Buffer, at: number): Buffer => over(bytes, at, Buffer.from([bytes[at]! ^ 1]));

/** Of megabytes, quicker to compare than byte by byte. */
const digestOf = ({ file, log, index }: Left): string =>
  [file, log, index].map((bytes) => createHash('sha256').update(bytes).digest('hex')).join();

const frames = (log: Buffer): number => Math.floor((log.length - HEADER) / FRAME);
const middle = (log: Buffer): number => HEADER + Math.floor(frames(log) / 2) * FRAME;
const withLog = (change: (log: Buffer) => Buffer) => (): Left => ({ ...killed, log: change(killed.log) });
/** After a power cut, which may leave any index, so that the log alone can tell. */
const alone = (change: (log: Buffer) => Buffer) => (): Left => ({ ...withLog(change)(), index: NONE });

const LOG = 'has a damaged log';
const LENGTH = 'has not the length that it says';
const DAMAGE: [string, string, () => Left][] = [
  ['a log whose header is zeros', LOG, alone((log) => over(log, 0, Buffer.alloc(HEADER)))],
  ['a log whose header is garbage', LOG, alone((log) => over(log, 0, garbage(HEADER)))],
  ['a log of zeros', LOG, alone((log) => Buffer.alloc(log.length))],
  ['one bit in the salt of a log', LOG, alone((log) => flipped(log, 16))],
  ['one bit in the first page of a log', LOG, alone((log) => flipped(log, HEADER + 24 + 99))],
  ['one bit in a page in the middle of a log', LOG, alone((log) => flipped(log, middle(log) + 24 + 99))],
  ['garbage in the middle of a log', LOG, alone((log) => over(log, middle(log) + 70, garbage(300)))],
  ['zeros in the middle of a log', LOG, alone((log) => over(log, middle(log), Buffer.alloc(2 * FRAME)))],
  ['one bit in the last page of a log', LOG, withLog((log) => flipped(log, log.length - 9))],
  ['a log without its last frame', LOG, withLog((log) => log.subarray(0, log.length - FRAME))],
  ['a file cut by a few bytes', LENGTH, () => ({ ...ended, file: ended.file.subarray(0, -100) })],
  ['a file cut by a page', LENGTH, () => ({ ...ended, file: ended.file.subarray(0, -PAGE) })],
  ['a file cut to a few bytes', LENGTH, () => ({ ...ended, file: ended.file.subarray(0, 200) })],
  ['a file with a few bytes more', LENGTH, () => ({ ...ended, file: Buffer.concat([ended.file, garbage(9)]) })],
];

test.each(DAMAGE)('%s is refused, nothing is changed, and it is set aside when told to', async (_, why, spoil) => {
  const left = spoil();
  const data = folderWith(left);
  const file = fileIn(data);
  const refused = expect.objectContaining({
    code: 'store-damaged',
    message: expect.stringMatching(`^${file} ${why}.*npm run set-aside`),
  });
  expect(() => new SqliteStore(data)).toThrow(refused);
  expect(() => backUp(data, makeFolder(), 1)).toThrow(expect.objectContaining({ code: 'backup-failed' }));
  expect(digestOf(leftIn(data))).toBe(digestOf(left));
  expect(digestOf(leftIn(await setAside(data, [], 'today')))).toBe(digestOf(left));
  expect(fs.readdirSync(data)).toEqual(['damaged-today']);
});

test.each<[string, number, () => Left]>([
  ['just as it was', TURNS, () => killed],
  ['without its index', TURNS, () => ({ ...killed, index: NONE })],
  ['with an index of another log', TURNS, () => ({ ...killed, index: ended.index })],
  ['with a damaged index', TURNS, () => ({ ...killed, index: flipped(killed.index, 17) })],
  ['whose last turn was cut off by a power cut', TURNS - 1, alone((log) => log.subarray(0, -9))],
  [
    'whose last turn was written in part',
    TURNS - 1,
    alone((log) => over(log, log.length - FRAME, Buffer.alloc(FRAME))),
  ],
  ['whose header was begun', TURNS, () => ({ ...ended, log: garbage(HEADER - 1) })],
  ['that holds nothing', TURNS, () => ({ ...ended, log: NONE })],
])('a log %s is no damage', async (_, turns, make) => {
  expect(await turnsIn(make())).toBe(turns);
});

const SECTOR = 512;
const HEAD = 24;

/** How much of the head that begins there lies before the end of its sector; all of it but for every twentieth. */
const inFirstSector = (at: number): number => Math.min(HEAD, SECTOR - (at % SECTOR));

/** Where the last turn of a log begins: after the commit of the one before. */
function lastTurnOf(log: Buffer): number {
  let at = log.length - 2 * FRAME;
  while (log.readUInt32BE(at + 4) === 0) at -= FRAME;
  return at + FRAME;
}

test('a log whose last turn begins with a head that is half of an older commit is no damage', async () => {
  let left: Left | undefined;
  let turns = 0;
  for (let seed = 1; left === undefined; seed += 1) {
    const lefts = await leftAfterEach(null, TURNS, diceOf(seed));
    const at = lefts.findIndex(({ log }, turn) => turn > 1 && inFirstSector(lastTurnOf(log)) < HEAD);
    [left, turns] = [lefts[at], at];
  }
  const at = lastTurnOf(left.log);
  // Both halves are of this log: of one the sector was written, of the other not any more.
  const older = left.log.subarray(at - FRAME, at - FRAME + inFirstSector(at));
  expect(older.readUInt32BE(4)).toBeGreaterThan(0);
  expect(await turnsIn({ ...left, log: over(left.log, at, older), index: NONE })).toBe(turns);
});

describe('a file of three pages by its head', () => {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write('SQLite format 3\0', 'latin1');
  head.writeUInt16BE(PAGE, 16);
  head.writeUInt32BE(3, 28);
  const log = (pagesAfter: number | null, ...pages: number[]) => ({
    salt: '',
    frames: 9,
    pages: new Set(pages),
    pagesAfter,
  });

  test.each<[string, boolean, number, ReturnType<typeof log>]>([
    ['of three pages is whole', false, 3 * PAGE, log(null)],
    ['of more pages is whole', false, 4 * PAGE, log(null)],
    ['of two and a half is cut short', true, 2.5 * PAGE, log(null)],
    ['of two and a half is whole where the log has the third', false, 2.5 * PAGE, log(3, 1, 3)],
    ['of two and a half is cut short where the log has another', true, 2.5 * PAGE, log(3, 1, 2)],
    ['of two is cut short where the log says four and has the fourth', true, 2 * PAGE, log(4, 4)],
    ['of two is whole where the log says two', false, 2 * PAGE, log(2, 1)],
  ])('%s', (_, short, bytes, found) => expect(hasWrongLength(head, bytes, found)).toBe(short));

  test('that an older program wrote last says nothing of its size', () => {
    const older = over(head, 27, Buffer.from([1]));
    expect(hasWrongLength(older, 2 * PAGE, log(null))).toBe(false);
  });

  test('that ends at the page that is never written is whole', () => {
    const locked = 2 ** 30 / PAGE + 1;
    expect(hasWrongLength(head, (locked - 1) * PAGE, log(locked + 1, locked + 1))).toBe(false);
  });
});

test('a file with a transaction to be rolled back is left to SQLite', () => {
  const data = folderWith({ ...ended, file: ended.file.subarray(0, -PAGE) });
  fs.writeFileSync(path.join(data, 'surefoot.db-journal'), 'x');
  expect(() => new SqliteStore(data)).not.toThrow('length');
});
