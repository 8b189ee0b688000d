import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { checkInContract } from './check-in-contract';
import { session, storeContract, turn } from './store-contract';
import { answeredTo } from './answered-to';

const folders: string[] = [];
const folder = (): string => {
  folders.push(makeFolder());
  return folders.at(-1)!;
};
afterAll(() => folders.forEach((one) => fs.rmSync(one, { recursive: true, force: true })));

describe('the SQLite store', () => {
  const open = () => {
    const data = folder();
    const store = new SqliteStore(data);
    const reopen = async () => {
      await store.close();
      return new SqliteStore(data);
    };
    return { store, reopen };
  };
  storeContract(open);
  checkInContract(open);
});

test('two processes on one file: the second to save a turn is told so', async () => {
  const data = folder();
  const [one, other] = [new SqliteStore(data), new SqliteStore(data)];
  await one.begin('c', session(), 1);
  expect(await other.begin('c', session(), 1)).toBe(false);
  expect(await Promise.all([one.save(turn()), other.save(turn({ messageId: 'n' }))])).toEqual(['saved', 'conflict']);
  expect(await answeredTo(other, 'c', 'm')).toEqual(turn().entries);
  await Promise.all([one.close(), other.close()]);
});

test('the folder and the file are made for this user only', async () => {
  const data = path.join(folder(), 'deep', 'data');
  await new SqliteStore(data).close();
  expect(fs.statSync(data).mode & 0o777).toBe(0o700);
  const file = path.join(data, 'surefoot.db');
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const store = new SqliteStore(data);
  await store.begin('c', session(), 1);
  expect(fs.statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
  await store.close();
});

test('every write waits for the disk, and an end leaves no log behind', async () => {
  const data = folder();
  const store = new SqliteStore(data);
  const { db } = (store as unknown as { connection: { db: InstanceType<typeof Database> } }).connection;
  expect(db.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(db.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
  await store.begin('c', session(), 1);
  await store.close();
  expect(fs.statSync(path.join(data, 'surefoot.db-wal')).size).toBe(0);
});

test('a start that was killed while it made the file is begun again', async () => {
  const data = folder();
  fs.writeFileSync(path.join(data, 'surefoot.db.creating'), 'half a file');
  const store = new SqliteStore(data);
  expect(await store.begin('c', session(), 1)).toBe(true);
  await store.close();
  expect(fs.readdirSync(data)).not.toContain('surefoot.db.creating');
});

test('one write that fails fails its whole group, and the next one goes through', async () => {
  const store = new SqliteStore(folder());
  await store.begin('c', session(), 1);
  const twice = [
    { seq: 0, content: {} },
    { seq: 0, content: {} },
  ];
  const results = await Promise.allSettled([store.begin('d', session(), 1), store.save(turn({ entries: twice }))]);
  expect(results.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))).toEqual([
    'store-failed',
    'store-failed',
  ]);
  expect(await store.load('d')).toBeNull();
  expect(await store.save(turn())).toBe('saved');
  await store.close();
});

/** A store’s file with a few hundred conversations in it. */
async function filled(): Promise<string> {
  const data = folder();
  const store = new SqliteStore(data);
  await Promise.all(Array.from({ length: 300 }, (_, index) => store.begin(`c${index}`, session(), 1)));
  await store.close();
  return data;
}

describe('a file that cannot be used is left as it is, and the message says what to do', () => {
  const damage: [string, string, string, (file: string) => void][] = [
    [
      'text',
      'store-damaged',
      'cannot be read as a database',
      (file) => fs.writeFileSync(file, 'my notes\n'.repeat(999)),
    ],
    ['an empty file', 'store-damaged', 'is empty', (file) => fs.writeFileSync(file, '')],
    ['half of it', 'store-damaged', 'surefoot.db', (file) => fs.truncateSync(file, fs.statSync(file).size / 2)],
    ['a broken page', 'store-damaged', 'surefoot.db', (file) => breakPage(file)],
    ['another program’s', 'store-foreign', 'another program', (file) => makeForeign(file)],
    [
      'a newer version’s',
      'store-newer',
      'newer version',
      (file) => void new Database(file).exec('PRAGMA user_version = 999'),
    ],
    ['only its log', 'store-damaged', 'is missing', (file) => keepOnlyLog(file)],
  ];

  function breakPage(file: string): void {
    const handle = fs.openSync(file, 'r+');
    fs.writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, 4096 * 3);
    fs.closeSync(handle);
  }

  function makeForeign(file: string): void {
    fs.rmSync(file);
    new Database(file).exec('CREATE TABLE theirs (a)');
  }

  function keepOnlyLog(file: string): void {
    fs.rmSync(file);
    fs.writeFileSync(`${file}-wal`, 'something');
  }

  test.each(damage)('%s', async (_name, code, message, spoil) => {
    const data = await filled();
    const file = path.join(data, 'surefoot.db');
    spoil(file);
    const before = fs.existsSync(file) && fs.readFileSync(file);
    let error: unknown;
    try {
      new SqliteStore(data);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(String(error)).toContain(file);
    expect(fs.existsSync(file) && fs.readFileSync(file)).toEqual(before);
  });
});

test.each([
  ['is a file', (inside: string) => (fs.writeFileSync(inside, ''), inside)],
  ['lies under a file', (inside: string) => (fs.writeFileSync(inside, ''), path.join(inside, 'data'))],
  ['cannot be made', () => '/proc/surefoot/data'],
  [
    'holds a folder where the file should be',
    (inside: string) => (fs.mkdirSync(path.join(inside, 'surefoot.db'), { recursive: true }), inside),
  ],
])('a data folder that %s is named, with the remedy', (_name, spoil) => {
  const data = spoil(path.join(folder(), 'data'));
  expect(() => new SqliteStore(data)).toThrow(expect.objectContaining({ code: 'store-folder' }));
  expect(() => new SqliteStore(data)).toThrow(`The data folder ${data} cannot be used`);
  expect(() => new SqliteStore(data)).toThrow('set DATA_DIR to another folder');
});

test('a row that was damaged later is reported without its content', async () => {
  const data = await filled();
  new Database(path.join(data, 'surefoot.db')).exec("UPDATE conversations SET session = '{my secret' WHERE id = 'c1'");
  const store = new SqliteStore(data);
  const error = await store.load('c1').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'store-damaged' });
  expect(String(error)).not.toContain('secret');
  expect(await store.load('c2')).not.toBeNull();
  await store.close();
});
