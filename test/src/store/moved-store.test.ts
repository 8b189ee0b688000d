import fs from 'node:fs';
import path from 'node:path';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { fileIn } from './crashed-store';
import { session, turn } from './store-contract';

const MOVED = expect.objectContaining({ code: 'store-moved', message: expect.stringContaining('surefoot.db') });

let parent: string;
let data: string;
let store: SqliteStore;
beforeEach(async () => {
  parent = makeFolder();
  data = path.join(parent, 'data');
  store = new SqliteStore(data);
  await store.begin('ann', session(), 1);
});
afterEach(async () => {
  await store.close();
  fs.rmSync(parent, { recursive: true, force: true });
});

const keepTurn = () => store.save(turn({ conversation: 'ann' }));
const away = (): string => path.join(parent, 'away');

describe('while the server runs, nothing is acknowledged that a restart would not find', () => {
  test.each<[string, () => void]>([
    ['the file was deleted', () => fs.rmSync(fileIn(data))],
    ['its log was deleted', () => fs.rmSync(`${fileIn(data)}-wal`)],
    ['the folder was moved', () => fs.renameSync(data, away())],
    [
      'a backup was put in its place, as is done with the server stopped',
      () => {
        const backup = fs.readFileSync(fileIn(data));
        for (const end of ['', '-wal', '-shm']) fs.rmSync(`${fileIn(data)}${end}`);
        fs.writeFileSync(fileIn(data), backup);
      },
    ],
  ])('once %s', async (_, befall) => {
    befall();
    await expect(keepTurn()).rejects.toEqual(MOVED);
    await expect(store.begin('bob', session(), 2)).rejects.toEqual(MOVED);
    await expect(store.forget({ conversation: 'ann', version: 0, messageId: 'bye', now: 3 })).rejects.toEqual(MOVED);
  });

  test('and once the folder is put back, it goes on without a restart', async () => {
    fs.renameSync(data, away());
    await expect(keepTurn()).rejects.toEqual(MOVED);
    fs.renameSync(away(), data);
    expect(await keepTurn()).toBe('saved');
    await store.close();
    store = new SqliteStore(data);
    expect(await store.load('ann')).toMatchObject({ version: 1 });
  });
});

describe('a link that leads nowhere, as to a disk that is not mounted, is left as it is', () => {
  test.each(['surefoot.db', 'forgotten.list'])('%s: the start is refused', async (name) => {
    await store.close();
    const file = path.join(data, name);
    fs.rmSync(file, { force: true });
    fs.symlinkSync(path.join(parent, 'disk', name), file);
    const refused = expect.objectContaining({ code: 'store-folder', message: expect.stringContaining(data) });
    expect(() => new SqliteStore(data)).toThrow(refused);
    expect(fs.readlinkSync(file)).toBe(path.join(parent, 'disk', name));
    fs.mkdirSync(path.join(parent, 'disk'));
    fs.rmSync(file);
    store = new SqliteStore(data);
  });
});
