import { rmSync } from 'node:fs';
import path from 'node:path';
import { SqliteStore } from '../../src/store/sqlite-store';
import { realCore } from '../channels/support/real-core';
import { makeFolder } from '../channels/support/test-server';
import { Findings } from './long/findings';
import { rememberingCore } from './long/remembering-core';
import { simulate } from './long/simulate/simulate-section';
import { walksOf } from './long/walks';

const folder = makeFolder();
const store = new SqliteStore(path.join(folder, 'simulated'));
const core = rememberingCore(realCore, 10_000);
const walks = walksOf(realCore);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const simulated = async (from: number, size: number, weaker: 'last-id-only' | null = null): Promise<Findings> => {
  const findings = new Findings();
  await simulate({ core, store, walks, weaker, findings }, from, size);
  return findings;
};

test('whatever is dropped, doubled, late, or dies on the way, what is kept is as if nothing had happened', async () => {
  const { wrongs, told, counts } = await simulated(1_000_000, 150);
  expect([wrongs, told]).toEqual([{}, []]);
  for (const what of ['crashes', 'clock jumps', 'messages dropped', 'answers dropped']) {
    expect(counts[what]).toBeGreaterThan(50);
  }
});

test('the same seed is the same schedule', async () => {
  const [first, again] = [await simulated(2_000_000, 5), await simulated(2_000_000, 5)];
  expect(again).toEqual(first);
});

test('a server that keeps only the last message id is found out, and the seed is told', async () => {
  const { isClean, told } = await simulated(3_000_000, 10, 'last-id-only');
  expect(isClean).toBe(false);
  expect(told[0]).toMatch(/^turn run twice: seed 30000\d\d:/);
});
