import { gzipSync } from 'node:zlib';
import jwt from 'jsonwebtoken';
import { bearer, call, Chat, postJson, type WireAnswer } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
let base: string;
let now = Date.now();

beforeAll(async () => {
  server = await startTestServer({ now: () => now, env: { ALLOWED_ORIGINS: 'https://clinic.example' } });
  base = `${server.address}/v3/directline`;
});
afterAll(() => server.stop());

const codes = ({ status, body }: WireAnswer) => [status, body.error.code];
const unsigned = (claims: object) =>
  `${[{ alg: 'none', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('a token that will not do is answered 403', () => {
  const calls: [string, (chat: Chat, headers: Record<string, string>) => Promise<WireAnswer>][] = [
    ['refresh', (chat, headers) => postJson(`${chat.base}/tokens/refresh`, {}, headers)],
    ['start', (chat, headers) => postJson(`${chat.base}/conversations`, {}, headers)],
    ['join again', (chat, headers) => call(chat.url, { headers })],
    ['read', (chat, headers) => call(`${chat.url}/activities`, { headers })],
    ['post', (chat, headers) => postJson(`${chat.url}/activities`, { type: 'message', text: 'a' }, headers)],
    ['upload', (chat, headers) => postJson(`${chat.url}/upload`, undefined, headers)],
  ];
  const wrong: [string, (chat: Chat) => Record<string, string>][] = [
    ['none', () => ({})],
    ['not a token', () => bearer('abc')],
    ['another scheme', (chat) => ({ authorization: `Basic ${chat.token}` })],
    ['of another server', (chat) => bearer(jwt.sign({ user: 'dl_a', conv: chat.id, use: 'talk' }, 'another key'))],
    ['unsigned', (chat) => bearer(unsigned({ user: 'dl_a', conv: chat.id, use: 'talk', exp: 9e9 }))],
    ['for the stream', (chat) => bearer(new URL(chat.streamUrl).searchParams.get('t')!)],
  ];
  test.each(calls.flatMap(([name, ask]) => wrong.map(([kind, headers]) => [name, kind, ask, headers] as const)))(
    '%s with a token: %s',
    async (_name, _kind, ask, headers) => {
      const chat = await Chat.open(server.address);
      expect(codes(await ask(chat, headers(chat)))).toEqual([403, 'token-invalid']);
    },
  );

  test.each(calls)('%s with an expired token', async (_name, ask) => {
    const chat = await Chat.open(server.address);
    now += 61 * 60_000;
    expect(codes(await ask(chat, bearer(chat.token)))).toEqual([403, 'token-invalid']);
  });

  test.each(calls.slice(2))('%s with a token of another conversation', async (_name, ask) => {
    const [chat, other] = [await Chat.open(server.address), await Chat.open(server.address)];
    expect(codes(await ask(chat, bearer(other.token)))).toEqual([403, 'token-invalid']);
  });
});

test('a conversation that was never begun is answered 404', async () => {
  const { body } = await postJson(`${base}/tokens/generate`);
  const url = `${base}/conversations/${body.conversationId}`;
  const headers = bearer(body.token);
  const answers = [
    await call(url, { headers }),
    await call(`${url}/activities`, { headers }),
    await postJson(`${url}/activities`, { type: 'message', text: 'a' }, headers),
    await postJson(`${url}/activities`, { type: 'conversationUpdate' }, headers),
  ];
  expect(answers.map(codes)).toEqual(Array(4).fill([404, 'conversation-unknown']));
});

test.each(['-1', 'abc', '1.5', '1e3', '99999999999', 'null'])('the watermark %s is answered 400', async (watermark) => {
  const chat = await Chat.open(server.address);
  const read = await call(`${chat.url}/activities?watermark=${watermark}`, { headers: bearer(chat.token) });
  expect(codes(read)).toEqual([400, 'watermark-invalid']);
});

test.each<[unknown, number, string]>([
  [null, 400, 'activity-invalid'],
  ['text', 400, 'activity-invalid'],
  [[], 400, 'activity-invalid'],
  [{}, 400, 'activity-invalid'],
  [{ type: 7 }, 400, 'activity-invalid'],
  [{ type: 'message' }, 400, 'activity-invalid'],
  [{ type: 'message', text: '' }, 400, 'activity-invalid'],
  [{ type: 'message', text: { a: 1 } }, 400, 'activity-invalid'],
  [{ type: 'message', value: { question: 'x' } }, 400, 'activity-invalid'],
  [{ type: 'message', text: 'a', id: 'x'.repeat(201) }, 400, 'activity-invalid'],
  [{ type: 'invoke', name: 'adaptiveCard/action' }, 400, 'activity-type-unknown'],
  [{ type: 'x'.repeat(60) }, 400, 'activity-invalid'],
])('the activity %j is answered %d %s, and nothing is lost', async (activity, status, code) => {
  const chat = await Chat.open(server.address);
  const before = await chat.activities();
  expect(codes(await chat.send(activity))).toEqual([status, code]);
  expect(await chat.activities()).toEqual(before);
});

test.each([{ type: 'typing' }, { type: 'endOfConversation' }])('%j is taken and not stored', async (activity) => {
  const chat = await Chat.open(server.address);
  const before = await chat.activities();
  expect(await chat.send(activity)).toMatchObject({ status: 200, body: { id: expect.any(String) } });
  expect(await chat.activities()).toEqual(before);
});

describe('a body', () => {
  const send = async (body: RequestInit['body'], headers: Record<string, string>) => {
    const chat = await Chat.open(server.address);
    return call(`${chat.url}/activities`, {
      method: 'POST',
      headers: { ...bearer(chat.token), ...headers },
      body: body!,
    });
  };
  const json = { 'content-type': 'application/json' };
  const message = JSON.stringify({ type: 'message', text: 'a' });

  test.each<[string, NonNullable<RequestInit['body']>, Record<string, string>, [number, string]]>([
    ['that is no JSON', '{"type": "mess', json, [400, 'body-not-json']],
    ['of binary', Buffer.from([0, 255, 254, 1, 2]), json, [400, 'body-not-json']],
    ['of 3 MB', `"${'x'.repeat(3_000_000)}"`, json, [413, 'body-too-large']],
    ['of plain text', message, { 'content-type': 'text/plain' }, [415, 'content-type-refused']],
    [
      'of a form',
      'type=message',
      { 'content-type': 'application/x-www-form-urlencoded' },
      [415, 'content-type-refused'],
    ],
    ['in parts', message, { 'content-type': 'multipart/form-data; boundary=x' }, [415, 'content-type-refused']],
    ['without a type', Buffer.from(message), {}, [415, 'content-type-refused']],
    ['compressed', gzipSync(message), { ...json, 'content-encoding': 'gzip' }, [415, 'content-encoding-refused']],
    ['said to be compressed', message, { ...json, 'content-encoding': 'gzip' }, [415, 'content-encoding-refused']],
    ['nested 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000), json, [400, 'body-too-deep']],
  ])('%s is refused', async (_name, body, headers, refusal) => {
    expect(codes(await send(body, headers))).toEqual(refusal);
  });

  test.each(['identity', 'Identity'])('that is said to come as it is (%s) is read', async (encoding) => {
    expect((await send(message, { ...json, 'content-encoding': encoding })).status).toBe(200);
  });

  test('with a charset or a +json type is read', async () => {
    expect((await send(message, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
    expect((await send(message, { 'content-type': 'application/vnd.activity+json' })).status).toBe(200);
  });
});

test('an upload is refused with a reason', async () => {
  const chat = await Chat.open(server.address);
  const form = new FormData();
  form.append('file', new Blob(['x']), 'foot.jpg');
  const answer = await call(`${chat.url}/upload?userId=a`, { method: 'POST', headers: bearer(chat.token), body: form });
  expect(codes(answer)).toEqual([415, 'uploads-refused']);
});

describe('pages of other origins', () => {
  const asking = (origin: string) => postJson(`${base}/tokens/generate`, {}, { origin });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'https://clinic.example.evil.example', 'garbage'])(
    '%s is refused',
    async (origin) => {
      const answer = await asking(origin);
      expect(codes(answer)).toEqual([403, 'origin-refused']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('our own, one of the allowlist, and none are let in', async () => {
    for (const origin of [server.address, 'https://clinic.example']) {
      const answer = await asking(origin);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    }
    expect((await postJson(`${base}/tokens/generate`, {})).status).toBe(200);
  });

  test('an allowed page may read what it is refused, too', async () => {
    const headers = { origin: 'https://clinic.example' };
    const answers = [await call(`${base}/conversations/none`, { headers }), await call(`${base}/nothing`, { headers })];
    expect(answers.map(({ status }) => status)).toEqual([403, 404]);
    for (const answer of answers) expect(answer.headers.get('access-control-allow-origin')).toBe(headers.origin);
  });

  test('are asked before by their browser', async () => {
    const preflight = (origin: string) => call(`${base}/tokens/generate`, { method: 'OPTIONS', headers: { origin } });
    const allowed = await preflight('https://clinic.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect((await preflight('https://evil.example')).status).toBe(403);
  });
});

test('an address that asks for too many tokens is told when to come back', async () => {
  const small = await startTestServer({ now: () => now, env: { TOKENS_PER_MINUTE: '3', TRUSTED_PROXIES: '1' } });
  const ask = (forwarded: string) =>
    postJson(`${small.address}/v3/directline/tokens/generate`, {}, { 'x-forwarded-for': forwarded });
  const answers = [];
  for (let count = 0; count < 4; count += 1) answers.push(await ask('6.6.6.6, 1.2.3.4'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers[3]!.headers.get('retry-after')).toBe('20');
  expect((await ask('1.2.3.4, 5.5.5.5')).status).toBe(200);
  now += 20_000;
  expect((await ask('7.7.7.7, 1.2.3.4')).status).toBe(200);
  await small.stop();
});
