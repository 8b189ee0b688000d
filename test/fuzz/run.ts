import { Chance, seedOf } from './chance';
import type { Target } from './target';

/** How many inputs are on their way over sockets at once. */
const TOGETHER = 8;
/** CPU time of one input without a network; the slowest honest one takes a hundredth of it. */
const HANG_MS = 5_000;

/** What came of one target. */
export interface Tally {
  readonly name: string;
  readonly overSocket: boolean;
  readonly inputs: number;
  readonly seconds: number;
  /** CPU milliseconds of the slowest input in process. */
  readonly slowestMs: number;
  readonly failures: readonly Failure[];
}

/** An input that led to something unexpected; `replay` makes it again. */
export interface Failure {
  readonly replay: string;
  readonly what: string;
}

export interface RunOptions {
  readonly seed: number;
  /** Of a million shares: 1 runs each target’s share. */
  readonly part: number;
  /** Whatever is thrown where nobody catches it. */
  readonly uncaught: readonly unknown[];
  readonly stopwatch: () => number;
}

const told = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Every prototype is as it was: whoever could write to one could change what the server thinks of everybody. */
const polluted = (): boolean => 'polluted' in {} || 'polluted' in [] || 'polluted' in Function.prototype;

const cpuMs = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1_000;

/** One input, by its number. Null if it went as it should. */
export async function runOne(target: Target, index: number, seed: number): Promise<Failure | null> {
  const replay = `${seed}:${target.name}:${index}`;
  try {
    await target.run(new Chance(seedOf(seed, target.name, index)));
    return polluted() ? { replay, what: 'a prototype was written to' } : null;
  } catch (error) {
    return { replay, what: told(error) };
  }
}

/** All inputs of one target. Stops at the tenth failure. */
export async function runTarget(target: Target, { seed, part, uncaught, stopwatch }: RunOptions): Promise<Tally> {
  const inputs = Math.ceil(target.share * part);
  const failures: Failure[] = [];
  const begun = stopwatch();
  let [next, slowestMs, seen] = [0, 0, uncaught.length];
  const worker = async (): Promise<void> => {
    while (next < inputs && failures.length < 10) {
      const index = (next += 1) - 1;
      const before = process.cpuUsage();
      const failure = await runOne(target, index, seed);
      if (failure !== null) failures.push(failure);
      if (!target.overSocket) slowestMs = Math.max(slowestMs, cpuMs(before));
      for (; seen < uncaught.length; seen += 1) {
        failures.push({
          replay: `${seed}:${target.name}:${index} or one beside it`,
          what: `uncaught: ${told(uncaught[seen])}`,
        });
      }
    }
  };
  await Promise.all(Array.from({ length: target.overSocket ? TOGETHER : 1 }, worker));
  if (slowestMs > HANG_MS) failures.push({ replay: `${seed}:${target.name}`, what: `one input took ${slowestMs} ms` });
  return {
    name: target.name,
    overSocket: target.overSocket,
    inputs: next,
    seconds: (stopwatch() - begun) / 1_000,
    slowestMs,
    failures,
  };
}
