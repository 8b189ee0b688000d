import fs from 'node:fs';
import path from 'node:path';
import { PostgresStore } from '../../src/store/postgres-store';
import { makeFolder } from '../channels/support/test-server';
import { session, turn } from '../src/store/store-contract';
import { PostgresServer } from '../support/postgres-server';
import { answeredTo } from '../src/store/answered-to';

const LAST = { version: 1, messageId: 'bye', now: 50 };
const LETTERS = { channel: 'push', contents: [{ text: 'harvest' }] };

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.stop());

let folder: string;
let open: PostgresStore[];
beforeEach(() => {
  folder = makeFolder();
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((store) => store.close()));
  fs.rmSync(folder, { recursive: true, force: true });
});

const listOf = (instance: string) => path.join(folder, `${instance}.list`);

async function instance(url: string, name = 'one'): Promise<PostgresStore> {
  const store = await PostgresStore.open(url, [], listOf(name));
  open.push(store);
  return store;
}

/** Two patients, each with an answer, a record and a letter. */
async function tell(store: PostgresStore): Promise<void> {
  for (const conversation of ['ann', 'bob']) {
    await store.begin(conversation, session(), 1);
    await store.save(turn({ conversation, letters: LETTERS, record: { code: conversation, content: '{}' } }));
  }
}

/** A database as a backup from before anybody was forgotten would bring it back. */
async function fromBackup(): Promise<string> {
  const url = await server.freshDatabase();
  const store = await PostgresStore.open(url);
  await tell(store);
  await store.close();
  return url;
}

test('a patient who was forgotten is forgotten again when the database is put back from a backup', async () => {
  const store = await instance(await fromBackup());
  expect(store.forgottenAgain).toBe(0);
  await store.forget({ conversation: 'ann', ...LAST });
  const restored = await instance(await fromBackup());
  expect(restored.forgottenAgain).toBe(1);
  expect(await restored.load('ann')).toBeNull();
  expect(await restored.record('ann')).toBeNull();
  expect(await answeredTo(restored, 'ann', 'm')).toBeNull();
  expect((await restored.letters('push', 9)).map(({ conversation }) => conversation)).toEqual(['bob']);
  expect(await restored.forgotten('ann')).toEqual({ messageId: null });
  expect(await restored.load('bob')).not.toBeNull();
});

test('who began anew after that is kept', async () => {
  const url = await fromBackup();
  const store = await instance(url);
  await store.forget({ conversation: 'ann', ...LAST });
  await store.begin('ann', session(5), 60);
  const again = await instance(url);
  expect(again.forgottenAgain).toBe(0);
  expect(await again.load('ann')).toMatchObject({ session: { misses: 5 } });
});

test('another instance has them on its own list after its next tidying', async () => {
  const url = await fromBackup();
  const [one, other] = [await instance(url), await instance(url, 'other')];
  await one.forget({ conversation: 'ann', ...LAST });
  await other.tidyForgotten(0);
  expect((await instance(await fromBackup(), 'other')).forgottenAgain).toBe(1);
});

test('the list holds a code that tells nothing, for this user only, and lets go of what no backup can bring back', async () => {
  const store = await instance(await fromBackup());
  await store.forget({ conversation: 'ann', ...LAST });
  await store.forget({ conversation: 'bob', ...LAST, now: 70 });
  await store.tidyForgotten(60);
  expect(fs.readFileSync(listOf('one'), 'utf8').trim()).toMatch(/^70 [0-9a-f]{32}$/);
  expect(fs.statSync(listOf('one')).mode & 0o777).toBe(0o600);
});

test('what could not be noted is noted at the next start', async () => {
  const url = await fromBackup();
  const store = await instance(url);
  fs.rmSync(listOf('one'));
  fs.mkdirSync(listOf('one'));
  expect(await store.forget({ conversation: 'ann', ...LAST })).toBe('forgotten');
  fs.rmdirSync(listOf('one'));
  await instance(url);
  expect(fs.readFileSync(listOf('one'), 'utf8').trim()).toMatch(/^50 /);
});

test('a list that cannot be written stops the start, and says which variable to look at', async () => {
  const file = path.join(folder, 'missing', 'forgotten.list');
  const opening = PostgresStore.open(await server.freshDatabase(), [], file);
  await expect(opening).rejects.toMatchObject({ code: 'forgotten-list-unusable' });
  await expect(opening).rejects.toThrow('FORGOTTEN_LIST');
});
