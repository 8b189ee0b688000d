import fs from 'node:fs';
import { damageOf } from '../../../src/store/check-files';
import { makeFolder } from '../../channels/support/test-server';
import { type Dice, diceOf } from '../../safety/prove/random-findings';
import { checkpoint, fileIn, folderWith, killedIn, type Left, leftAfterEach, leftIn } from './crashed-store';
import { talk, tornIn, turnsIn } from './crashed-store';

const TURNS = 6;

function damageIn(left: Left): string | null {
  const folder = folderWith(left);
  const damage = damageOf(fileIn(folder));
  fs.rmSync(folder, { recursive: true });
  return damage;
}

test('after every turn all of the talk is there, in the file or in its log', async () => {
  for (const [index, left] of (await leftAfterEach(null, TURNS, diceOf(1))).entries()) {
    expect(damageIn(left)).toBeNull();
    expect(await turnsIn(left)).toBe(index + 1);
  }
});

type Crash = (before: Left, after: Left, dice: Dice) => Left;

/** Talks, crashes in some turn, is started on what is left, talks on, crashes again: what one end left lies behind the next. */
async function crashes(crash: Crash, times: number, dice: Dice): Promise<void> {
  let left: Left | null = null;
  let kept = 0;
  for (let count = 0; count < times; count += 1) {
    const all: Left[] = await leftAfterEach(left, TURNS, dice);
    const turns = 1 + dice(TURNS - 1);
    left = crash(all[turns - 1]!, all[turns]!, dice);
    expect(damageIn(left)).toBeNull();
    const found = await turnsIn(left);
    // The turn in which it ended was acknowledged to nobody, and may be there or not.
    expect([kept + turns, kept + turns + 1]).toContain(found);
    kept = found;
  }
}

test.each<[string, Crash]>([
  ['killed', killedIn],
  ['without power', tornIn],
])(
  'a server that is %s again and again in the middle of a turn starts with all that was acknowledged',
  async (_, crash) => {
    await crashes(crash, 25, diceOf(3));
  },
);

test('a log of which what is older was copied into the file, and written over in part, is whole', async () => {
  const folder = makeFolder();
  const dice = diceOf(4);
  const sizes = new Set<number>();
  let turns = 0;
  await talk(folder, 30, dice, () => {
    turns += 1;
    if (turns % 7 === 0) checkpoint(folder);
    sizes.add(leftIn(folder).log.length);
    expect(damageIn(leftIn(folder))).toBeNull();
  });
  // It did begin anew: else it would have grown with each turn.
  expect(sizes.size).toBeLessThan(20);
  fs.rmSync(folder, { recursive: true });
});

test('an end while the log is copied into the file, or a disk that is full by then, is no damage', async () => {
  const folder = makeFolder();
  const dice = diceOf(5);
  const lefts: Left[] = [];
  await talk(folder, 10, dice, () => lefts.push(leftIn(folder)));
  const before = lefts.at(-1)!;
  const copied = folderWith(before);
  checkpoint(copied);
  const { file } = leftIn(copied);
  expect(file.length).toBeGreaterThan(before.file.length);
  for (let count = 0; count < 40; count += 1) {
    const place = dice(file.length + 1);
    const half = Buffer.concat([file.subarray(0, place), before.file.subarray(place)]);
    expect(damageIn({ ...before, file: half })).toBeNull();
    expect(await turnsIn({ ...before, file: half })).toBe(10);
  }
  for (const one of [folder, copied]) fs.rmSync(one, { recursive: true });
});
