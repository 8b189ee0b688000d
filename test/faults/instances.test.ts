import { WebSocket } from 'ws';
import { Chat, type SeenActivity, type SeenSet } from '../channels/support/rest-client';
import { PostgresServer } from '../support/postgres-server';
import { RoundRobin } from './support/round-robin';
import { ServerProcess } from './support/server-process';

jest.setTimeout(120_000);

/** Three servers on one database, behind one address. */
let database: PostgresServer;
let url: string;
let balancer: RoundRobin;
const servers: ServerProcess[] = [];

const start = async (place: number, port = '0'): Promise<number> => {
  const server = new ServerProcess({ DATABASE_URL: url, PORT: port, TOKENS_PER_MINUTE: '10000' });
  servers[place] = server;
  return Number(new URL(await server.address()).port);
};

beforeAll(async () => {
  database = await PostgresServer.start();
  url = await database.freshDatabase();
  balancer = await RoundRobin.start(await Promise.all([start(0), start(1), start(2)]));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill('SIGKILL')));
  await balancer.stop();
  await database.stop();
});

/** What the patient said; the words before consent are not kept. */
const said = (activities: readonly SeenActivity[]): string[] =>
  activities.flatMap(({ from, text }) => (from.role === 'user' && text !== '' ? [text] : []));

/** A client that sends its message again, under the same id, until somebody has taken it. */
async function insist(chat: Chat, text: string, id: string): Promise<number> {
  for (let tries = 1; tries < 200; tries += 1) {
    const answer = await chat.say(text, id).catch(() => null);
    if (answer?.status === 200) return tries;
    if (answer !== null && answer.status < 500) throw new Error(`${answer.status}: ${answer.text}`);
  }
  throw new Error('nobody took it');
}

const MOST_ROUNDS = 10;

const STORY = ['Yes, go on', 'Me, and I am 18 or over', 'None of these', 'No, no injury', 'None of these'];

test('a conversation goes on whichever instance answers', async () => {
  const chat = await Chat.open(balancer.address);
  for (const [index, text] of STORY.entries()) expect(await insist(chat, text, `m${index}`)).toBe(1);
  expect(said(await chat.history())).toEqual(STORY.slice(1));
  expect(balancer.answers.size).toBe(3);
});

test('a web socket hears of turns that another instance takes, each once and in order', async () => {
  const chat = await Chat.open(balancer.address);
  const socket = new WebSocket(chat.streamUrl.replace(/^http/, 'ws'));
  const heard: SeenActivity[] = [];
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text !== '') heard.push(...(JSON.parse(text) as SeenSet).activities);
    wake();
  });
  await new Promise((resolve) => socket.once('open', resolve));
  for (const [index, text] of STORY.entries()) await insist(chat, text, `m${index}`);
  const all = await chat.history();
  while (heard.length < all.length) await new Promise<void>((resolve) => (wake = resolve));
  expect(heard.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  socket.close();
});

test('two devices that answer at once on different instances lose nothing, and nothing is answered twice', async () => {
  const chat = await Chat.open(balancer.address);
  await insist(chat, 'Yes, go on', 'go');
  const texts = Array.from({ length: 30 }, (_, index) => `words ${index}`);
  await Promise.all([...texts, ...texts].map((text) => insist(chat, text, text)));
  const heard = [...said(await chat.history())];
  expect(heard.sort()).toEqual([...texts].sort());
});

test('killed and started again in turn while many talk, nobody notices but by a message sent again', async () => {
  const chats = await Promise.all(Array.from({ length: 12 }, () => Chat.open(balancer.address)));
  let retries = 0;
  let over = false;
  const talk = async (chat: Chat): Promise<number> => {
    await insist(chat, 'Yes, go on', 'go');
    let count = 0;
    for (; !over; count += 1) {
      const tries = await insist(chat, `words ${count}`, `m${count}`);
      // Added after the wait: before it, others’ would be written over.
      retries += tries - 1;
    }
    return count;
  };
  const eachInTurn = async (): Promise<void> => {
    for (const [place, port] of balancer.ports.entries()) {
      await servers[place]!.kill('SIGKILL');
      await start(place, String(port));
    }
  };
  const disturb = async (): Promise<void> => {
    // A kill between two messages is none that anybody could notice.
    for (let round = 0; round < MOST_ROUNDS && (round === 0 || retries === 0); round += 1) await eachInTurn();
    over = true;
  };
  const [counts] = await Promise.all([Promise.all(chats.map(talk)), disturb()]);
  for (const [index, chat] of chats.entries()) {
    const activities = await chat.history();
    expect(said(activities)).toEqual(Array.from({ length: counts[index]! }, (_, count) => `words ${count}`));
    expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
    expect(activities.at(-1)!.from.role).toBe('bot');
  }
  expect(retries).toBeGreaterThan(0);
});

test('a database that is away is told, with what to do if it is urgent, and all goes on when it is back', async () => {
  const chat = await Chat.open(balancer.address);
  await insist(chat, 'Yes, go on', 'go');
  await database.kill();
  const { status, body } = await chat.say('Me, and I am 18 or over', 'm');
  expect([status, body.error.message]).toEqual([503, expect.stringMatching(/urgent|emergency/i)]);
  await database.again();
  await insist(chat, 'Me, and I am 18 or over', 'm');
  expect(said(await chat.history())).toEqual(['Me, and I am 18 or over']);
});
