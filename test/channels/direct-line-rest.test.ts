import { bearer, call, Chat, postJson } from './support/rest-client';
import { HELLO } from './support/real-core';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
let base: string;

beforeAll(async () => {
  server = await startTestServer();
  base = `${server.address}/v3/directline`;
});
afterAll(() => server.stop());

describe('a token', () => {
  test.each([undefined, {}, { user: { id: 'no-prefix' } }, { user: 7 }, [], { trustedOrigins: [] }])(
    'is given for the body %j, with a user id of our own',
    async (body) => {
      const granted = await postJson(`${base}/tokens/generate`, body);
      expect(granted.status).toBe(200);
      expect(granted.body).toEqual({
        conversationId: expect.stringMatching(/^[\w-]{22}$/),
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        expires_in: 3600,
        programme: expect.stringMatching(/^\/programme\/[\w-]+$/),
        resume_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        resume_seconds: 7 * 24 * 3600,
      });
      const claims = JSON.parse(Buffer.from(granted.body.token.split('.')[1]!, 'base64url').toString());
      expect(claims.user).toMatch(/^dl_[\w-]{22}$/);
    },
  );

  test('carries the user id that the page asked for, if it begins with dl_', async () => {
    const { body } = await postJson(`${base}/tokens/generate`, { user: { id: 'dl_someone' } });
    expect(JSON.parse(Buffer.from(body.token.split('.')[1]!, 'base64url').toString()).user).toBe('dl_someone');
  });

  test('is renewed for the same conversation', async () => {
    const chat = await Chat.open(server.address);
    const renewed = await postJson(`${base}/tokens/refresh`, undefined, bearer(chat.token));
    expect(renewed).toMatchObject({ status: 200, body: { conversationId: chat.id } });
  });
});

describe('a conversation', () => {
  test('is made once: 201, then 200 with the same id', async () => {
    const { body: granted } = await postJson(`${base}/tokens/generate`);
    const first = await postJson(`${base}/conversations`, {}, bearer(granted.token));
    const second = await postJson(`${base}/conversations`, {}, bearer(granted.token));
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.conversationId).toBe(first.body.conversationId);
    expect(first.body.streamUrl).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?/);
  });

  test('is listened to at the address the caller used, or at the public one', async () => {
    const { body: granted } = await postJson(`${base}/tokens/generate`);
    const start = (headers: Record<string, string>) =>
      postJson(`${base}/conversations`, {}, { ...bearer(granted.token), ...headers });
    expect((await start({ 'x-forwarded-proto': 'https' })).body.streamUrl).toMatch(/^wss:\/\/127\.0\.0\.1:/);
    const behindProxy = await startTestServer({ env: { PUBLIC_URL: 'https://feet.example' } });
    const chat = await Chat.open(behindProxy.address);
    expect(chat.streamUrl).toMatch(/^wss:\/\/feet\.example\/v3\/directline\//);
    await behindProxy.stop();
  });

  test('is greeted once, however often it is read', async () => {
    const chat = await Chat.open(server.address);
    const [one, two] = await Promise.all([chat.activities(), chat.activities()]);
    expect(one.activities).toHaveLength(HELLO);
    expect(two).toEqual(one);
    expect(await chat.activities()).toEqual(one);
  });

  test('asks its questions with buttons that send what they say', async () => {
    const chat = await Chat.open(server.address);
    const { activities } = await chat.activities();
    expect(activities.at(-1)).toMatchObject({
      text: expect.stringContaining('Shall we go on?'),
      inputHint: 'expectingInput',
      suggestedActions: {
        actions: expect.arrayContaining([{ type: 'imBack', title: 'Yes, go on', value: 'Yes, go on' }]),
      },
      channelData: { surefoot: { kind: 'ask', question: 'consent' } },
    });
  });

  test.each([{ type: 'conversationUpdate' }, { type: 'event', name: 'webchat/join' }])(
    'is greeted on %j',
    async (opening) => {
      const chat = await Chat.open(server.address);
      expect(await chat.send(opening)).toMatchObject({ status: 200, body: { id: expect.any(String) } });
      expect(await server.store.load(`direct-line:${chat.id}`)).toMatchObject({ version: 1, entries: HELLO });
    },
  );

  test('is greeted before its first message', async () => {
    const chat = await Chat.open(server.address);
    const { body } = await chat.say('Yes, go on');
    const { activities } = await chat.activities();
    expect(activities.map(({ from }) => from.role)).toEqual([...Array<string>(HELLO).fill('bot'), 'user', 'bot']);
    expect(body.id).toBe(activities[HELLO]!.id);
  });

  test('is read from a watermark on', async () => {
    const chat = await Chat.open(server.address);
    const first = await chat.activities();
    expect(first.watermark).toBe(String(HELLO));
    await chat.say('Yes, go on');
    const next = await chat.activities(first.watermark);
    expect(next.activities).toHaveLength(2);
    expect(await chat.activities(next.watermark)).toEqual({ activities: [], watermark: String(HELLO + 2) });
    expect(await chat.activities('999')).toEqual({ activities: [], watermark: String(HELLO + 2) });
  });

  test('is joined again with the watermark in the address of its stream', async () => {
    const chat = await Chat.open(server.address);
    const joined = await call(`${chat.url}?watermark=1`, { headers: bearer(chat.token) });
    expect(joined.status).toBe(200);
    expect(joined.body).toMatchObject({
      conversationId: chat.id,
      streamUrl: expect.stringContaining('watermark=1&t='),
    });
  });
});

describe('a message', () => {
  test('stands under the user of the token, whatever it says of itself', async () => {
    const chat = await Chat.open(server.address);
    await chat.send({ type: 'message', from: { id: 'forged', role: 'bot' }, text: 'Yes, go on' });
    const { activities } = await chat.activities();
    expect(activities[HELLO]!.from).toEqual({ id: expect.stringMatching(/^dl_/), role: 'user' });
  });

  test('is echoed with its clientActivityID and without what else it carried', async () => {
    const chat = await Chat.open(server.address);
    await chat.say('Yes, go on');
    const channelData = { clientActivityID: 'c1', extra: 'x'.repeat(100) };
    await chat.send({ type: 'message', text: 'My heel', channelData, entities: [{ type: 'x' }], __proto__: { a: 1 } });
    const { activities } = await chat.activities(String(HELLO + 2));
    expect(activities[0]).toEqual({
      type: 'message',
      id: `${chat.id}|${String(HELLO + 2).padStart(7, '0')}`,
      timestamp: expect.any(String),
      channelId: 'directline',
      conversation: { id: chat.id },
      from: { id: expect.any(String), role: 'user' },
      text: 'My heel',
      textFormat: 'plain',
      channelData: { clientActivityID: 'c1' },
    });
  });

  test.each([
    ['clientActivityID', { channelData: { clientActivityID: 'same' } }],
    ['id', { id: 'same' }],
  ])('that comes again under the same %s is answered once', async (_name, mark) => {
    const chat = await Chat.open(server.address);
    await chat.say('Yes, go on');
    const posts = Array.from({ length: 8 }, () => chat.send({ type: 'message', text: 'My heel', ...mark }));
    const ids = (await Promise.all(posts)).map(({ body }) => body.id);
    await chat.say('later');
    ids.push((await chat.send({ type: 'message', text: 'My heel', ...mark })).body.id);
    expect(new Set(ids).size).toBe(1);
    const { activities } = await chat.activities();
    expect(activities.filter(({ text }) => text === 'My heel')).toHaveLength(1);
  });

  test('may choose by option ids', async () => {
    const chat = await Chat.open(server.address);
    await chat.send({ type: 'message', value: { question: 'consent', options: ['agree'] } });
    const value = { question: 'about-whom', options: ['me-adult'] };
    await chat.send({ type: 'message', text: 'Me, and I am 18 or over', value });
    const { activities } = await chat.activities(String(HELLO + 2));
    expect(activities[0]).toMatchObject({ text: 'Me, and I am 18 or over', value });
    expect(activities[1]!.channelData?.surefoot).toMatchObject({ kind: 'ask', question: 'emergency-screen' });
  });

  test('with a value we do not know counts by its text', async () => {
    const chat = await Chat.open(server.address);
    await chat.say('Yes, go on');
    await chat.send({ type: 'message', text: 'Me, and I am 18 or over', value: { question: 7 } });
    const { activities } = await chat.activities(String(HELLO + 2));
    expect(activities[0]).not.toHaveProperty('value');
    expect(activities[1]!.channelData?.surefoot).toMatchObject({ kind: 'ask', question: 'emergency-screen' });
  });

  test('posted many times at once loses nothing', async () => {
    const chat = await Chat.open(server.address);
    await chat.say('Yes, go on');
    const texts = Array.from({ length: 20 }, (_, index) => `words ${index}`);
    await Promise.all(texts.map((text) => chat.say(text)));
    const { activities } = await chat.activities(String(HELLO + 2));
    const said = activities.filter(({ from }) => from.role === 'user').map(({ text }) => text);
    expect(said.sort()).toEqual([...texts].sort());
    const answers = activities.filter(({ channelData }) => channelData?.surefoot?.kind === 'ask');
    expect(answers).toHaveLength(texts.length);
  });
});
