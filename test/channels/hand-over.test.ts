import { coreOf } from '../../src/conversation/engine-core';
import { RateLimit } from '../../src/http/rate-limit';
import { handOverRoute } from '../../src/records/hand-over/routes';
import { linkKey, PrivateLinks } from '../../src/records/private-link';
import { SqliteStore } from '../../src/store/sqlite-store';
import { realEngine } from '../conversations/engine';
import { answerTo } from '../conversations/patient';
import { openAsk } from '../conversations/patient';
import { faultsByR4 } from '../src/records/hand-over/r4';
import { HEEL } from '../src/records/hand-over/told';
import { bearer, call, Chat, type WireAnswer } from './support/rest-client';
import { readBack } from './support/pdf-file';
import { closePrinters, openPrinter } from './support/printers';
import { makeFolder, startTestServer, type TestServer } from './support/test-server';

const DAY = 24 * 3600 * 1000;
const MADE = Date.UTC(2026, 10, 28, 9);
const KEY = 'zanzibar-practice-key';
const engines = { en: realEngine() };
const PER_MINUTE = 300;

let server: TestServer;
let links: PrivateLinks;
let chat: Chat;
let now = MADE;

/** Presses and writes until the advice stands. */
async function tellAll(told: Chat): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    const replies = (await told.history()).flatMap(({ channelData }) => channelData?.surefoot ?? []);
    const ask = openAsk(replies);
    if (ask.question === 'after-advice') return;
    const value = {
      question: ask.question,
      ...(ask.item !== undefined && { item: ask.item }),
      options: answerTo(HEEL, ask),
    };
    await told.send({ type: 'message', from: { id: 'me' }, value });
  }
  throw new Error('No advice was given.');
}

beforeAll(async () => {
  const folder = makeFolder();
  const store = new SqliteStore(folder, []);
  links = new PrivateLinks({ store, key: await linkKey(store), retentionDays: 30, now: () => now });
  const limit = new RateLimit(PER_MINUTE, () => now);
  const parts = {
    engines,
    store,
    links,
    version: '1.2.3',
    place: 'gb',
    limit,
    now: () => now,
    newId: () => 'new',
    checkIns: store,
    fileLimit: limit,
    printer: openPrinter(),
    logo: null,
  };
  server = await startTestServer({
    folder,
    core: coreOf(engines, 'gb', '1.2.3'),
    now: () => now,
    routes: [handOverRoute({ ...parts, practiceKey: KEY })],
  });
  chat = await Chat.open(server.address);
  await chat.activities();
  await chat.send({ type: 'message', from: { id: 'me' }, text: 'before I agreed I said zebra' });
  await chat.send({ type: 'message', from: { id: 'me' }, value: { question: 'consent', options: ['agree'] } });
  await chat.say('no injury, it came on by itself');
  await tellAll(chat);
});
afterAll(async () => {
  await server.stop();
  await closePrinters();
});

const ask = (part: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  call(`${server.address}/hand-over/${part}`, { headers });

const link = (): string => links.make(`direct-line:${chat.id}`);

const codeIn = async (): Promise<string> =>
  /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec((await ask(`${link()}.txt`)).text)?.[0] ?? '';

test('by their own link the patient hands over a page, a text and FHIR, each kept by nobody on the way', async () => {
  const types = { '': 'text/html', '.txt': 'text/plain', '.json': 'application/fhir+json' };
  for (const [ending, type] of Object.entries(types)) {
    const { status, headers, text } = await ask(link() + ending);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(text).toContain('no injury, it came on by itself');
    expect(text).toContain('Plantar heel pain');
    expect(text).not.toContain('zebra');
  }
});

test('it comes as a file, too, by the link and by the code', async () => {
  for (const [part, headers] of [
    [link(), {}],
    [await codeIn(), bearer(KEY)],
  ] as const) {
    const answer = await fetch(`${server.address}/hand-over/${part}.pdf`, { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { text, totalPages } = readBack(Buffer.from(await answer.arrayBuffer()));
    expect(totalPages).toBe(1);
    expect(text).toContain('Plantar heel pain');
    expect(text.includes('came on by itself')).toBe(part === link());
    expect((await ask(part, headers)).text).toContain(`href="${part}.pdf"`);
  }
});

test('the FHIR of a real conversation is valid, and has its time', async () => {
  const { body, text } = await ask(`${link()}.json`);
  expect(faultsByR4(body)).toEqual([]);
  expect(text).toContain('"authored":"2026-11-28T09:00:00');
});

test('another link to the same advice gives the same ids, so that nothing is taken in twice', async () => {
  const idsBy = async (token: string): Promise<string[]> => {
    const { entry } = JSON.parse((await ask(`${token}.json`)).text) as { entry: { fullUrl: string }[] };
    return entry.map(({ fullUrl }) => fullUrl);
  };
  const earlier = link();
  now += 5 * 60_000;
  expect(link()).not.toBe(earlier);
  expect(await idsBy(link())).toEqual(await idsBy(earlier));
  now = MADE;
});

test('the code on it finds the same advice by the key of the practice, without the words of the patient', async () => {
  const code = await codeIn();
  const { status, text } = await ask(`${code}.txt`, bearer(KEY));
  expect(status).toBe(200);
  expect(text).toContain(code);
  expect(text).toContain('Plantar heel pain');
  expect(text).not.toContain('came on by itself');
});

test.each([
  ['another key', bearer(`${KEY}x`)],
  ['no key', { authorization: '' }],
  ['the key by another scheme', { authorization: `Basic ${KEY}` }],
])('%s opens nothing', async (_name, headers) => {
  const { status, text } = await ask(await codeIn(), headers);
  expect([401, 404]).toContain(status);
  expect(text).not.toContain('heel');
});

test('a code without a key is no link', async () => expect((await ask(await codeIn())).status).toBe(404));

test('the key of the practice does not open a link, nor a code that was never given', async () => {
  for (const part of [link(), '0000-0000-0000-0000', '%00', 'x'.repeat(900)])
    expect((await ask(part, bearer(KEY))).status).toBe(404);
});

describe('a link that opens nothing says why, shows nothing, and says what to do if it is urgent', () => {
  const refusals: [string, number, string, () => Promise<string>][] = [
    ['wrong', 404, 'not-found', async () => `${link().slice(0, -1)}_`],
    ['no link at all', 404, 'not-found', async () => '%3Cscript%3E%E2%80%AE'],
    [
      'of a talk without advice',
      409,
      'conflict',
      async () => {
        const other = await Chat.open(server.address);
        await other.activities();
        return links.make(`direct-line:${other.id}`);
      },
    ],
    ['of a talk that is deleted', 410, 'deleted', async () => links.make('direct-line:forgotten')],
  ];

  test.each(refusals)('%s', async (_name, status, code, make) => {
    const part = await make();
    for (const ending of ['', '.pdf', '.txt', '.json']) {
      const refused = await ask(part + ending);
      expect(refused.status).toBe(status);
      expect(refused.text).toContain('call 999 now');
      expect(refused.text).not.toContain('heel');
      expect(refused.text).not.toContain('<script');
    }
    const { body } = await ask(`${part}.json`);
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code }] });
    expect(faultsByR4(body)).toEqual([]);
  });

  test('too old', async () => {
    const old = link();
    now = MADE + 31 * DAY;
    const refused = await ask(`${old}.json`);
    now = MADE;
    expect(refused.status).toBe(410);
    expect(refused.body).toMatchObject({ issue: [{ code: 'expired' }] });
    expect(refused.text).toContain('call 999 now');
  });
});

test('nothing of it is in the log: no link, no code, no key, no word', async () => {
  const code = await codeIn();
  await ask(code, bearer(KEY));
  const log = server.log.join('\n');
  for (const secret of [link(), code, KEY, 'came on by itself']) expect(log).not.toContain(secret);
});

test('once the patient says “forget me” their link shows nothing', async () => {
  const mine = link();
  await chat.say('forget me');
  await chat.send({ type: 'message', from: { id: 'me' }, value: { question: 'forget', options: ['forget-all'] } });
  expect((await ask(mine)).status).toBe(410);
});

test('whoever calls too often has to wait', async () => {
  const answers = await Promise.all(Array.from({ length: PER_MINUTE + 1 }, () => ask('x')));
  expect(answers.map(({ status }) => status)).toContain(429);
});
