import { sign } from 'jsonwebtoken';
import { postJson } from '../support/rest-client';
import { TeamsPerson, wordsOf } from '../support/teams-person';
import { startTestServer, type TestServer } from '../support/test-server';
import { ISSUER, TokenAuthority } from '../support/token-authority';

const APP = '11111111-2222-4333-8444-555555555555';
const OTHER = '99999999-2222-4333-8444-555555555555';
const SECRET = 'the-password-of-the-app';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const env = { MICROSOFT_APP_ID: APP, MICROSOFT_APP_PASSWORD: SECRET, MICROSOFT_APP_TENANT_ID: OTHER };

let authority: TokenAuthority;
let server: TestServer;
/** The SDK writes to the console whenever it refuses a token. */
let told: jest.SpyInstance;

beforeAll(async () => {
  told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  authority = await TokenAuthority.start();
  server = await startTestServer({ env, botAuthority: authority.settings });
});
afterAll(async () => {
  told.mockRestore();
  await server.stop();
  await authority.stop();
});

const now = (): number => Math.floor(Date.now() / 1000);
const good = () => ({ iss: ISSUER, aud: APP, serviceurl: SERVICE, nbf: now() - 60, exp: now() + 3_600 });
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const publicPem = () => JSON.stringify(authority.settings);

const personWith = (token: string | null): TeamsPerson =>
  new TeamsPerson({ address: server.address, headers: token === null ? {} : { authorization: `Bearer ${token}` } });

/** As Teams sends it: from where its servers are. */
const say = (person: TeamsPerson, over: object = {}) =>
  person.say('my foot hurts', { serviceUrl: SERVICE, deliveryMode: 'expectReplies', ...over });

test('a token that is good in every way is let in, and its sender is answered', async () => {
  const person = personWith(authority.token(good()));
  expect((await say(person)).status).toBe(200);
  expect(person.messages.map(wordsOf)[0]).toMatch(/^Hello\./);
});

const BAD: readonly [string, () => string | null][] = [
  ['no token', () => null],
  ['a token for another app', () => authority.token({ ...good(), aud: OTHER })],
  ['a token for no app', () => authority.token({ ...good(), aud: undefined })],
  ['a token of another issuer', () => authority.token({ ...good(), iss: 'https://issuer.example' })],
  ['a token signed with another key', () => authority.token(good(), { key: 'another' })],
  ['a token that has run out', () => authority.token({ ...good(), nbf: now() - 7_200, exp: now() - 3_600 })],
  ['a token that does not hold yet', () => authority.token({ ...good(), nbf: now() + 3_600 })],
  ['a token of an unknown key', () => authority.token(good(), { keyid: 'key-two' })],
  ['a token of no key', () => sign(good(), SECRET, { algorithm: 'HS256' })],
  ['a token for another service address', () => authority.token({ ...good(), serviceurl: 'https://a.example/' })],
  ['a token for no service address', () => authority.token({ ...good(), serviceurl: undefined })],
  ['an unsigned token', () => `${encoded({ alg: 'none', typ: 'JWT', kid: 'key-one' })}.${encoded(good())}.`],
  ['a key of ours taken for a password', () => sign(good(), publicPem(), { algorithm: 'HS256', keyid: 'key-one' })],
  ['a token whose middle is no JSON', () => `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'key-one' })}.e30x.abc`],
  [
    'a token that says it is from the emulator',
    () => authority.token({ ...good(), iss: `https://sts.windows.net/${OTHER}/` }),
  ],
  ['a token that says it is a skill', () => authority.token({ ...good(), ver: '1.0', appid: OTHER })],
];

test.each(BAD)('%s is refused, and nothing is answered or kept', async (_name, token) => {
  const person = personWith(token());
  const answer = await say(person);
  expect([answer.status, answer.body.error.code]).toEqual([401, 'bot-refused']);
  expect(person.messages).toEqual([]);
  expect(await server.store.load(person.key)).toBeNull();
});

test.each(['AseChannel', 'emulator', 'directline'])(
  'a channel that calls itself %s needs its token too',
  async (channelId) => {
    const person = personWith(authority.token({ ...good(), aud: OTHER }));
    expect((await say(person, { channelId })).status).toBe(401);
  },
);

test('a key that vouches for Teams vouches for no other channel', async () => {
  expect((await say(personWith(authority.token(good())), { channelId: 'telegram' })).status).toBe(401);
});

test.each([
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.a.example/',
  'https://a.example/smba.trafficmanager.net',
  'https://smba.trafficmanager.net@a.example/',
  'https://user:pass@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://notbotframework.com/',
  'https://169.254.169.254/latest/meta-data/',
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'file:///etc/passwd',
  'gopher://smba.trafficmanager.net/',
  'nonsense',
])('however good the token, no answer is sent to %s', async (serviceUrl) => {
  const person = personWith(authority.token({ ...good(), serviceurl: serviceUrl }));
  const answer = await say(person, { serviceUrl });
  expect([answer.status, answer.body.error.code]).toEqual([401, 'bot-refused']);
  expect(await server.store.load(person.key)).toBeNull();
});

test.each([
  'https://smba.trafficmanager.net/amer/',
  'https://europe.webchat.botframework.com/',
  'https://smba.infra.gcc.teams.microsoft.com/gcc',
])('Microsoft’s own %s is answered', async (serviceUrl) => {
  const person = personWith(authority.token({ ...good(), serviceurl: serviceUrl }));
  expect((await say(person, { serviceUrl })).status).toBe(200);
});

test('in a group there is a way into the private chat with this very app', async () => {
  const person = personWith(authority.token(good()));
  await say(person, { conversation: { id: person.id, conversationType: 'groupChat' } });
  expect(person.messages).toEqual([
    expect.objectContaining({
      textFormat: 'markdown',
      text: expect.stringContaining(`](https://teams.microsoft.com/l/chat/0/0?users=28:${APP})`),
    }),
  ]);
  expect(await server.store.load(person.key)).toBeNull();
});

test('while the keys cannot be had nobody is let in, and the channel is told to come again', async () => {
  const other = await TokenAuthority.start();
  other.away = true;
  const apart = await startTestServer({ env, botAuthority: other.settings });
  const person = new TeamsPerson({
    address: apart.address,
    headers: { authorization: `Bearer ${other.token(good())}` },
  });
  expect((await say(person)).status).toBe(503);
  other.away = false;
  expect((await say(person)).status).toBe(200);
  await apart.stop();
  await other.stop();
});

test('no token and no secret is in the log', async () => {
  const token = authority.token({ ...good(), aud: OTHER });
  await say(personWith(token));
  await postJson(`${server.address}/api/messages`, {}, { authorization: `Bearer ${token}` });
  expect(server.log.join('')).toContain('bot-refused');
  expect(server.log.join('')).not.toMatch(new RegExp(`${SECRET}|${token.slice(0, 20)}|Bearer`));
});
