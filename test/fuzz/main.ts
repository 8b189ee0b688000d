import path from 'node:path';
import { realCore } from '../channels/support/real-core';
import { inProcess } from './in-process';
import { OverSockets } from './over-sockets';
import { runOne, runTarget, type Tally } from './run';
import type { Target } from './target';

export interface FuzzOptions {
  readonly seed: number;
  readonly part: number;
  /** `seed:target:number`, as a failure prints it. */
  readonly replay: string | null;
  /** Only targets whose name begins so. */
  readonly only: string;
  readonly root: string;
  readonly print: (line: string) => void;
}

const row = ({ name, overSocket, inputs, seconds, slowestMs, failures }: Tally): string =>
  `| ${name} | ${overSocket ? 'yes' : 'no'} | ${inputs} | ${seconds.toFixed(0)} | ${overSocket ? '' : slowestMs.toFixed(0)} | ${failures.length} |`;

async function withTargets<T>(root: string, work: (targets: readonly Target[]) => Promise<T>): Promise<T> {
  const sockets = await OverSockets.start();
  try {
    return await work([...inProcess(realCore, path.join(root, 'knowledge')), ...sockets.targets]);
  } finally {
    await sockets.stop();
  }
}

/** Runs all of it, prints the table, and says how many inputs failed. */
export async function fuzz({ seed, part, replay, only, root, print }: FuzzOptions): Promise<number> {
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, note);
  const failed = await withTargets(root, async (targets) => {
    if (replay !== null) return replayed(targets, replay, print);
    print(`Seed ${seed}.\n\n| target | over a socket | inputs | seconds | slowest, ms of CPU | failures |`);
    print('| --- | --- | ---: | ---: | ---: | ---: |');
    let [count, inputs] = [0, 0];
    for (const target of targets.filter(({ name }) => name.startsWith(only))) {
      const tally = await runTarget(target, { seed, part, uncaught, stopwatch: () => performance.now() });
      print(row(tally));
      for (const { replay: how, what } of tally.failures)
        print(`\nnpm run fuzz -- --replay "${how}"\n${what.slice(0, 2_000)}\n`);
      count += tally.failures.length;
      inputs += tally.inputs;
    }
    print(`\n${inputs} inputs, ${count} failures.`);
    return count;
  });
  for (const event of ['uncaughtException', 'unhandledRejection']) process.off(event, note);
  return failed;
}

async function replayed(targets: readonly Target[], replay: string, print: (line: string) => void): Promise<number> {
  const [, seed = '0', name = '', index = '0'] = /^(-?\d+):(.+):(\d+)/.exec(replay) ?? [];
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`There is no target “${name}”.`);
  const failure = await runOne(target, Number(index), Number(seed));
  print(failure === null ? 'It went as it should.' : failure.what);
  return failure === null ? 0 : 1;
}
