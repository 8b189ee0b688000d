import { rmSync } from 'node:fs';
import { bearer, call, Chat, postJson } from '../channels/support/rest-client';
import { makeFolder } from '../channels/support/test-server';
import { ServerProcess } from './support/server-process';

jest.setTimeout(60_000);

const KEY = Buffer.from('zanzibarstorekeyzanzibarstorekey').toString('base64');
const GUID = '11111111-2222-4333-8444-555555555555';
/** Every secret that the environment can hold. */
const SECRETS = {
  STORE_KEYS: `2026:${KEY}`,
  METRICS_KEY: 'zanzibar-metrics-key',
  PRACTICE_KEY: 'zanzibar-practice-key',
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'zanzibar-app-password',
  MICROSOFT_APP_TENANT_ID: GUID,
  SLACK_SIGNING_SECRET: 'zanzibar-signing-secret',
  SLACK_BOT_TOKEN: 'xoxb-zanzibar-token',
};
const MARKS = /zanzibar/i;

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = ({ out, err }: { out: string; err: string }): string => out + err;

const clean = (text: string): void => {
  expect(text).not.toMatch(MARKS);
  expect(text).not.toContain(KEY);
};

test('a server that is started with every secret, refuses strangers, and is stopped writes none of them', async () => {
  const server = new ServerProcess({ ...SECRETS, DATA_DIR: folder, LOG_LEVEL: 'debug' });
  const address = await server.address();
  const chat = await Chat.open(address);
  await chat.say('Yes, go on');
  await call(`${address}/metrics`, { headers: bearer(SECRETS.METRICS_KEY) });
  await call(`${address}/practice`, { headers: bearer(SECRETS.PRACTICE_KEY) });
  const answers = await Promise.all([
    call(`${address}/metrics`, { headers: bearer(`${SECRETS.METRICS_KEY}x`) }),
    call(chat.url, { headers: bearer(`${chat.token}x`) }),
    postJson(`${address}/slack/events`, {}, { 'x-slack-signature': SECRETS.SLACK_SIGNING_SECRET }),
    postJson(`${address}/api/messages`, { text: SECRETS.MICROSOFT_APP_PASSWORD }),
    postJson(`${address}/${SECRETS.SLACK_BOT_TOKEN}`, {}),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([401, 403, 401, 400, 404]);
  for (const { text } of answers) clean(text);
  const text = written(await server.kill('SIGTERM'));
  expect(text).toContain('request-refused');
  clean(text);
  // Of the tokens that it gave itself, none either.
  expect(text).not.toContain(chat.token);
});

test.each<[string, Record<string, string>]>([
  ['a key of the store that is too short', { STORE_KEYS: 'zanzibar:emFuemliYXI=' }],
  ['a key for the numbers that is too short', { METRICS_KEY: 'zanzibar' }],
  ['half of Slack’s secrets', { SLACK_BOT_TOKEN: 'xoxb-zanzibar' }],
  ['a password without its tenant', { MICROSOFT_APP_ID: GUID, MICROSOFT_APP_PASSWORD: 'zanzibar' }],
  ['an address of a database that is none', { DATABASE_URL: 'mysql://user:zanzibar@localhost/x' }],
  ['a database that is not there', { DATABASE_URL: 'postgres://user:zanzibar@127.0.0.1:1/x' }],
  ['another key than its file was sealed with', { STORE_KEYS: `2027:${KEY}` }],
])('a start that ends because of %s says so and names no value', async (_name, env) => {
  const ended = await new ServerProcess({ DATA_DIR: folder, ...env }).ended;
  expect(ended.code).toBe(1);
  expect(ended.err).toMatch(/^Surefoot cannot start \([a-z-]+\)\./);
  clean(written(ended));
});
