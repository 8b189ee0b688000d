import fs from 'node:fs';
import path from 'node:path';
import { PostgresStore } from '../../src/store/postgres-store';
import { session, turn } from '../src/store/store-contract';
import { PostgresServer } from '../support/postgres-server';

jest.setTimeout(120_000);

const PATIENTS = 40;
const KEYS = [{ id: 'a', secret: Buffer.alloc(32, 7).toString('base64') }];

let server: PostgresServer;
let url: string;
let store: PostgresStore;

beforeEach(async () => {
  server = await PostgresServer.start();
  url = await server.freshDatabase();
});
afterEach(async () => {
  await store.close();
  await server.stop();
});

const run = (statement: string) => server.run(url, statement);

/** Each with a mark of its own in all that is kept of a talk. */
async function tell(name: string): Promise<void> {
  const mark = (place: string) => `harvest-${place}-${name}-end`;
  await store.begin(name, { ...session(), place: mark('begun') }, 1);
  await store.planCheckIns(name, [{ days: 2, due: 200 }]);
  await store.save(
    turn({
      conversation: name,
      session: { ...session(1), place: mark('session') },
      entries: [{ seq: 0, content: { text: mark('words') } }],
      record: { code: `code of ${name}`, content: JSON.stringify({ told: mark('record') }) },
      letters: { channel: 'push', contents: [{ text: mark('letter') }] },
      address: { user: mark('address') },
    }),
  );
}

async function tellAll(): Promise<void> {
  for (let patient = 1; patient <= PATIENTS; patient += 1) {
    await tell(`leaves${patient}`);
    await tell(`stays${patient}`);
  }
}

async function forgetAll(): Promise<void> {
  for (let patient = 1; patient <= PATIENTS; patient += 1) {
    const last = { conversation: `leaves${patient}`, version: 1, messageId: 'bye', now: 50 };
    expect(await store.forget(last)).toBe('forgotten');
  }
}

/** Every file below a folder of the server, once all that it has in memory is written. */
async function filesIn(folder: string): Promise<string[]> {
  await run('CHECKPOINT');
  const all = fs.readdirSync(path.join(server.dataFolder, folder), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
}

/** The marks that can be read in these files, each once. */
function marksIn(files: readonly string[], pattern = /harvest-words-leaves\d+-end/g): ReadonlySet<string> {
  return new Set(files.flatMap((file) => fs.readFileSync(file, 'latin1').match(pattern) ?? []));
}

const inTables = async (): Promise<number> => marksIn(await filesIn('base')).size;
/** Are they in the log? Not each is found there: one or two lie across the heads of its pages. */
async function inLog(): Promise<'all' | 'none' | number> {
  const found = marksIn(await filesIn('pg_wal')).size;
  if (found === 0) return 'none';
  return found > PATIENTS - 4 ? 'all' : found;
}

/** As the page about several instances advises; then what is no longer needed of the log is removed. */
async function changeLogFile(): Promise<void> {
  await run('SELECT pg_switch_wal()');
  await run('CHECKPOINT');
}

const ANY_MARK = /harvest-\w+-(?:leaves|stays)\d+-end/g;
const PLACES = ['address', 'begun', 'letter', 'record', 'session', 'words'];
const placesOf = (marks: ReadonlySet<string>) => [...new Set([...marks].map((mark) => mark.split('-')[1]))].sort();

describe('without a key, what was forgotten', () => {
  beforeEach(async () => {
    store = await PostgresStore.open(url);
    await run('ALTER TABLE entries SET (autovacuum_enabled = off)');
    await tellAll();
    await forgetAll();
  });

  test('is gone for every question, and stays in the files as bytes until it is written over', async () => {
    expect(await store.load('leaves1')).toBeNull();
    expect(placesOf(marksIn(await filesIn(''), ANY_MARK))).toEqual(PLACES);
    expect([await inTables(), await inLog()]).toEqual([PATIENTS, 'all']);
    await run('VACUUM');
    const left = await inTables();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(PATIENTS);
    for (let patient = 1; patient <= 2 * PATIENTS; patient += 1) await tell(`later${patient}`);
    expect(await inTables()).toBe(0);
    expect(await inLog()).toBe('all');
  });

  test('is gone from the tables after VACUUM FULL, and from the log where that is not used again', async () => {
    await run('VACUUM FULL');
    expect([await inTables(), await inLog()]).toEqual([0, 'all']);
    await changeLogFile();
    expect(await inLog()).toBe('all');
    await run('ALTER SYSTEM SET wal_recycle = off');
    await run('SELECT pg_reload_conf()');
    for (let times = 0; times < 3; times += 1) await changeLogFile();
    expect([await inTables(), await inLog()]).toEqual([0, 'none']);
    expect(marksIn(await filesIn('base'), /harvest-words-stays\d+-end/g).size).toBe(PATIENTS);
  });
});

test('with a key no file of PostgreSQL ever holds a word of it, before or after it is forgotten', async () => {
  store = await PostgresStore.open(url, KEYS);
  await tellAll();
  expect(placesOf(marksIn(await filesIn(''), ANY_MARK))).toEqual([]);
  await forgetAll();
  expect(placesOf(marksIn(await filesIn(''), ANY_MARK))).toEqual([]);
  expect((await store.load('stays1'))?.session.place).toBe('harvest-session-stays1-end');
});
