import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Chat } from '../channels/support/rest-client';
import { makeFolder } from '../channels/support/test-server';
import { PROJECT, ServerProcess } from './support/server-process';

jest.setTimeout(120_000);

const [data, backups, elsewhere, odd] = [makeFolder(), makeFolder(), makeFolder(), makeFolder()];
let server: ServerProcess;
let address: string;

async function start(folder: string): Promise<void> {
  server = new ServerProcess({ DATA_DIR: folder, TOKENS_PER_MINUTE: '1000' });
  address = await server.address();
}

beforeAll(() => start(data));
afterAll(async () => {
  await server.kill('SIGKILL');
  for (const folder of [data, backups, elsewhere, odd]) rmSync(folder, { recursive: true, force: true });
});

/** One that does not end by itself fails its test. */
const LONGEST_MS = 60_000;

/** `npm run backup`, in a process of its own. */
async function backedUp(target: string | null, more: Record<string, string> = {}): Promise<string> {
  const main = path.join(PROJECT, 'dist/src/store/backup-main.js');
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: data, ...more };
  const args = target === null ? [] : [target];
  const options = { env, cwd: backups, timeout: LONGEST_MS };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], options);
  return stdout.trim();
}

test('with PostgreSQL the file of earlier days is not taken for a backup', async () => {
  const target = path.join(backups, 'none');
  const made = backedUp(target, { DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:1/feet' });
  const failed = (await made.catch((error: unknown) => error)) as { code: number; stderr: string };
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('own tools') });
  expect(failed.stderr).not.toContain('hunter2');
  expect(existsSync(target)).toBe(false);
});

/** The same chat, at the server that runs now. */
const again = (chat: Chat): Chat =>
  Object.assign(Object.create(Chat.prototype) as Chat, chat, { base: `${address}/v3/directline` });

const said = async (chat: Chat): Promise<string[]> =>
  (await chat.history()).filter(({ from }) => from.role === 'user').map(({ text }) => text);

test('backups made while many talk each hold whole talks, with all that was answered before they began', async () => {
  const chats = await Promise.all(Array.from({ length: 6 }, () => Chat.open(address)));
  await Promise.all(chats.map((chat) => chat.say('Yes, go on')));
  const acknowledged = new Map<Chat, number>(chats.map((chat) => [chat, 0]));
  let talking = true;
  const talk = async (chat: Chat): Promise<void> => {
    for (let count = 1; talking; count += 1) {
      const { status } = await chat.say(`words ${count}`, `id ${count}`);
      expect(status).toBe(200);
      acknowledged.set(chat, count);
    }
  };
  const talks = Promise.all(chats.map(talk));
  const made: { folder: string; before: Map<Chat, number>; after: Map<Chat, number> }[] = [];
  for (let count = 0; count < 3; count += 1) {
    const before = new Map(acknowledged);
    const folder = await backedUp(path.join(backups, String(count)));
    made.push({ folder, before, after: new Map(acknowledged) });
  }
  talking = false;
  await talks;
  await server.kill('SIGKILL');

  for (const { folder, before, after } of made) {
    await start(folder);
    for (const chat of chats) {
      const kept = (await said(again(chat))).slice(1);
      expect(kept).toEqual(kept.map((_, index) => `words ${index + 1}`));
      expect(kept.length).toBeGreaterThanOrEqual(before.get(chat)!);
      expect(kept.length).toBeLessThanOrEqual(after.get(chat)! + 1);
    }
    await server.kill('SIGTERM');
  }
});

test('who asked to be forgotten after the backup is forgotten when it is put back, and the log says so', async () => {
  await start(data);
  const [ann, bob] = [await Chat.open(address), await Chat.open(address)];
  for (const chat of [ann, bob]) await chat.say('Yes, go on');
  const backup = await backedUp(elsewhere);
  await ann.say('forget me');
  await ann.say('Yes, delete it all');
  await server.kill('SIGKILL');
  for (const end of ['-wal', '-shm']) rmSync(path.join(data, `surefoot.db${end}`), { force: true });
  copyFileSync(path.join(backup, 'surefoot.db'), path.join(data, 'surefoot.db'));
  await start(data);
  expect((await again(ann).say('hello')).body.error.code).toBe('conversation-forgotten');
  expect(await said(again(bob))).toHaveLength(1);
  expect(server.out).toContain('"count":1,"msg":"forgotten-again"');
});

/** A folder of its own with that in it, made by `make`. */
const placeWith = (make: (place: string) => void): string => {
  const place = path.join(odd, String(readdirSync(odd).length));
  make(place);
  return place;
};

test.each<[string, () => string, string]>([
  ['a place where the system lets nobody make a folder', () => '/proc/nobody/feet', 'ENOENT'],
  ['a device', () => '/dev/full', 'ENOTDIR'],
  ['below a file', () => path.join(PROJECT, 'package.json', 'feet'), 'ENOTDIR'],
  ['a pipe', () => placeWith((place) => execFileSync('mkfifo', [place])), 'ENOTDIR'],
  ['a link to a file', () => placeWith((place) => symlinkSync(path.join(PROJECT, 'package.json'), place)), 'ENOTDIR'],
  ['a link to nothing', () => placeWith((place) => symlinkSync('/nobody/feet', place)), 'ENOENT'],
  ['a link to itself', () => placeWith((place) => symlinkSync(place, place)), 'ELOOP'],
  ['a name that is too long', () => path.join(odd, 'a'.repeat(300)), 'ENAMETOOLONG'],
])('a backup into %s ends at once and says why', async (_name, target, why) => {
  const place = target();
  const failed = (await backedUp(place).catch((error: unknown) => error)) as { code: number; stderr: string };
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('(backup-failed)') });
  expect(failed.stderr).toContain(place);
  expect(failed.stderr).toContain(`(${why})`);
});

test('a link to a folder is as good as the folder', async () => {
  const link = placeWith((place) => symlinkSync(elsewhere, place));
  expect(readdirSync(await backedUp(link))).toContain('surefoot.db');
});

test('a folder with no name is no folder: it would be whichever one is just in', async () => {
  const failed = await backedUp('').catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('(backup-usage)') });
});

test('a command line without a folder is told how it goes', async () => {
  const failed = await backedUp(null).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run backup -- <folder>') });
  cpSync(path.join(PROJECT, 'package.json'), path.join(backups, 'a-file'));
  const full = await backedUp(path.join(backups, 'a-file')).catch((error: unknown) => error);
  expect(full).toMatchObject({ code: 1, stderr: expect.stringContaining('backup-failed') });
});
