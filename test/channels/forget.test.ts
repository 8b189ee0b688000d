import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { bearer, call, Chat, postJson, type SeenSet, type WireAnswer } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

const SECRET = 'my left heel hurts since the harvest festival';
const GONE = [410, 'conversation-forgotten'];

let server: TestServer;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const codes = ({ status, body }: WireAnswer) => [status, body.error.code];

/** Somebody who has told something, and then asked for it to be forgotten. */
async function asking(): Promise<Chat> {
  const chat = await Chat.open(server.address);
  for (const text of ['Yes, go on', 'Me, and I am 18 or over', SECRET, 'forget me']) await chat.say(text);
  return chat;
}

const kept = (): string =>
  readdirSync(server.folder)
    .map((file) => readFileSync(path.join(server.folder, file), 'latin1'))
    .join();

test('it is told over the socket, which then closes', async () => {
  const chat = await asking();
  const { watermark } = await chat.activities();
  const socket = new WebSocket(`${chat.streamUrl}&watermark=${watermark}`.replace('watermark=&', ''));
  const told: string[] = [];
  socket.on('message', (data: Buffer) => {
    const { activities } = JSON.parse(data.toString()) as SeenSet;
    told.push(...activities.map(({ text }) => text));
  });
  await once(socket, 'open');
  await chat.say('Yes, delete it all');
  const [code] = await once(socket, 'close');
  expect(code).toBe(1000);
  expect(told.at(-1)).toContain('I have deleted all that you told me');
});

test('nothing of it is left in the files, at once', async () => {
  const chat = await asking();
  expect(kept()).toContain('harvest festival');
  await chat.say('yes');
  expect(await server.store.load(`direct-line:${chat.id}`)).toBeNull();
  expect(kept()).not.toContain('harvest festival');
});

test('whoever has the token is told that it was forgotten, also when the same message comes again', async () => {
  const chat = await asking();
  const { body: granted } = await postJson(`${chat.base}/tokens/refresh`, undefined, bearer(chat.token));
  expect((await chat.say('yes', 'bye')).status).toBe(200);
  const token = bearer(chat.token);
  const answers = [
    await chat.say('yes', 'bye'),
    await chat.say('hello'),
    await call(`${chat.url}/activities`, { headers: token }),
    await call(chat.url, { headers: token }),
    await postJson(`${chat.base}/conversations`, undefined, token),
    await postJson(`${chat.base}/tokens/resume`, undefined, bearer(granted.resume_token)),
  ];
  expect(answers.map(codes)).toEqual(answers.map(() => GONE));
  expect(answers[0]?.body.error.message).toContain('has been deleted');
});

test('the same “forget me” sent twice, or from two devices, is no yes', async () => {
  const chat = await asking();
  for (const id of ['twice', 'twice', 'other']) expect((await chat.say('forget me', id)).status).toBe(200);
  const { channelData } = (await chat.history()).at(-1)!;
  expect(channelData?.surefoot).toMatchObject({ question: 'forget' });
});

test('others go on as they were', async () => {
  const [chat, other] = [await asking(), await asking()];
  await chat.say('yes');
  await other.say('no');
  expect((await other.history()).map(({ text }) => text)).toContain(SECRET);
});
