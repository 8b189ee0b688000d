import { beginAll, sayAll } from './crowd';
import type { Measured } from './measured';
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
  /** By round, what the database used beside the server, where it is told apart. */
  readonly beside: readonly number[];
  /** Megabytes, before anything was asked. */
  readonly idle: number;
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
  readonly subject: Measured;
  /** Megabytes, before anything was asked. */
  readonly idle: number;
  readonly measured: Round[];
}

interface Round {
  readonly mean: number;
  readonly beside: number | null;
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
  const besideBefore = variant.beside?.();
  const byTurn: number[] = [];
  for (let turn = 0; turn < crowd.turns; turn += 1) {
    const before = subject.cpu;
    await sayAll(crowd, turn);
    byTurn.push((subject.cpu - before) / size);
  }
  const said = size * crowd.turns;
  const mean = ((await settled(running)) - begun) / said;
  const beside = besideBefore === undefined ? null : ((variant.beside?.() ?? NaN) - besideBefore) / said;
  return { mean, beside, byTurn: variant.called === true ? [] : byTurn };
}

/**
 * All variants run all the time, and are asked in turn, round by round: whatever the machine does meanwhile befalls all of
 * them. The first rounds make them warm.
 */
export async function turnCosts(variants: readonly Variant[], effort: Effort): Promise<readonly TurnCost[]> {
  const all: Running[] = [];
  for (const variant of variants) {
    const subject = await startOf(variant);
    all.push({ variant, subject, idle: subject.memory, measured: [] });
  }
  for (let round = 0; round < effort.warming + effort.rounds; round += 1) {
    for (const running of all) running.measured.push(await oneRound(running, effort.turns));
  }
  const results = all.map((running) => resultOf(running, effort.warming));
  for (const { subject } of all) await subject.stop();
  return results;
}

function resultOf({ variant: { name }, subject: { memory }, idle, measured }: Running, warming: number): TurnCost {
  const means = measured.map(({ mean }) => mean);
  const counted = measured.slice(warming);
  return {
    name,
    warming: means.slice(0, warming),
    rounds: means.slice(warming),
    byTurn: counted.map(({ byTurn }) => byTurn),
    beside: counted.flatMap(({ beside }) => beside ?? []),
    idle,
    memory,
  };
}
