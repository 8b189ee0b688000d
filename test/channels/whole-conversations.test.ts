import type { Advice, Ask, Reply } from '../../dialogs/reply/reply';
import { coreOf } from '../../src/conversation/engine-core';
import { realEngine } from '../conversations/engine';
import { answerTo, type Story } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';
import { postJson } from './support/rest-client';
import { OfficialClient } from './support/official-client';
import { startTestServer, type TestServer } from './support/test-server';

const engine = realEngine();
let server: TestServer;
const clients: OfficialClient[] = [];

beforeAll(async () => {
  server = await startTestServer({ core: coreOf({ en: engine }, 'gb') });
});
afterEach(() => {
  for (const { line } of clients.splice(0)) line.end();
});
afterAll(() => server.stop());

const replies = ({ received }: OfficialClient): readonly Reply[] =>
  received.flatMap(({ channelData }) => (channelData?.surefoot === undefined ? [] : [channelData.surefoot as Reply]));

const lastAsk = (client: OfficialClient): Ask | undefined => replies(client).findLast((reply) => reply.kind === 'ask');

/** What a person without our widget sends: the words on the buttons, nothing else. */
const spoken = (story: Story, ask: Ask): string =>
  answerTo(story, ask)
    .map((id) => [...ask.options, ...ask.commands].find((choice) => choice.id === id)?.label ?? id)
    .join('; ');

async function hold(story: Story, webSocket: boolean): Promise<OfficialClient> {
  const { body } = await postJson(`${server.address}/v3/directline/tokens/generate`);
  const client = new OfficialClient(server.address, { token: body.token, webSocket, pollingInterval: 200 });
  clients.push(client);
  for (let asked = 1; ; asked += 1) {
    await client.until((now) => replies(now).filter((reply) => reply.kind === 'ask').length === asked);
    const ask = lastAsk(client);
    if (ask === undefined || ask.question === 'after-advice') return client;
    await client.say(spoken(story, ask));
  }
}

const adviceIn = (client: OfficialClient): Advice | undefined =>
  replies(client).find((reply) => reply.kind === 'advice');

test.each(CONDITION_STORIES)(
  'the official client is led to $condition, in text alone, with the exercises of its programme',
  async ({ story, urgency, condition }) => {
    const client = await hold(story, true);
    expect(adviceIn(client)?.urgency).toBe(urgency);
    const { layName } = engine.knowledge.conditions[condition] ?? {};
    expect(JSON.stringify(adviceIn(client))).toContain(layName);
    const cards = replies(client).filter((reply) => reply.kind === 'exercise');
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(5);
    expect(client.received.every(({ text }) => typeof text === 'string' && text !== '')).toBe(true);
  },
);

test.each(URGENCY_STORIES)('the official client is told $urgency, in text alone', async ({ story, urgency }) => {
  const client = await hold(story, true);
  expect(adviceIn(client)?.urgency).toBe(urgency);
});

test('a conversation can be held by polling as well', async () => {
  const client = await hold({ 'emergency-screen': ['chest'] }, false);
  expect(adviceIn(client)?.heading).toBe('Call 999 now');
});

test('two unlike conversations at once do not mix', async () => {
  const [first, second] = await Promise.all([
    hold(CONDITION_STORIES[0]?.story ?? {}, true),
    hold(URGENCY_STORIES[2]?.story ?? {}, true),
  ]);
  expect([adviceIn(first)?.urgency, adviceIn(second)?.urgency]).toEqual(['self-care', 'same-day']);
});

test('no word of a patient is in the log', async () => {
  const client = await hold({ 'emergency-screen': ['chest'] }, true);
  await client.say('my name is Gwendolyn Featherstonehaugh');
  expect(server.log.length).toBeGreaterThan(0);
  expect(server.log.join('')).not.toMatch(/Gwendolyn|chest|breath/i);
});
