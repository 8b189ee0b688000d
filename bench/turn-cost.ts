import { beginAll, sayAll } from './crowd';
import type { Subject } from './subject';
import { crowdFor, startOf, type Variant } from './variants';

/** What one variant cost: microseconds of processor time for a turn. */
export interface TurnCost {
  readonly name: string;
  /** By round, from the first: these do not count, and show how the server became warm. */
  readonly warming: readonly number[];
  /** By round, thereafter. */
  readonly rounds: readonly number[];
  /** By round, and by turn of the conversation; empty where a turn is over later than its answer. */
  readonly byTurn: readonly (readonly number[])[];
  /** Megabytes, at the end. */
  readonly memory: number;
}

export interface Effort {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warming: number;
  /** Turns in each round, of our own server; cheap ones are asked more. */
  readonly turns: number;
}

interface Running {
  readonly variant: Variant;
  readonly subject: Subject;
  readonly measured: Round[];
}

interface Round {
  readonly mean: number;
  readonly byTurn: readonly number[];
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
async function oneRound(running: Running, turns: number): Promise<Round> {
  const { subject, variant } = running;
  const crowd = crowdFor(variant, subject, turns);
  const size = crowd.people.length;
  await beginAll(crowd);
  const begun = await settled(running);
  const byTurn: number[] = [];
  for (let turn = 0; turn < crowd.turns; turn += 1) {
    const before = subject.cpu;
    await sayAll(crowd, turn);
    byTurn.push((subject.cpu - before) / size);
  }
  const mean = ((await settled(running)) - begun) / size / crowd.turns;
  return { mean, byTurn: variant.called === true ? [] : byTurn };
}

/**
 * All variants run all the time, and are asked in turn, round by round: whatever the machine does meanwhile befalls all of
 * them. The first rounds make them warm.
 */
export async function turnCosts(variants: readonly Variant[], effort: Effort): Promise<readonly TurnCost[]> {
  const all: Running[] = [];
  for (const variant of variants) all.push({ variant, subject: await startOf(variant), measured: [] });
  for (let round = 0; round < effort.warming + effort.rounds; round += 1) {
    for (const running of all) running.measured.push(await oneRound(running, effort.turns));
  }
  const results = all.map(({ variant, subject, measured }) => {
    const means = measured.map(({ mean }) => mean);
    const byTurn = measured.slice(effort.warming).map((round) => round.byTurn);
    return {
      name: variant.name,
      warming: means.slice(0, effort.warming),
      rounds: means.slice(effort.warming),
      byTurn,
      memory: subject.memory,
    };
  });
  await Promise.all(all.map(({ subject }) => subject.stop()));
  return results;
}
