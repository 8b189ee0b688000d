import { checkLog } from '../../../src/store/check-log';
import { frameOf } from '../../../src/store/log-format';
import { type Dice, diceOf } from '../../safety/prove/random-findings';
import { leftAfterEach } from './crashed-store';

const HEADER = 32;
const HEAD = 24;
const FRAME = HEAD + 4096;
const SECTOR = 512;
const TURNS = 8;
const LOGS = 6;
const DAMAGES = 150;

const piecesOf = (log: Buffer) => ({
  bytes: log.length,
  piece: (from: number, bytes: number) => log.subarray(from, from + bytes),
});
const isSeen = (log: Buffer): boolean => 'damage' in checkLog(piecesOf(log));

/** Where the commits of a log lie, which each end a turn. */
function commitsIn(log: Buffer): number[] {
  const frames = Array.from(
    { length: Math.floor((log.length - HEADER) / FRAME) },
    (_, index) => HEADER + index * FRAME,
  );
  return frames.filter((at) => frameOf(log.subarray(at, at + FRAME)).pagesAfter > 0);
}

/** May a power cut leave half of this head? */
const isAcross = (at: number): boolean => Math.floor(at / SECTOR) !== Math.floor((at + HEAD - 1) / SECTOR);

/** One thing that befalls a disk: a bit, or some bytes that are garbage, or zeros. It lies in the page of one frame. */
function spoilt(log: Buffer, frame: number, dice: Dice): Buffer {
  const changed = Buffer.from(log);
  const at = frame + HEAD + dice(4000);
  const kind = dice(3);
  if (kind === 0) changed[at]! ^= 1 << dice(8);
  else for (let byte = 0; byte < 1 + dice(90); byte += 1) changed[at + byte] = kind === 1 ? dice(256) : 0;
  return changed;
}

let logs: readonly Buffer[];
beforeAll(async () => {
  const seeds = Array.from({ length: LOGS }, (_, index) => index + 1);
  logs = await Promise.all(seeds.map(async (seed) => (await leftAfterEach(null, TURNS, diceOf(seed))).at(-1)!.log));
});

test('without its index, any damage to a page of a log is seen, up to the last turn', () => {
  const dice = diceOf(7);
  const unseen = new Set<number>();
  for (const [index, log] of logs.entries()) {
    const [before, ends] = [commitsIn(log).at(-2)!, commitsIn(log).at(-2)! + FRAME];
    for (let count = 0; count < DAMAGES; count += 1) {
      const frame = HEADER + dice((ends - HEADER) / FRAME) * FRAME;
      const changed = spoilt(log, frame, dice);
      // Only there may a head be half of what an older commit left.
      if (changed.equals(log) || (frame === before && isAcross(frame))) continue;
      if (!isSeen(changed)) unseen.add(index * 1000 + (frame - HEADER) / FRAME);
    }
  }
  expect([...unseen]).toEqual([]);
});

test('in the last turn it is not seen: a power cut leaves the same bytes', () => {
  for (const log of logs) {
    const last = commitsIn(log).at(-1)!;
    expect(isSeen(spoilt(log, last, diceOf(3)))).toBe(false);
  }
});
