import { call, postJson, type WireAnswer } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

const GUID = '11111111-2222-4333-8444-555555555555';
const azure = { MICROSOFT_APP_ID: GUID, MICROSOFT_APP_PASSWORD: 'secret', MICROSOFT_APP_TENANT_ID: GUID };

/** A message as a channel of Azure Bot Service sends it, whose answers are to come back in the response. */
const message = (text: string, over: object = {}) => ({
  type: 'message',
  id: `id of ${text}`,
  text,
  channelId: 'webchat',
  serviceUrl: 'http://127.0.0.1:9/none/',
  deliveryMode: 'expectReplies',
  from: { id: '29:patient' },
  recipient: { id: '28:surefoot' },
  conversation: { id: 'a:one', conversationType: 'personal' },
  ...over,
});

const post = ({ address }: TestServer, body: unknown, headers = {}): Promise<WireAnswer> =>
  postJson(`${address}/api/messages`, body, headers);

const textsIn = ({ body }: WireAnswer): string[] => body.activities.map(({ text }) => text);

test('without an app id the bot is off, and says why', async () => {
  const server = await startTestServer();
  const answer = await post(server, message('hello'));
  expect([answer.status, answer.body.error.code]).toEqual([404, 'bot-off']);
  expect(answer.body.error.message).toContain('MICROSOFT_APP_ID');
  await server.stop();
});

describe('with an app id', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: azure });
  });
  afterAll(() => server.stop());

  test.each([
    ['no token', {}],
    ['an empty one', { authorization: '' }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['no token at all in it', { authorization: 'Bearer' }],
    ['garbage', { authorization: 'Bearer abc' }],
  ])('a caller with %s is refused, and nothing is answered or kept', async (_name, headers) => {
    const answer = await post(server, message('hello'), headers);
    expect([answer.status, answer.body.error.code]).toEqual([401, 'bot-refused']);
    expect(await server.store.load('bot:webchat:a:one')).toBeNull();
  });
});

describe('tried out without tokens on loopback', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: { ALLOW_UNAUTHENTICATED_BOT: 'true' } });
  });
  afterAll(() => server.stop());

  const talk =
    (id: string) =>
    (text: string, over: object = {}) =>
      post(server, message(text, { conversation: { id, conversationType: 'personal' }, ...over }));

  test('a patient is greeted, asked and answered', async () => {
    const say = talk('a:talk');
    const first = textsIn(await say('hello'));
    expect(first[0]).toMatch(/^Hello\./);
    const next = await say('Yes, go on');
    expect(next.status).toBe(200);
    expect(textsIn(next)).toEqual([expect.stringContaining('Who is the pain about?')]);
  });

  test('a question with more than three buttons is a numbered list, and a number answers it', async () => {
    const say = talk('a:numbers');
    await say('hello');
    const { body } = await say('Yes, go on');
    expect(body.activities[0]).not.toHaveProperty('suggestedActions');
    expect(body.activities[0]!.text).toContain('\n1. Me, and I am 18 or over\n2. ');
    expect(textsIn(await say('1'))[0]).toContain('First, the signs that cannot wait');
  });

  test('a message that comes again gets the answer it got, and is not taken twice', async () => {
    const say = talk('a:again');
    await say('hello');
    const first = textsIn(await say('Yes, go on'));
    expect(textsIn(await say('Yes, go on'))).toEqual(first);
    expect(await server.store.load('bot:webchat:a:again')).toMatchObject({ version: 3 });
  });

  test('who was forgotten is greeted anew, but not by the message that asked for it, come again', async () => {
    const say = talk('a:forget');
    for (const text of ['hello', 'Yes, go on', 'forget me']) await say(text);
    expect(textsIn(await say('yes'))).toEqual([expect.stringContaining('I have deleted all that you told me')]);
    expect(await server.store.load('bot:msteams:a:forget')).toBeNull();
    expect(textsIn(await say('yes'))).toEqual([]);
    expect(await server.store.load('bot:msteams:a:forget')).toBeNull();
    expect(textsIn(await say('are you there'))[0]).toMatch(/^Hello\./);
  });

  test('is greeted when the bot is installed, once', async () => {
    const update = { type: 'conversationUpdate', membersAdded: [{ id: '28:surefoot' }] };
    const say = talk('a:install');
    expect(textsIn(await say('x', update))[0]).toMatch(/^Hello\./);
    expect(textsIn(await say('y', update))).toEqual([]);
    expect(textsIn(await say('Yes, go on'))).toHaveLength(1);
  });

  test.each([{ conversationType: 'channel' }, { conversationType: 'groupChat' }, { isGroup: true }])(
    'in a group, %j, nothing is asked or kept',
    async (kind) => {
      const answer = await post(server, message('my foot hurts', { conversation: { id: 'a:group', ...kind } }));
      expect(textsIn(answer)).toEqual([expect.stringContaining('in private')]);
      expect(await server.store.load('bot:webchat:a:group')).toBeNull();
    },
  );

  test('a formatted message is no attachment, and a picture is', async () => {
    const say = talk('a:pictures');
    await say('hello');
    const html = { attachments: [{ contentType: 'text/html', content: '<p>Yes</p>' }] };
    expect(textsIn(await say('Yes, go on', html))).toEqual([expect.stringContaining('Who is the pain')]);
    const picture = { attachments: [{ contentType: 'image/png', contentUrl: 'https://a.example/x.png' }] };
    expect(textsIn(await say('', { id: 'picture', ...picture }))[0]).toContain('pictures or files');
  });

  test.each([
    null,
    [],
    'text',
    {},
    { type: 'message' },
    message('a', { conversation: {} }),
    message('a', { serviceUrl: 7 }),
  ])('the body %j is no activity', async (body) => {
    const answer = await post(server, body);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'activity-invalid']);
  });

  test('only POST is taken', async () => {
    expect((await call(`${server.address}/api/messages`)).status).toBe(405);
  });
});

test('a turn that the store refuses is answered with what to do if it is urgent', async () => {
  const server = await startTestServer({ env: { ALLOW_UNAUTHENTICATED_BOT: 'true' } });
  Object.assign(server.store, { load: () => Promise.reject(new Error('my secret')) });
  const answer = await post(server, message('hello'));
  expect(textsIn(answer)).toEqual([expect.stringContaining('something went wrong on our side')]);
  expect(server.log.join('')).toContain('bot-turn-failed');
  expect(server.log.join('')).not.toContain('my secret');
  await server.stop();
});
