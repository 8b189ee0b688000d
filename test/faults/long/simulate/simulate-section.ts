import path from 'node:path';
import { SqliteStore } from '../../../../src/store/sqlite-store';
import { servedCore } from '../real';
import { rememberingCore } from '../remembering-core';
import type { Ground, Section } from '../section';
import { walksOf } from '../walks';
import type { Weaker } from '../weaker';
import { Schedule, type Setting } from './schedule';

/** Turns remembered: some gigabyte at the most. */
const MOST_REMEMBERED = 60_000;
/** Schedules whose conversations stand in the store at the same time. */
const KEPT = 50;
const EVERY = 5_000;

/** The schedules of these seeds, one after the other on one store. A seed leads to the same schedule whatever was before. */
export async function simulate(setting: Setting, from: number, size: number, done?: (count: number) => void) {
  for (let count = 1; count <= size; count += 1) {
    await new Schedule(from + count - 1, setting).run();
    setting.findings.count('seeds');
    if (count % KEPT === 0 || count === size) await setting.store.expire(Number.MAX_SAFE_INTEGER, KEPT);
    done?.(count);
  }
}

async function run({ root, folder, seed, size, findings, print }: Ground, weaker: Weaker | null): Promise<void> {
  const real = servedCore(root);
  const core = rememberingCore(real, MOST_REMEMBERED);
  const store = new SqliteStore(path.join(folder, 'simulated'));
  const setting = { core, store, walks: walksOf(real), weaker, findings };
  await simulate(setting, seed, size, (count) => {
    if (count % EVERY === 0) print(`${count} seeds, ${findings.told.join('; ')}\n`);
  });
  await store.close();
}

const section = (name: string, title: string, weaker: Weaker | null): Section => ({
  name,
  title,
  promise:
    'What is kept is what the dialogue says to these messages in this order; each answer that was heard is there.',
  size: weaker === null ? 100_000 : 300,
  unit: 'seeds',
  replays: true,
  run: (ground) => run(ground, weaker),
});

export const SIMULATE_SECTIONS: readonly Section[] = [
  section(
    'simulate',
    'One seed, one schedule: two devices, messages and answers dropped, doubled and late, crashes, clock jumps, a store that fails',
    null,
  ),
  section('simulate-last-id-only', 'Weaker, simulated: only the last message id is kept', 'last-id-only'),
];
