import path from 'node:path';
import { render } from '../../../src/channels/direct-line/render';
import type { Core } from '../../../src/conversation/core';
import { Conversations } from '../../../src/conversation/conversations';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { Store } from '../../../src/store/store';
import { Upkeep } from '../../../src/upkeep/upkeep';
import { type Dice, diceOf } from '../../safety/prove/random-findings';
import type { Findings } from './findings';
import { compareKept } from './kept';
import { servedCore } from './real';
import { rememberingCore } from './remembering-core';
import type { Ground, Section } from './section';
import { type Walk, walksOf } from './walks';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** As a clock is set: an hour for summer time, some days by hand, years by a battery that is empty. */
const JUMPS = [HOUR_MS, 2 * DAY_MS, 40 * DAY_MS, 3650 * DAY_MS];

const nothing = (): void => undefined;
const log = { info: nothing, warn: nothing, error: nothing };

export interface Clocked {
  readonly core: Core;
  readonly store: Store;
  readonly dice: Dice;
  readonly findings: Findings;
}

/** One talk, before every turn of which the clock may jump; it is put right within the day, and then goes on evenly. */
export async function talkByWrongClocks(conversation: string, walk: Walk, parts: Clocked): Promise<void> {
  const { core, store, dice, findings } = parts;
  let time = 1_790_000_000_000;
  const clock = { now: () => time, after: () => nothing };
  const conversations = new Conversations({ channel: 'clock', core, store, log, now: clock.now, render });
  const look = async (hours: number): Promise<void> => {
    for (let hour = 0; hour < hours; hour += 1) {
      time += HOUR_MS;
      const upkeep = new Upkeep({ store, log, clock, retentionDays: 30 });
      upkeep.start();
      await upkeep.idle();
    }
  };
  await conversations.begin(conversation);
  for (const [step, { input }] of walk.steps.entries()) {
    if (step === 0) continue;
    const jump = dice(3) === 0 ? (JUMPS[dice(JUMPS.length)] ?? 0) * (dice(2) === 0 ? 1 : -1) : 0;
    if (jump !== 0) findings.count('jumps, and back');
    time += jump;
    await look(dice(3));
    await conversations.receive(conversation, {
      id: `step ${step}`,
      input,
      notices: [],
      entry: () => ({ own: `step ${step}` }),
    });
    await look(dice(3));
    time -= jump;
    // Long enough for a clock that goes evenly to be believed.
    if (dice(4) === 0) await look(30);
  }
  await look(60);
  const inputs = new Map(walk.steps.map(({ input }, step) => [`step ${step}`, input]));
  const wrong: Findings['wrong'] = (kind, what) => findings.wrong(kind, `${conversation}, ${walk.name}: ${what}`);
  const answered = [...inputs.keys()].slice(1);
  findings.count('turns', await compareKept({ core, store, key: `clock:${conversation}`, inputs, answered, wrong }));
}

async function run({ root, folder, seed, size, findings }: Ground): Promise<void> {
  const real = servedCore(root);
  const core = rememberingCore(real, 10_000);
  const walks = walksOf(real);
  const dice = diceOf(seed);
  for (let count = 0; count < size; count += 1) {
    const store = new SqliteStore(path.join(folder, `clock-${count}`));
    await talkByWrongClocks(`${count}`, walks[dice(walks.length)]!, { core, store, dice, findings });
    findings.count('conversations');
    await store.close();
  }
}

export const CLOCK: Section = {
  name: 'clock',
  title: 'The clock jumps by an hour to ten years, forward and back, between turns and sweeps',
  promise: 'No talk is deleted, and none differs.',
  size: 200,
  unit: 'conversations',
  run,
};
