import { createHmac } from 'node:crypto';
import { StoreError } from '../../src/store/store-error';
import { CollectorFake, marked, type SeenSpan, type TestTracing, tracingTo } from '../support/collector';
import { HandClock } from '../src/outbox/hand-clock';
import { call, Chat } from './support/rest-client';
import { SlackApiFake } from './support/slack-api';
import { SECRET, SlackPerson } from './support/slack-person';
import { startTestServer, type TestServer, type TestServerOptions } from './support/test-server';

const TOKEN = 'xoxb-token-of-a-test';
const TURN = '/v3/directline/conversations/:conversation/activities';
const LINK = 'a-private-link-of-somebody';

let collector: CollectorFake;
let traced: TestTracing;
let server: TestServer;
beforeEach(async () => {
  collector = await CollectorFake.start();
});
afterEach(async () => {
  await traced.tracing.close();
  await collector.stop();
});

async function start(options: TestServerOptions = {}, share = 1): Promise<void> {
  traced = tracingTo(collector.url, { share });
  server = await startTestServer({ tracing: traced.tracing, ...options });
}

/** All that the collector has after a stop, the server’s before that of the traces, as the program does it. */
async function spansAtTheEnd(): Promise<SeenSpan[]> {
  await server.stop();
  await traced.tracing.close();
  return collector.spans;
}

const below = (spans: readonly SeenSpan[], parent: SeenSpan | undefined): string[] =>
  spans.filter(({ parentSpanId }) => parentSpanId === parent?.spanId).map(({ name }) => name);

test('a turn in the web chat is one trace: the request, in it the calls of the store and the dialogue', async () => {
  await start();
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  const { headers } = await chat.say('Me, and I am 18 or over', 'one');
  const spans = await spansAtTheEnd();
  const request = spans.findLast(({ name }) => name === `POST ${TURN}`);
  expect(request).toMatchObject({ kind: 2, status: { code: 0 } });
  expect(request?.facts).toEqual({
    'http.request.method': 'POST',
    'http.route': TURN,
    'http.response.status_code': 200,
    'surefoot.request': headers.get('x-request-id'),
  });
  // What is at hand is not asked for (ADR 0118).
  expect(below(spans, request).sort()).toEqual(['store save', 'turn']);
  const [save, turn] = ['store save', 'turn'].map((name) =>
    spans.find((one) => one.name === name && one.traceId === request?.traceId),
  );
  expect(save?.facts).toEqual({
    'db.system.name': 'sqlite',
    'db.operation.name': 'save',
    'surefoot.channel': 'direct-line',
    'surefoot.conversation': marked(chat.id),
  });
  expect(turn?.facts).toMatchObject({ 'surefoot.input': 'said', 'surefoot.outcome': 'taken' });
});

test('each line of the log that a turn writes names its trace, and the conversation as the trace does', async () => {
  await start();
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  const [line] = server.log.filter((one) => one.includes('turn-taken')).slice(-1);
  const { trace_id, span_id, conversation } = JSON.parse(line ?? '{}') as Record<string, string>;
  const spans = await spansAtTheEnd();
  const request = spans.find(({ traceId }) => traceId === trace_id);
  expect(spans.some(({ spanId, traceId }) => spanId === span_id && traceId === trace_id)).toBe(true);
  expect(request).toBeDefined();
  expect(conversation).toBe(createHmac('sha256', 'test').update(chat.id).digest('hex').slice(0, 16));
});

test('no address, query, header or word of a caller is in any span', async () => {
  const page = { method: 'get', path: '/programme/:link', handle: async () => ({ status: 200, body: {} }) } as const;
  await start({ routes: [page] });
  const chat = await Chat.open(server.address);
  await chat.say(`my heel hurts ${LINK}`, LINK);
  await call(`${server.address}/programme/${LINK}?${LINK}=${LINK}`, { headers: { 'x-request-id': LINK } });
  await call(`${server.address}/nowhere/${LINK}`, { method: 'PUT', headers: { traceparent: LINK } });
  const spans = await spansAtTheEnd();
  expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(['GET /programme/:link', 'PUT']));
  expect(collector.bodies.join('')).not.toContain(LINK);
  expect(collector.bodies.join('')).not.toContain(chat.id);
  expect(collector.bodies.join('')).not.toContain('heel');
});

test('who is refused is told by the code, and is no failure; what fails on our side is', async () => {
  await start();
  const chat = await Chat.open(server.address);
  await call(`${server.address}/nowhere`);
  server.store.save = () => Promise.reject(new StoreError('store-failed', 'a patient’s words'));
  expect((await chat.say('Yes, go on')).status).toBe(503);
  const spans = await spansAtTheEnd();
  const [refused, failed] = ['GET', `POST ${TURN}`].map((name) => spans.findLast((one) => one.name === name));
  expect(refused).toMatchObject({ status: { code: 0 }, facts: { 'error.type': 'not-found' } });
  expect(refused?.facts).not.toHaveProperty('http.route');
  expect(failed).toMatchObject({ status: { code: 2 }, facts: { 'http.response.status_code': 503 } });
  expect(failed?.facts['error.type']).toMatch(/^[a-z-]+$/);
  expect(collector.bodies.join('')).not.toContain('words');
});

test('what watches over the server leaves no trace', async () => {
  await start();
  await call(`${server.address}/health`);
  expect(await spansAtTheEnd()).toEqual([]);
});

describe('a trace that a caller names', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const pages = { method: 'get', path: '/page', handle: async () => ({ status: 200, body: {} }) } as const;

  test('is not looked at from a stranger', async () => {
    await start({ routes: [pages] });
    await call(`${server.address}/page`, { headers });
    const [span] = await spansAtTheEnd();
    expect(span).toMatchObject({ name: 'GET /page', links: [] });
    expect(span?.traceId).not.toBe(traceId);
  });

  test('is told from behind a proxy of ours, and not joined', async () => {
    await start({ routes: [pages], env: { TRUSTED_PROXIES: '1' } });
    await call(`${server.address}/page`, { headers });
    const [span] = await spansAtTheEnd();
    expect(span).toMatchObject({ links: [{ traceId, spanId: 'b7ad6b7169203331' }] });
    expect([span?.traceId === traceId, span?.parentSpanId ?? '']).toEqual([false, '']);
  });

  test('is sent no more often than others', async () => {
    await start({ routes: [pages], env: { TRUSTED_PROXIES: '1' } }, 0);
    await call(`${server.address}/page`, { headers });
    expect(await spansAtTheEnd()).toEqual([]);
  });
});

describe('with Slack', () => {
  let api: SlackApiFake;
  beforeEach(async () => (api = await SlackApiFake.start(TOKEN)));
  afterEach(() => api.stop());

  test('a letter is a trace of its own, with each try to send it and what came of it', async () => {
    const clock = new HandClock();
    const now = () => clock.now();
    const env = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };
    await start({ env, clock, now, slackApiUrl: api.url });
    api.faults.push({ status: 500 });
    const person = new SlackPerson({ address: server.address, api, now });
    await person.say('hello');
    await api.until(() => api.faults.length === 0);
    while (clock.next === null) await new Promise(setImmediate);
    clock.pass(5_000);
    await person.asked('consent');
    const spans = await spansAtTheEnd();
    const letters = spans.filter(({ name }) => name === 'letter');
    expect(letters[0]).toMatchObject({ kind: 1, facts: { 'surefoot.channel': 'slack', 'surefoot.tries': 0 } });
    expect(letters[0]?.parentSpanId ?? '').toBe('');
    expect(below(spans, letters[0])).toEqual(['store claimLetter', 'send', 'store postponeLetter']);
    const sent = spans.filter(({ name }) => name === 'send');
    expect(sent[0]).toMatchObject({ status: { code: 2 }, facts: { 'surefoot.outcome': 'later' } });
    expect(sent[1]).toMatchObject({ status: { code: 0 }, facts: { 'surefoot.outcome': 'taken' } });
    const request = spans.find(({ name }) => name === 'POST /slack/events');
    expect(below(spans, request)).toEqual(expect.arrayContaining(['store save', 'turn']));
    expect(below(spans, request)).not.toContain('store letters');
  });
});
