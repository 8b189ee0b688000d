import { once } from 'node:events';
import { WebSocket } from 'ws';
import { buildKnowledge } from '../../knowledge/load';
import { KnowledgeError } from '../../knowledge/problem';
import { converse } from '../../src/channels/terminal/terminal';
import type { Core } from '../../src/conversation/core';
import { createLog } from '../../src/log';
import { measuredCore, measuredStore } from '../../src/metrics/measured';
import { Metrics } from '../../src/metrics/metrics';
import { probeRoutes } from '../../src/metrics/routes';
import type { Store } from '../../src/store/store';
import { StoreError } from '../../src/store/store-error';
import { CollectorFake, tracingTo, type TestTracing } from '../support/collector';
import { HandClock } from '../src/outbox/hand-clock';
import { Connector } from './support/connector';
import { realCore } from './support/real-core';
import { bearer, call, Chat, postJson } from './support/rest-client';
import { SlackApiFake } from './support/slack-api';
import { postForm, SECRET, SlackPerson } from './support/slack-person';
import { TeamsPerson } from './support/teams-person';
import { startTestServer, type TestServer } from './support/test-server';

/** Words that stand for what a patient would not want others to read. Nothing of ours has them. */
const MARK = 'zanzibarquince';
const said = (where: string): string => `my heel hurts ${MARK} ${where}`;
/** Everything that only the server should know. */
const TOKEN = 'xoxb-zanzibarsecret-token';
const KEYS = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };
const METRICS_KEY = 'zanzibarsecret-metrics-key';
const SECRETS = /zanzibarsecret|signing-secret-of-a-test/i;

/** A dialogue that fails when it is told to, with what the patient wrote in its error, as an error of a library might. */
const breakable = (broken: { dialogue: boolean }): Core => ({
  ...realCore,
  takeTurn: (session, input) => {
    if (broken.dialogue && input.kind === 'said') throw new TypeError(`cannot read ${input.text}`);
    return realCore.takeTurn(session, input);
  },
});

/** A store whose writes fail when they are told to, likewise. */
const failing = (store: Store, broken: { store: boolean }): void => {
  const save = store.save.bind(store);
  store.save = async (turn) => {
    if (broken.store) throw new StoreError('store-failed', `disk full at ${JSON.stringify(turn)}`);
    return save(turn);
  };
};

const broken = { dialogue: false, store: false };
const metrics = new Metrics();
let server: TestServer;
let api: SlackApiFake;
let connector: Connector;
let collector: CollectorFake;
let traced: TestTracing;
const clock = new HandClock();
const stdout: string[] = [];

beforeAll(async () => {
  [api, connector] = [await SlackApiFake.start(TOKEN), await Connector.start()];
  collector = await CollectorFake.start();
  traced = tracingTo(collector.url);
  const core = measuredCore(breakable(broken), metrics, () => 0);
  // Whatever any library prints counts as the log.
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((chunk) => stdout.push(String(chunk)) > 0);
  }
  server = await startTestServer({
    core,
    clock,
    now: () => clock.now(),
    slackApiUrl: api.url,
    env: { ...KEYS, ALLOW_UNAUTHENTICATED_BOT: 'true' },
    tracing: traced.tracing,
  });
  failing(server.store, broken);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await server.stop();
  await Promise.all([api.stop(), connector.stop(), collector.stop()]);
});

const web = async (): Promise<void> => {
  const chat = await Chat.open(server.address);
  const socket = new WebSocket(chat.streamUrl);
  await once(socket, 'open');
  for (const text of ['Yes, go on', 'Me, and I am 18 or over', said('web')]) await chat.say(text, `${MARK}-${text}`);
  await chat.send({ type: 'message', text: said('value'), value: { question: MARK, options: [MARK] } });
  await chat.send({ type: MARK, text: said('type') });
  await chat.send({ type: 'message', text: `${said('long')} ${MARK.repeat(200)}` });
  await postJson(`${chat.url}/activities`, `{"text": "${MARK}`, bearer(chat.token));
  await call(`${chat.url}/${MARK}?${MARK}=${MARK}`, {
    headers: { ...bearer(MARK), 'x-request-id': MARK, origin: `https://${MARK}.example` },
  });
  socket.send(said('frame'));
  await chat.activities(MARK);
  socket.close();
  await once(socket, 'close');
};

const slack = async (): Promise<void> => {
  const workspace = { address: server.address, api, now: () => clock.now() };
  const person = new SlackPerson(workspace, `U${MARK}`);
  for (const text of ['hello', 'Yes, go on', said('slack')]) await person.say(text);
  await postForm(workspace, '/slack/interactions', { payload: JSON.stringify({ type: MARK, text: said('press') }) });
  await postForm(workspace, '/slack/interactions', { payload: `{"${MARK}` });
  api.faults.push({ error: `no such thing: ${MARK}` }, { status: 500 });
  await person.say(said('refused by Slack'));
};

const teams = async (conversation: object): Promise<void> => {
  const person = new TeamsPerson({ address: server.address, connector: connector.url });
  for (const text of ['hello', 'Yes, go on', said('teams')]) await person.say(text, conversation);
  connector.faults.push({ status: 500 }, { status: 404 });
  await person.say(said('refused by the connector'), conversation);
  await person.say('', { text: undefined, value: { surefoot: MARK }, name: MARK });
  await person.send(person.activity({ type: 'invoke', name: MARK, value: said('invoke') }));
};

const terminal = async (): Promise<void> => {
  const lines = (async function* () {
    yield* ['Yes, go on', said('terminal')];
  })();
  await converse({ core: realCore, lines, print: () => undefined, prompt: () => undefined });
};

/** What the content says of itself is told to its author on the console; what a patient said is none of it. */
const knowledge = (): void => {
  expect(() => buildKnowledge([{ path: 'questions/a.yaml', text: 'id: [' }])).toThrow(KnowledgeError);
};

const everyChannel = async (): Promise<void> => {
  await web();
  await slack();
  await teams({});
  await teams({ channelId: 'webchat' });
  await terminal();
  knowledge();
};

async function numbers(): Promise<string> {
  const store = measuredStore(server.store, metrics, () => 0);
  await store.load(MARK);
  const load = () => server.load();
  const parts = {
    core: realCore,
    store,
    metrics,
    metricsKey: METRICS_KEY,
    version: '0',
    now: Date.now,
    failedWrites: () => 0,
    load,
  };
  const route = probeRoutes(parts).find(({ path }) => path === '/metrics')!;
  const asked = { method: 'GET', params: {}, query: new URLSearchParams(), body: undefined, address: '' };
  const { body } = await route.handle({ ...asked, headers: bearer(METRICS_KEY) });
  return (body as Buffer).toString();
}

test('no word of a patient is in any line of the log, nor in the numbers', async () => {
  await everyChannel();
  broken.dialogue = true;
  await everyChannel();
  broken.dialogue = false;
  broken.store = true;
  await everyChannel();
  broken.store = false;
  clock.pass(25 * 3_600_000);
  await web();
  const written = [...server.log, ...stdout].join('');
  const events = new Set(server.log.map((line) => (JSON.parse(line) as { msg: string }).msg));
  // The faults did happen, and were told.
  for (const event of ['turn-taken', 'turn-failed', 'request-refused', 'request-failed', 'bot-turn-failed']) {
    expect(events).toContain(event);
  }
  expect(written).not.toContain(MARK);
  expect(written).not.toContain('heel hurts');
  const counted = await numbers();
  expect(counted).toContain('surefoot_turns_total{input="said"');
  expect(counted).not.toMatch(/zanzibar|heel/);
});

test('nor in any span, of all that were sent', async () => {
  await traced.tracing.close();
  const names = new Set(collector.spans.map(({ name }) => name));
  expect([...names]).toEqual(expect.arrayContaining(['turn', 'store save', 'letter', 'send', 'POST /api/messages']));
  expect(collector.spans.some(({ status }) => status.code === 2)).toBe(true);
  const sent = [...collector.bodies, ...traced.log].join('');
  expect(sent).not.toContain(MARK);
  expect(sent).not.toMatch(/heel hurts|zanzibar/);
  expect(traced.log.join('')).toBe('');
});

test('no secret is in any line of the log, nor in any span', () => {
  expect([...server.log, ...stdout, ...collector.bodies].join('')).not.toMatch(SECRETS);
});

test('every line is one line of JSON, whatever was sent', () => {
  for (const line of server.log) {
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  }
});

describe('a log that did write what somebody said', () => {
  test('would be found: the mark comes through every one of these ways', async () => {
    const heard: string[] = [];
    const core: Core = {
      ...realCore,
      takeTurn: (session, input) => {
        if (input.kind === 'said') heard.push(input.text);
        return realCore.takeTurn(session, input);
      },
    };
    const open = await startTestServer({
      core,
      clock,
      now: () => clock.now(),
      slackApiUrl: api.url,
      env: { ...KEYS, ALLOW_UNAUTHENTICATED_BOT: 'true' },
    });
    const ours = server;
    server = open;
    await everyChannel();
    server = ours;
    await open.stop();
    for (const where of ['web', 'slack', 'teams']) expect(heard).toContainEqual(expect.stringContaining(said(where)));
  });

  test('would be found: a fact that holds it is written as it is', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', key: 'k', to: { write: (line) => void lines.push(line) } });
    log.info('leak', { code: MARK });
    expect(lines.join('')).toContain(MARK);
  });
});
