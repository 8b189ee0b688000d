import { rmSync } from 'node:fs';
import { Chat, type SeenActivity } from '../channels/support/rest-client';
import { makeFolder } from '../channels/support/test-server';
import { ServerProcess } from './support/server-process';

jest.setTimeout(60_000);

const folder = makeFolder();
let server: ServerProcess;
let port = '0';

async function startAgain(): Promise<void> {
  server = new ServerProcess({ DATA_DIR: folder, PORT: port, TOKENS_PER_MINUTE: '1000' });
  ({ port } = new URL(await server.address()));
}

beforeAll(startAgain);
afterAll(async () => {
  await server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const address = (): string => `http://127.0.0.1:${port}`;
const said = (activities: readonly SeenActivity[]): string[] =>
  activities.filter(({ from }) => from.role === 'user').map(({ text }) => text);

test('killed in mid-conversation and started again, it goes on where it was, with the same token', async () => {
  const chat = await Chat.open(address());
  await chat.say('Yes, go on', 'a');
  const { body } = await chat.say('Me, and I am 18 or over', 'b');
  const before = await chat.activities();
  await server.kill('SIGKILL');
  await startAgain();
  expect(await chat.activities()).toEqual(before);
  // The client did not hear our answer, and sends its message again.
  expect((await chat.say('Me, and I am 18 or over', 'b')).body.id).toBe(body.id);
  expect(await chat.activities()).toEqual(before);
  await chat.say('None of these', 'c');
  expect((await chat.activities(before.watermark)).activities.at(-1)?.channelData?.surefoot).toMatchObject({
    question: 'injury',
  });
});

test('killed while many talk, every answer that was acknowledged is there, once, and none by half', async () => {
  const chats = await Promise.all(Array.from({ length: 8 }, () => Chat.open(address())));
  await Promise.all(chats.map((chat) => chat.say('Yes, go on')));
  const acknowledged = new Map<Chat, string[]>(chats.map((chat) => [chat, []]));
  let turns = 0;

  const talkUntilKilled = async (chat: Chat): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const text = `words ${count}`;
      const answer = await chat.say(text, text).catch(() => null);
      if (answer?.status !== 200) return;
      acknowledged.get(chat)!.push(text);
      turns += 1;
      if (turns === 200) void server.kill('SIGKILL');
    }
  };
  await Promise.all(chats.map(talkUntilKilled));
  await server.ended;
  await startAgain();

  for (const chat of chats) {
    const activities = await chat.history();
    const kept = said(activities).slice(1);
    const heard = acknowledged.get(chat)!;
    expect(kept.slice(0, heard.length)).toEqual(heard);
    // At most the one message whose answer was on its way when the server died.
    expect(kept.length - heard.length).toBeLessThanOrEqual(1);
    expect(activities.at(-1)!.from.role).toBe('bot');
  }
});

test('stopped while many talk, it finishes what it has begun and loses nothing', async () => {
  const chats = await Promise.all(Array.from({ length: 8 }, () => Chat.open(address())));
  await Promise.all(chats.map((chat) => chat.say('Yes, go on')));
  const acknowledged = new Map<Chat, number>();
  const talk = async (chat: Chat): Promise<void> => {
    for (let count = 1; ; count += 1) {
      const answer = await chat.say(`words ${count}`, `id ${count}`).catch(() => null);
      if (answer?.status !== 200) return;
      acknowledged.set(chat, count);
      if (count === 20 && chat === chats[0]) void server.kill('SIGTERM');
    }
  };
  await Promise.all(chats.map(talk));
  const asked = performance.now();
  expect(await server.ended).toMatchObject({ code: 0, err: '' });
  // Clients that never pause do not hold it up.
  expect(performance.now() - asked).toBeLessThan(4_000);
  await startAgain();
  for (const chat of chats) {
    expect(said(await chat.history()).length - 1).toBeGreaterThanOrEqual(acknowledged.get(chat) ?? 0);
  }
});
