import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { backUp } from '../../../src/store/backup';
import { setAside } from '../../../src/store/set-aside';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { session, turn } from './store-contract';
import { answeredTo } from './answered-to';

const NOON = Date.UTC(2026, 10, 27, 12);
const folders: string[] = [];
const folder = (): string => {
  folders.push(makeFolder());
  return folders.at(-1)!;
};
afterAll(() => folders.forEach((one) => fs.rmSync(one, { recursive: true, force: true })));

const LETTERS = { channel: 'push', contents: [{ text: 'harvest' }] };
const LAST = { version: 1, messageId: 'bye', now: 50 };

let data: string;
let store: SqliteStore;
beforeEach(async () => {
  data = folder();
  store = new SqliteStore(data);
  for (const conversation of ['ann', 'bob']) {
    await store.begin(conversation, session(), 1);
    const record = { code: conversation, content: '{}' };
    await store.save(turn({ conversation, letters: LETTERS, record }));
  }
});
afterEach(() => store.close());

const database = () => path.join(data, 'surefoot.db');
const list = () => path.join(data, 'forgotten.list');
const allFiles = (): string =>
  fs
    .readdirSync(data)
    .map((file) => fs.readFileSync(path.join(data, file), 'latin1'))
    .join();

/** As the page about running it says: the database from the backup, and the list as it is. */
async function putBack(backup: string): Promise<void> {
  await store.close();
  for (const end of ['', '-wal', '-shm']) fs.rmSync(`${database()}${end}`, { force: true });
  fs.copyFileSync(path.join(backup, 'surefoot.db'), database());
  store = new SqliteStore(data);
}

describe('a backup', () => {
  test('holds all that was kept when it was made, for this user only, while the store is open', async () => {
    const backup = backUp(data, folder(), NOON);
    expect(path.basename(backup)).toBe('surefoot-2026-11-27T12-00-00Z');
    expect(fs.statSync(path.join(backup, 'surefoot.db')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(backup).mode & 0o777).toBe(0o700);
    await store.save(turn({ conversation: 'ann', version: 1, messageId: 'n', entries: [{ seq: 2, content: {} }] }));
    await putBack(backup);
    expect(await store.load('ann')).toMatchObject({ version: 1, entries: 2 });
    expect(await answeredTo(store, 'bob', 'm')).toEqual(turn().entries);
    expect(store.forgottenAgain).toBe(0);
  });

  test('needs no key, and is sealed as the store is', async () => {
    const [sealed, keys] = [folder(), [{ id: 'a', secret: Buffer.alloc(32, 1).toString('base64') }]];
    const other = new SqliteStore(sealed, keys);
    await other.begin('ann', { ...session(), place: 'harvest' }, 1);
    const backup = backUp(sealed, folder(), NOON);
    await other.close();
    expect(fs.readFileSync(path.join(backup, 'surefoot.db'), 'latin1')).not.toContain('harvest');
    expect(() => new SqliteStore(backup)).toThrow(expect.objectContaining({ code: 'store-key-missing' }));
    const restored = new SqliteStore(backup, keys);
    expect((await restored.load('ann'))?.session.place).toBe('harvest');
    await restored.close();
  });

  test('of the same second is not written over, and of nothing is not made', () => {
    const target = folder();
    backUp(data, target, NOON);
    expect(() => backUp(data, target, NOON)).toThrow(expect.objectContaining({ code: 'backup-exists' }));
    expect(() => backUp(folder(), target, NOON)).toThrow(expect.objectContaining({ code: 'backup-nothing' }));
  });

  test('that cannot be made leaves nothing of it, and says so', () => {
    const target = path.join(folder(), 'a file');
    fs.writeFileSync(target, '');
    expect(() => backUp(data, target, NOON)).toThrow(expect.objectContaining({ code: 'backup-failed' }));
    const spoilt = folder();
    fs.writeFileSync(path.join(spoilt, 'surefoot.db'), 'notes '.repeat(999));
    const into = folder();
    expect(() => backUp(spoilt, into, NOON)).toThrow(expect.objectContaining({ code: 'backup-failed' }));
    expect(fs.readdirSync(into)).toEqual([]);
  });
});

describe('a patient who was forgotten', () => {
  test('is forgotten again when a backup from before is put back, in every file', async () => {
    const backup = backUp(data, folder(), NOON);
    await store.forget({ conversation: 'ann', ...LAST });
    await putBack(backup);
    expect(store.forgottenAgain).toBe(1);
    expect([await store.load('ann'), await store.record('ann'), await answeredTo(store, 'ann', 'm')]).toEqual([
      null,
      null,
      null,
    ]);
    expect((await store.letters('push', 9)).map(({ conversation }) => conversation)).toEqual(['bob']);
    expect(await store.forgotten('ann')).toEqual({ messageId: null });
    expect(await store.load('bob')).not.toBeNull();
    expect(allFiles()).not.toContain('"conversation":"ann"');
  });

  test('and began anew is kept: only what was before is gone', async () => {
    await store.forget({ conversation: 'ann', ...LAST });
    await store.begin('ann', session(5), 60);
    const backup = backUp(data, folder(), NOON);
    await putBack(backup);
    expect(await store.load('ann')).toMatchObject({ session: { misses: 5 } });
  });

  test('stands in the list by a code that tells nothing, and the backup has the list too', async () => {
    await store.forget({ conversation: 'ann', ...LAST });
    const backup = backUp(data, folder(), NOON);
    expect(fs.readFileSync(list(), 'utf8').trim()).toMatch(/^50 [0-9a-f]{32}$/);
    expect(fs.readFileSync(path.join(backup, 'forgotten.list'), 'utf8')).toBe(fs.readFileSync(list(), 'utf8'));
    expect(fs.statSync(list()).mode & 0o777).toBe(0o600);
  });

  test('is entered at the next start if the list could not be written', async () => {
    fs.mkdirSync(list());
    // The list was read before: it is there only now.
    expect(await store.forget({ conversation: 'ann', ...LAST })).toBe('forgotten');
    await store.close();
    fs.rmdirSync(list());
    store = new SqliteStore(data);
    expect(fs.readFileSync(list(), 'utf8').trim()).toMatch(/^50 /);
  });

  test('stays on the list after a line that a crash cut off', async () => {
    fs.writeFileSync(list(), '12 0123456789abc');
    const backup = backUp(data, folder(), NOON);
    await store.forget({ conversation: 'ann', ...LAST });
    await putBack(backup);
    expect(store.forgottenAgain).toBe(1);
  });

  test('goes from the list once no backup can bring them back, and the others stay', async () => {
    await store.forget({ conversation: 'ann', ...LAST });
    await store.forget({ conversation: 'bob', ...LAST, now: 70 });
    await store.tidyForgotten(60);
    await store.tidyForgotten(60);
    expect(fs.readFileSync(list(), 'utf8').trim()).toMatch(/^70 [0-9a-f]{32}$/);
  });
});

describe('a damaged database', () => {
  test('is moved aside when told to, whole, and then a backup can take its place', async () => {
    const backup = backUp(data, folder(), NOON);
    await store.close();
    fs.writeFileSync(database(), 'my notes '.repeat(999));
    expect(() => new SqliteStore(data)).toThrow('npm run set-aside');
    const aside = await setAside(data, [], 'today');
    expect(fs.readFileSync(path.join(aside, 'surefoot.db'), 'utf8')).toContain('my notes');
    expect(fs.readdirSync(data)).toEqual(['damaged-today']);
    await putBack(backup);
    expect(await store.load('ann')).not.toBeNull();
  });

  test('goes with its log', async () => {
    await store.close();
    fs.rmSync(database());
    fs.writeFileSync(`${database()}-wal`, 'something');
    expect(fs.readdirSync(await setAside(data, [], 'today'))).toContain('surefoot.db-wal');
    store = new SqliteStore(data);
    expect(await store.load('ann')).toBeNull();
  });

  test('one that can be opened stays, also when only its key is missing', async () => {
    await store.close();
    await expect(setAside(data, [], 'today')).rejects.toMatchObject({ code: 'not-damaged' });
    const keyed = new SqliteStore(data, [{ id: 'a', secret: Buffer.alloc(32, 1).toString('base64') }]);
    await keyed.begin('cyd', session(), 1);
    await keyed.close();
    await expect(setAside(data, [], 'today')).rejects.toMatchObject({ code: 'store-key-missing' });
    await expect(setAside(path.join(data, 'none'), [], 'today')).rejects.toMatchObject({ code: 'backup-nothing' });
    expect(new Database(database()).pragma('quick_check(1)')).toEqual([{ quick_check: 'ok' }]);
    fs.rmSync(database());
    store = new SqliteStore(folder());
  });
});
