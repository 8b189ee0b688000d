import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import jwt from 'jsonwebtoken';
import Database from 'libsql';
import { WebSocket } from 'ws';
import { bearer, call, Chat, postJson, type WireAnswer } from './support/rest-client';
import { makeFolder, startTestServer, type TestServer } from './support/test-server';

const DAY = 24 * 3600 * 1000;
let server: TestServer;
let now = Date.now();
beforeAll(async () => (server = await startTestServer({ now: () => now })));
afterAll(() => server.stop());

const refresh = (chat: Chat) => postJson(`${chat.base}/tokens/refresh`, undefined, bearer(chat.token));
const resume = (base: string, token: string) => postJson(`${base}/tokens/resume`, undefined, bearer(token));
const resumeTokenOf = async (chat: Chat): Promise<string> => (await refresh(chat)).body.resume_token;
const codes = ({ status, body }: WireAnswer) => [status, body.error.code];
const REFUSED = [403, 'token-invalid'];

test('a chat is carried on days later, with all that was said', async () => {
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  const said = await chat.history();
  const token = await resumeTokenOf(chat);
  now += 6 * DAY;
  expect(codes(await refresh(chat))).toEqual(REFUSED);
  const { status, body } = await resume(chat.base, token);
  expect(status).toBe(200);
  expect(body).toEqual({
    conversationId: chat.id,
    token: expect.any(String),
    expires_in: 3600,
    programme: expect.any(String),
    resume_token: expect.any(String),
    resume_seconds: 7 * 24 * 3600,
  });
  const read = await call(`${chat.url}/activities`, { headers: bearer(body.token) });
  expect(read.body.activities).toEqual(said);
});

test('it stays the same user’s', async () => {
  const chat = await Chat.open(server.address, { user: { id: 'dl_someone' } });
  const { body } = await resume(chat.base, await resumeTokenOf(chat));
  expect(jwt.decode(body.token)).toMatchObject({ user: 'dl_someone', use: 'talk' });
});

test('each time it is carried on, the days begin anew', async () => {
  const chat = await Chat.open(server.address);
  let token = await resumeTokenOf(chat);
  for (let time = 0; time < 3; time += 1) {
    now += 6 * DAY;
    const { status, body } = await resume(chat.base, token);
    expect(status).toBe(200);
    token = body.resume_token;
  }
});

test('every answer that grants a token says how to carry on', async () => {
  const chat = await Chat.open(server.address);
  const begun = await postJson(`${chat.base}/conversations`, undefined, bearer(chat.token));
  const joined = await call(chat.url, { headers: bearer(chat.token) });
  for (const { body } of [begun, joined, await refresh(chat)]) {
    expect(jwt.decode(body.resume_token)).toMatchObject({ conv: chat.id, use: 'resume' });
    expect(body.resume_seconds).toBe(7 * 24 * 3600);
  }
});

describe('refused is', () => {
  const wrong: [string, (chat: Chat, token: string) => string | Promise<string>][] = [
    ['none', () => ''],
    ['one that is no token', () => 'abc'],
    ['one of another server', (chat) => jwt.sign({ user: 'dl_a', conv: chat.id, use: 'resume' }, 'another key')],
    ['an unsigned one', (_chat, token) => `${token.split('.').slice(0, 2).join('.')}.`],
    ['one whose conversation was exchanged', (chat, token) => withConversation(token, chat.id)],
    ['a token to talk', (chat) => chat.token],
    ['a token of a stream', (chat) => new URL(chat.streamUrl).searchParams.get('t')!],
  ];

  /** The token of one chat, with the id of another in its claims. */
  function withConversation(token: string, conv: string): string {
    const [head, claims, signature] = token.split('.') as [string, string, string];
    const told = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
    return [head, Buffer.from(JSON.stringify({ ...told, conv })).toString('base64url'), signature].join('.');
  }

  test.each(wrong)('%s', async (_name, make) => {
    const [chat, other] = [await Chat.open(server.address), await Chat.open(server.address)];
    const token = await make(chat, await resumeTokenOf(other));
    expect(codes(await resume(chat.base, token))).toEqual(REFUSED);
  });

  test('one that has expired', async () => {
    const chat = await Chat.open(server.address);
    const token = await resumeTokenOf(chat);
    now += 7 * DAY + 1000;
    expect(codes(await resume(chat.base, token))).toEqual(REFUSED);
  });

  test('a resume token as a token to talk', async () => {
    const chat = await Chat.open(server.address);
    const headers = bearer(await resumeTokenOf(chat));
    expect(codes(await call(`${chat.url}/activities`, { headers }))).toEqual(REFUSED);
    expect(codes(await postJson(`${chat.base}/tokens/refresh`, undefined, headers))).toEqual(REFUSED);
    expect(codes(await postJson(`${chat.base}/conversations`, undefined, headers))).toEqual(REFUSED);
  });
});

test('a conversation that never began, or is gone, is unknown', async () => {
  const base = `${server.address}/v3/directline`;
  const { body } = await postJson(`${base}/tokens/generate`);
  expect(codes(await resume(base, body.resume_token))).toEqual([404, 'conversation-unknown']);
});

test('a restart ends no chat, and one that turns it off ends them all', async () => {
  const folder = makeFolder();
  const first = await startTestServer({ folder });
  const token = await resumeTokenOf(await Chat.open(first.address));
  await first.stop();
  const second = await startTestServer({ folder });
  expect((await resume(`${second.address}/v3/directline`, token)).status).toBe(200);
  await second.stop();
  const off = await startTestServer({ folder, env: { RESUME_DAYS: '0' } });
  const base = `${off.address}/v3/directline`;
  expect(codes(await resume(base, token))).toEqual(REFUSED);
  const { body } = await postJson(`${base}/tokens/generate`);
  expect(Object.keys(body).sort()).toEqual(['conversationId', 'expires_in', 'programme', 'token']);
  await off.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a key that is deleted while the server is stopped ends every chat: nothing of before is let in, and new ones begin', async () => {
  const folder = makeFolder();
  const first = await startTestServer({ folder });
  const chat = await Chat.open(first.address);
  await chat.say('Yes, go on');
  const token = await resumeTokenOf(chat);
  const stream = new URL(chat.streamUrl).search;
  await first.stop();
  const file = new Database(path.join(folder, 'surefoot.db'));
  expect(file.prepare("DELETE FROM secrets WHERE name = 'direct-line-key'").run().changes).toBe(1);
  file.close();
  const second = await startTestServer({ folder });
  const base = `${second.address}/v3/directline`;
  const one = `${base}/conversations/${chat.id}`;
  expect(codes(await resume(base, token))).toEqual(REFUSED);
  expect(codes(await postJson(`${base}/tokens/refresh`, undefined, bearer(chat.token)))).toEqual(REFUSED);
  expect(codes(await call(`${one}/activities`, { headers: bearer(chat.token) }))).toEqual(REFUSED);
  const [, { statusCode }] = await once(new WebSocket(`${one}/stream${stream}`), 'unexpected-response');
  expect(statusCode).toBe(403);
  const anew = await Chat.open(second.address);
  expect((await anew.say('Yes, go on')).status).toBe(200);
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('who tries too many is told to wait', async () => {
  const small = await startTestServer({ env: { TOKENS_PER_MINUTE: '3' } });
  const base = `${small.address}/v3/directline`;
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(await resume(base, 'abc'));
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 429]);
  expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  await small.stop();
});
