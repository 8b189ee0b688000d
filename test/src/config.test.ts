import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigError, readConfig, VARIABLES } from '../../src/config';

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems.map(({ variable }) => variable);
  }
};

const KEY = Buffer.alloc(32, 7).toString('base64');
const GUID = '11111111-2222-4333-8444-555555555555';
const azure = { MICROSOFT_APP_ID: GUID, MICROSOFT_APP_PASSWORD: 'secret', MICROSOFT_APP_TENANT_ID: GUID };

test('an empty environment gives a config that works, on this machine only', () => {
  expect(readConfig({})).toEqual({
    port: 3978,
    host: '127.0.0.1',
    loopback: true,
    publicUrl: null,
    trustedProxies: 0,
    dataFolder: path.resolve('data'),
    databaseUrl: null,
    forgottenList: null,
    storeKeys: [],
    retentionDays: 30,
    allowedOrigins: [],
    tokenMinutes: 60,
    tokensPerMinute: 300,
    apiPerMinute: 120,
    messagesPerMinute: 120,
    requestsPerMinute: 3000,
    connectionsPerAddress: 500,
    maxConnections: 10_000,
    resumeDays: 7,
    logLevel: 'info',
    metricsKey: null,
    practiceKey: null,
    telemetry: { kind: 'off' },
    place: null,
    timeZone: 'Europe/London',
    languages: ['en'],
    serveDrafts: true,
    practice: {},
    practiceLogo: null,
    bot: { kind: 'off' },
    slack: { kind: 'off' },
    teams: { botId: null, appId: null, name: 'Surefoot', publisher: null, privacyUrl: null, termsUrl: null },
  });
});

test('all of it can be set', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://feet.example',
    TRUSTED_PROXIES: '1',
    DATA_DIR: '/tmp/feet',
    ALLOWED_ORIGINS: ' https://a.example , http://localhost:8080,',
    TOKEN_MINUTES: '5',
    TOKENS_PER_MINUTE: '100',
    RESUME_DAYS: '0',
    LANGUAGES: 'en, en-XA',
    LOG_LEVEL: 'silent',
    PLACE: 'GB',
    TIME_ZONE: 'America/St_Johns',
    SERVE_DRAFTS: 'false',
    PRACTICE_NAME: 'Füße & Co',
    PRACTICE_PHONE: '+44 (0)20 7946 0000',
    PRACTICE_HOURS: 'Mon–Fri 8–17',
    PRACTICE_LINK: 'https://feet.example/contact',
    ...azure,
  });
  expect(config).toMatchObject({
    port: 0,
    loopback: false,
    allowedOrigins: ['https://a.example', 'http://localhost:8080'],
    place: 'gb',
    timeZone: 'America/St_Johns',
    resumeDays: 0,
    languages: ['en', 'en-XA'],
    serveDrafts: false,
    practice: {
      name: 'Füße & Co',
      phone: '+44 (0)20 7946 0000',
      hours: 'Mon–Fri 8–17',
      link: 'https://feet.example/contact',
    },
    bot: { kind: 'azure', appId: GUID, password: 'secret', tenantId: GUID, type: 'SingleTenant' },
  });
});

test('set but empty is the same as not set', () => {
  expect(readConfig(Object.fromEntries(VARIABLES.map((name) => [name, ' '])))).toEqual(readConfig({}));
});

test('the list of who was forgotten may be named with and without a database, and is used with one', () => {
  const list = { FORGOTTEN_LIST: '/data/forgotten-instance.list' };
  expect(readConfig(list).forgottenList).toBeNull();
  const database = { DATABASE_URL: 'postgres://a@b/c' };
  expect(readConfig({ ...list, ...database }).forgottenList).toBe('/data/forgotten-instance.list');
  expect(readConfig(database).forgottenList).toBeNull();
});

test('the keys of the store keep their order', () => {
  expect(readConfig({ STORE_KEYS: `new:${KEY} , old-1:${KEY}` }).storeKeys).toEqual([
    { id: 'new', secret: KEY },
    { id: 'old-1', secret: KEY },
  ]);
});

test('traces go to the collector that is set, with its headers, all of them unless a share is', () => {
  const telemetry = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example' };
  const on = { kind: 'on', endpoint: 'https://collector.example', headers: {}, serviceName: 'surefoot', share: 1 };
  expect(readConfig(telemetry).telemetry).toEqual(on);
  const more = {
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20a%2Cb, x-tenant=feet==',
    OTEL_SERVICE_NAME: 'feet',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
  };
  expect(readConfig({ ...telemetry, ...more }).telemetry).toEqual({
    ...on,
    headers: { authorization: 'Bearer a,b', 'x-tenant': 'feet==' },
    serviceName: 'feet',
    share: 0.25,
  });
  expect(readConfig(more).telemetry).toEqual({ kind: 'off' });
});

test('nobody can change it', () => {
  const config = readConfig({ PRACTICE_NAME: 'a', ALLOWED_ORIGINS: 'https://a.example' });
  for (const part of [config, config.practice, config.allowedOrigins, config.bot])
    expect(Object.isFrozen(part)).toBe(true);
});

test.each([
  ['PORT', ['-1', '65536', '80.5', 'http', '0x50', '1e3', '99999999999']],
  ['HOST', ['two words', 'a/b', 'http://a']],
  ['PUBLIC_URL', ['feet.example', 'https://feet.example/', 'https://feet.example/chat', 'ftp://feet.example']],
  ['TRUSTED_PROXIES', ['6', '-1', 'yes']],
  ['DATABASE_URL', ['feet.example', 'mysql://a@b/c', 'postgres:feet', 'postgresql:///x']],
  ['STORE_KEYS', ['secret', `a:${'x'.repeat(43)}`, `A:${KEY}`, `:${KEY}`, `a:${KEY},a:${KEY}`, `a:${KEY};b:${KEY}`]],
  ['RETENTION_DAYS', ['0', '366', 'forever']],
  ['ALLOWED_ORIGINS', ['*', 'feet.example', 'https://a.example/', 'https://a.example, b', 'null']],
  ['TOKEN_MINUTES', ['0', '1441', 'long']],
  ['TOKENS_PER_MINUTE', ['0', '-5']],
  ['RESUME_DAYS', ['31', '-1', 'week']],
  ['LANGUAGES', ['en,de_DE', 'en;de', 'EN', 'en,../x']],
  ['LOG_LEVEL', ['trace', 'INFO', 'loud']],
  ['METRICS_KEY', ['short', 'two words of a key']],
  ['PRACTICE_KEY', ['short', 'two words of a key']],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', ['collector:4318', 'grpc://collector:4317']],
  [
    'OTEL_EXPORTER_OTLP_HEADERS',
    ['x-key', 'a b=c', 'key=two words', 'key=%0d%0aother', 'key=%7f', 'key=%zz', 'key=Füße'],
  ],
  ['OTEL_SERVICE_NAME', ['x'.repeat(81), 'two\nlines']],
  ['OTEL_TRACES_SAMPLER_ARG', ['1.5', '-0.1', 'all', '2', '1e-3']],
  ['PLACE', ['G B', '44', 'GB;']],
  ['TIME_ZONE', ['Lndon', 'Europe/Lndon', '+01:00', 'GMT+25']],
  ['SERVE_DRAFTS', ['yes', '1', 'TRUE']],
  ['PRACTICE_NAME', ['x'.repeat(121), 'two\nlines', 'bell\u0007']],
  ['PRACTICE_PHONE', ['call us', '1', '1'.repeat(41)]],
  ['PRACTICE_HOURS', ['x'.repeat(201), 'two\nlines']],
  ['PRACTICE_LINK', ['feet.example', 'javascript:alert(1)', `https://a.example/${'x'.repeat(500)}`]],
  ['MICROSOFT_APP_ID', ['my-bot']],
  ['MICROSOFT_APP_TENANT_ID', ['contoso']],
  ['MICROSOFT_APP_TYPE', ['MultiTenant']],
  ['ALLOW_UNAUTHENTICATED_BOT', ['on']],
])('%s is refused with a wrong value, which is not told', (variable, values) => {
  for (const value of values) {
    expect(problemsOf({ [variable]: value })).toEqual([variable]);
    expect(() => readConfig({ [variable]: value })).toThrow(variable);
    expect(() => readConfig({ [variable]: value })).not.toThrow(value.length > 3 ? value : 'no such text');
  }
});

test('every wrong variable is listed, not the first', () => {
  expect(problemsOf({ PORT: 'x', PLACE: '1', SERVE_DRAFTS: 'maybe' })).toEqual(['PORT', 'PLACE', 'SERVE_DRAFTS']);
});

test.each([
  [{ MICROSOFT_APP_ID: GUID }, ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID']],
  [{ ...azure, ALLOW_UNAUTHENTICATED_BOT: 'true' }, ['ALLOW_UNAUTHENTICATED_BOT']],
  [{ ALLOW_UNAUTHENTICATED_BOT: 'true', HOST: '0.0.0.0' }, ['ALLOW_UNAUTHENTICATED_BOT']],
  [{ ALLOW_UNAUTHENTICATED_BOT: 'true', HOST: '127.0.0.1.evil.example' }, ['ALLOW_UNAUTHENTICATED_BOT']],
  [{ ALLOW_UNAUTHENTICATED_BOT: 'true', HOST: '::' }, ['ALLOW_UNAUTHENTICATED_BOT']],
])('%j contradicts itself', (env, variables) => {
  expect(problemsOf(env)).toEqual(variables);
});

test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('a bot without a token may be tried out on %s', (HOST) => {
  expect(readConfig({ ALLOW_UNAUTHENTICATED_BOT: 'true', HOST }).bot).toEqual({ kind: 'unauthenticated' });
});

describe('.env.example', () => {
  const text = readFileSync(path.join(__dirname, '../../.env.example'), 'utf8');

  test('lists every variable once, each explained', () => {
    const lines = text.split('\n');
    const names = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(names.sort()).toEqual([...VARIABLES].sort());
    expect(lines.filter((line) => /^[A-Z_]+=.*#/.test(line))).toEqual([]);
  });

  test('says what holds when nothing is set', () => {
    expect(readConfig(parseEnv(text) as Record<string, string>)).toEqual(readConfig({}));
  });
});

test('Slack is on with both of its secrets, and one alone is a mistake', () => {
  const both = { SLACK_SIGNING_SECRET: 'abc', SLACK_BOT_TOKEN: 'xoxb-1' };
  expect(readConfig(both).slack).toEqual({ kind: 'on', signingSecret: 'abc', botToken: 'xoxb-1' });
  expect(problemsOf({ SLACK_SIGNING_SECRET: 'abc' })).toEqual(['SLACK_BOT_TOKEN']);
  expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual(['SLACK_SIGNING_SECRET']);
  expect(problemsOf({ ...both, SLACK_BOT_TOKEN: 'xoxp-1' })).toEqual(['SLACK_BOT_TOKEN']);
});
