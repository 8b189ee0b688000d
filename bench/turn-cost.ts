import { beginAll, sayAll } from './crowd';
import type { Subject } from './subject';
import { crowdFor, startOf, type Variant } from './variants';

/** What one variant cost: microseconds of processor time for a turn, by round, and by round and turn. */
export interface TurnCost {
  readonly name: string;
  readonly rounds: readonly number[];
  readonly byTurn: readonly (readonly number[])[];
  /** Megabytes, at the end. */
  readonly memory: number;
}

export interface Effort {
  readonly rounds: number;
  /** Conversations in each round. */
  readonly size: number;
}

interface Running {
  readonly variant: Variant;
  readonly subject: Subject;
  readonly byTurn: number[][];
}

/** What replies by calls is over when nothing has been used for so long. */
const QUIET_MS = 200;
const QUIET_CPU = 1_000;

async function settled({ subject, variant }: Running): Promise<number> {
  if (variant.called !== true) return subject.cpu;
  for (let before = 0; ;) {
    const now = subject.cpu;
    if (now - before < QUIET_CPU) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

/** A new crowd goes through the whole conversation, all at the same turn: so each turn has a cost of its own. */
async function oneRound(running: Running, size: number): Promise<readonly number[]> {
  const crowd = crowdFor(running.variant, running.subject, size);
  await beginAll(crowd);
  const costs: number[] = [];
  for (let turn = 0; turn < crowd.turns; turn += 1) {
    const before = await settled(running);
    await sayAll(crowd, turn);
    costs.push(((await settled(running)) - before) / size);
  }
  return costs;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** All variants run all the time, and are asked in turn, round by round; the first round is not counted. */
export async function turnCosts(variants: readonly Variant[], { rounds, size }: Effort): Promise<readonly TurnCost[]> {
  const all: Running[] = [];
  for (const variant of variants) all.push({ variant, subject: await startOf(variant), byTurn: [] });
  for (let round = 0; round <= rounds; round += 1) {
    for (const running of all) {
      const costs = await oneRound(running, size);
      if (round > 0) running.byTurn.push([...costs]);
    }
  }
  const results = all.map(({ variant, subject, byTurn }) => {
    return { name: variant.name, rounds: byTurn.map(mean), byTurn, memory: subject.memory };
  });
  await Promise.all(all.map(({ subject }) => subject.stop()));
  return results;
}
