import { rmSync } from 'node:fs';
import { FailedWrites } from '../../../src/metrics/failed-writes';
import { Readiness } from '../../../src/metrics/readiness';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { Store } from '../../../src/store/store';
import { realCore } from '../../channels/support/real-core';
import { makeFolder } from '../../channels/support/test-server';
import { session, turn } from '../store/store-contract';

const NOON = Date.UTC(2026, 10, 27, 12);
const folder = makeFolder();
let now: number;
let opened: SqliteStore;
let store: Store;
let readiness: Readiness;
beforeEach(async () => {
  now = NOON;
  opened = new SqliteStore(folder);
  const writes = new FailedWrites();
  store = writes.watched(opened);
  readiness = new Readiness({ core: realCore, store, now: () => now, failedWrites: () => writes.count });
  await readiness.checks();
});
afterEach(() => opened.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** SQLite’s own limit, and its own error of a full disk, with room for so many pages more. */
const leaveRoom = (pages: number): void => {
  const { db } = opened['connection'];
  const [row] = db.pragma('page_count') as { page_count: number }[];
  db.pragma(`max_page_count = ${row!.page_count + pages}`);
};
const makeRoom = (): void => void opened['connection'].db.pragma('max_page_count = 1000000');

/** A turn with more words than there is room for. */
const keepTurn = async (conversation: string): Promise<unknown> => {
  await store.begin(conversation, session(), now);
  return store.save(turn({ conversation, entries: [{ seq: 0, content: { text: 'heel '.repeat(8_000) } }] }));
};

const storeSays = async (): Promise<string> => (await readiness.checks()).store;
const later = (): void => void (now += 2_000);

test('on a full disk it is not ready from the turn on that could not be kept, though something small still can be', async () => {
  leaveRoom(2);
  expect(await storeSays()).toBe('ok');
  await expect(keepTurn('full')).rejects.toMatchObject({ code: 'store-failed' });
  expect(await storeSays()).toBe('store-failed');
  await store.note('something small', 'kept');
  for (let count = 0; count < 5; count += 1) {
    later();
    expect(await storeSays()).toBe('store-failed');
  }
});

test('it is ready again by itself once there is room for as much as a turn, and then what it writes is small', async () => {
  leaveRoom(0);
  await expect(keepTurn('again')).rejects.toMatchObject({ code: 'store-failed' });
  expect(await storeSays()).toBe('store-failed');
  makeRoom();
  later();
  expect(await storeSays()).toBe('ok');
  expect(await keepTurn('again')).toBe('saved');
  later();
  expect(await storeSays()).toBe('ok');
  expect((await store.noted('ready'))!.length).toBeLessThan(20);
});

test('a turn that another came before is no failure of the store', async () => {
  await store.begin('two', session(), now);
  expect([await store.save(turn({ conversation: 'two' })), await store.save(turn({ conversation: 'two' }))]).toEqual([
    'saved',
    'conflict',
  ]);
  later();
  await readiness.checks();
  expect((await store.noted('ready'))!.length).toBeLessThan(20);
});
