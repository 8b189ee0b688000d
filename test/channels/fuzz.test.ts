import path from 'node:path';
import { seedOf } from '../fuzz/chance';
import { inProcess } from '../fuzz/in-process';
import { OverSockets } from '../fuzz/over-sockets';
import { runOne, runTarget, type RunOptions } from '../fuzz/run';
import { type Target, Unexpected } from '../fuzz/target';
import { realCore } from './support/real-core';

/** A short form of `npm run fuzz`, always with the same inputs: what it finds is new in the code. */
const options: RunOptions = { seed: 1, part: 0.001, uncaught: [], stopwatch: () => 0 };

let sockets: OverSockets;
let targets: readonly Target[];
beforeAll(async () => {
  sockets = await OverSockets.start();
  targets = [...inProcess(realCore, path.resolve(__dirname, '../../knowledge')), ...sockets.targets];
});
afterAll(() => sockets.stop());

test('a thousand odd inputs, to everything that strangers reach, break nothing', async () => {
  const failures = [];
  let inputs = 0;
  for (const target of targets) {
    const tally = await runTarget(target, options);
    failures.push(...tally.failures);
    inputs += tally.inputs;
  }
  expect(failures).toEqual([]);
  expect(inputs).toBeGreaterThan(1_000);
});

test('a million is a million, and a tenth of it goes over sockets or is read as a patient’s words', () => {
  const share = (which: (target: Target) => boolean): number =>
    targets.filter(which).reduce((sum, one) => sum + one.share, 0);
  expect(share(() => true)).toBeGreaterThanOrEqual(1_000_000);
  expect(share(({ overSocket, name }) => overSocket || name === 'texts')).toBeGreaterThanOrEqual(100_000);
});

describe('a fault that was put in on purpose', () => {
  const planted = (run: Target['run']): Target => ({ name: 'planted', overSocket: false, share: 100_000, run });
  const oneInTen = planted((chance) => {
    if (chance.in100(10)) throw new Unexpected('planted');
  });

  test('is found, and its line makes it again', async () => {
    const { failures } = await runTarget(oneInTen, options);
    expect(failures).toHaveLength(10);
    const [, seed, index] = /^(-?\d+):planted:(\d+)$/.exec(failures[0]!.replay)!;
    expect((await runOne(oneInTen, Number(index), Number(seed)))?.what).toContain('planted');
  });

  test('is found where it writes to a prototype', async () => {
    const polluting = planted(
      () => void Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true }),
    );
    const failure = await runOne(polluting, 0, 1);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(failure?.what).toContain('prototype');
  });

  test('is found where nobody catches what is thrown', async () => {
    const uncaught: unknown[] = [];
    const { failures } = await runTarget(
      planted(() => void uncaught.push(new Error('lost'))),
      { ...options, part: 0.00001, uncaught },
    );
    expect(failures[0]?.what).toContain('lost');
  });
});

test('each input has a seed of its own', () => {
  const seeds = Array.from({ length: 1_000 }, (_, index) => seedOf(1, 'texts', index));
  expect(new Set([...seeds, seedOf(1, 'choices', 0), seedOf(2, 'texts', 0)]).size).toBe(1_002);
});
