import { rmSync } from 'node:fs';
import path from 'node:path';
import { SqliteStore } from '../../src/store/sqlite-store';
import { realCore } from '../channels/support/real-core';
import { makeFolder } from '../channels/support/test-server';
import { diceOf } from '../safety/prove/random-findings';
import { deliverAll } from './long/deliveries-section';
import { Findings } from './long/findings';
import { rememberingCore } from './long/remembering-core';
import { walksOf } from './long/walks';

const folder = makeFolder();
const store = new SqliteStore(path.join(folder, 'delivered'));
const core = rememberingCore(realCore, 10_000);
const walks = walksOf(realCore);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const delivered = async (size: number, weaker: 'last-id-only' | null = null): Promise<Findings> => {
  const findings = new Findings();
  await deliverAll({ core, store, walks, weaker, findings, dice: diceOf(3) }, size);
  return findings;
};

test('messages that come twice, late and out of order are each taken once, and answered as at first', async () => {
  const { wrongs, told, counts } = await delivered(1_500);
  expect([wrongs, told]).toEqual([{}, []]);
  expect(counts['deliveries that came late']! / counts['deliveries']!).toBeGreaterThan(0.4);
});

test('a server that keeps only the last message id is found out by the same deliveries', async () => {
  expect((await delivered(300, 'last-id-only')).isClean).toBe(false);
});
