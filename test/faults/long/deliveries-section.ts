import path from 'node:path';
import { render } from '../../../src/channels/direct-line/render';
import { Conversations } from '../../../src/conversation/conversations';
import type { Entry } from '../../../src/store/store';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { type Dice, diceOf } from '../../safety/prove/random-findings';
import type { Findings } from './findings';
import { compareKept } from './kept';
import { servedCore } from './real';
import { rememberingCore } from './remembering-core';
import type { Ground, Section } from './section';
import type { Core } from '../../../src/conversation/core';
import type { Store } from '../../../src/store/store';
import { type Walk, walksOf } from './walks';
import { type Weaker, weakened } from './weaker';

export interface Delivering {
  readonly core: Core;
  readonly store: Store;
  readonly walks: readonly Walk[];
  readonly weaker: Weaker | null;
  readonly findings: Findings;
  readonly dice: Dice;
}

const nothing = (): void => undefined;
const AT_ONCE = 8;
const EVERY = 20_000;

/** Which step is delivered when: each once in nearly its order, and again while or after others are answered. */
function orderOf({ steps }: Walk, dice: Dice): { step: number; late: boolean }[] {
  const order: { step: number; late: boolean }[] = [];
  const first = Array.from({ length: steps.length - 1 }, (_, at) => at + 1);
  for (let at = 1; at < first.length; at += 1) {
    if (dice(8) === 0) [first[at - 1], first[at]] = [first[at]!, first[at - 1]!];
  }
  for (const [at, step] of first.entries()) {
    order.push({ step, late: false });
    // At once, as from an impatient thumb; and one of before, which the network had kept.
    if (dice(6) === 0) order.push({ step, late: false });
    if (at > 0 && dice(6) > 0) order.push({ step: first[dice(at)]!, late: true });
    if (at > 0 && dice(4) === 0) order.push({ step: first[dice(at)]!, late: true });
  }
  return order;
}

const where = (entries: readonly Entry[]): string =>
  JSON.stringify(entries.map(({ seq, content }) => [seq, content['channelData']]));

/** One conversation: what is delivered again must be answered as it was at first. */
async function deliver(conversation: string, parts: Delivering & { conversations: Conversations }): Promise<void> {
  const { core, store, walks, findings, dice, conversations } = parts;
  const walk = walks[dice(walks.length)]!;
  const answers = new Map<string, string>();
  const wrong: Findings['wrong'] = (kind, what) => findings.wrong(kind, `${conversation}, ${walk.name}: ${what}`);
  await conversations.begin(conversation);
  const one = async ({ step, late }: { step: number; late: boolean }): Promise<void> => {
    const id = `step ${step}`;
    findings.count('deliveries');
    if (late) findings.count('deliveries that came late');
    const { input } = walk.steps[step]!;
    const entries = await conversations.receive(conversation, { id, input, notices: [], entry: () => ({ own: id }) });
    const before = answers.get(id);
    answers.set(id, before ?? where(entries));
    if (before !== undefined && before !== where(entries)) wrong('turn run twice', id);
  };
  const order = orderOf(walk, dice);
  // Three at a time, so that some are answered while others wait.
  for (let at = 0; at < order.length; at += 3) await Promise.all(order.slice(at, at + 3).map(one));
  const inputs = new Map(walk.steps.map(({ input }, step) => [`step ${step}`, input]));
  const turns = await compareKept({
    core,
    store,
    key: `delivered:${conversation}`,
    inputs,
    answered: [...answers.keys()],
    wrong,
  });
  findings.count('turns', turns);
}

/** Conversations, several at once, until so many messages have been delivered. */
export async function deliverAll(parts: Delivering, size: number, done?: (count: number) => void): Promise<void> {
  const { core, store, weaker, findings } = parts;
  const log = { info: nothing, warn: nothing, error: () => findings.count('log lines of errors') };
  const made = { channel: 'delivered', core, store: weakened(store, weaker), log, now: () => 1, render };
  const conversations = new Conversations(made);
  for (let count = 0; (findings.counts['deliveries'] ?? 0) < size; count += AT_ONCE) {
    const names = Array.from({ length: AT_ONCE }, (_, index) => `${count + index}`);
    await Promise.all(names.map((name) => deliver(name, { ...parts, conversations })));
    await store.expire(Number.MAX_SAFE_INTEGER, AT_ONCE);
    done?.(findings.counts['deliveries'] ?? 0);
  }
}

async function run({ root, folder, seed, size, findings, print }: Ground, weaker: Weaker | null): Promise<void> {
  const real = servedCore(root);
  const core = rememberingCore(real, 60_000);
  const store = new SqliteStore(path.join(folder, 'delivered'));
  let told = 0;
  const done = (count: number): void => {
    if (count - told < EVERY) return;
    told = count;
    print(`${count} deliveries\n`);
  };
  await deliverAll({ core, store, walks: walksOf(real), weaker, findings, dice: diceOf(seed) }, size, done);
  await store.close();
}

const section = (name: string, title: string, weaker: Weaker | null): Section => ({
  name,
  title,
  promise: 'A message that comes again is answered as it was at first, and each is taken once.',
  size: weaker === null ? 100_000 : 3_000,
  unit: 'deliveries',
  run: (ground) => run(ground, weaker),
});

export const DELIVERY_SECTIONS: readonly Section[] = [
  section('deliveries', 'Messages delivered twice, late and out of order', null),
  section('deliveries-last-id-only', 'Weaker: only the last message id is kept', 'last-id-only'),
];
