import { rmSync } from 'node:fs';
import { URGENCY_STORIES } from '../conversations/stories';
import { HandClock } from '../src/outbox/hand-clock';
import { SlackApiFake } from './support/slack-api';
import { postEvent, SECRET, SlackPerson, type Workspace } from './support/slack-person';
import { makeFolder, startTestServer, type TestServer } from './support/test-server';

const TOKEN = 'xoxb-token-of-a-test';
const env = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };
const folder = makeFolder();

let api: SlackApiFake;
let clock: HandClock;
let server: TestServer;
let workspace: Workspace;

async function start(): Promise<void> {
  const now = () => clock.now();
  server = await startTestServer({ env, clock, now, slackApiUrl: api.url, folder });
  workspace = { address: server.address, api, now };
}

beforeEach(async () => {
  api = await SlackApiFake.start(TOKEN);
  clock = new HandClock();
  await start();
});
afterEach(async () => {
  await server.stop();
  await api.stop();
  expect(api.complaints).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let people = 0;
async function met(): Promise<SlackPerson> {
  const person = new SlackPerson(workspace, `P${(people += 1)}`);
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
  await person.asked('consent');
  return person;
}

/** Resolves when the outbox waits for its time, after a call that failed. */
const waits = () => api.until(() => api.faults.length === 0).then(() => untilTimer());
async function untilTimer(): Promise<void> {
  while (clock.next === null) await new Promise(setImmediate);
}

const ACTIONS = { ambulance: /Call <tel:999\|999> now/, 'self-care': /./ };

test.each(URGENCY_STORIES)(
  'a patient is told $urgency by buttons alone, in what Slack takes',
  async ({ story, urgency }) => {
    const person = await met();
    await person.hold(story);
    const advice = person.messages.findLast(({ blocks, text }) => blocks.length > 0 && text.length > 400);
    expect(advice?.text).toMatch(urgency === 'ambulance' ? ACTIONS.ambulance : ACTIONS['self-care']);
    const open = person.messages.filter(({ blocks }) => blocks.some(({ type }) => type === 'actions'));
    expect(open).toHaveLength(1);
  },
);

test('a patient is led to the same advice by typing', async () => {
  const [typist, presser] = [await met(), await met()];
  const story = URGENCY_STORIES.at(-1)!.story;
  await presser.hold(story);
  await typist.hold(story, async (ids) => {
    const labels = typist
      .open!.blocks.flatMap(({ elements = [] }) => elements)
      .flatMap(
        ({ options, text, value }) =>
          options?.map((one) => ({ id: one.value, label: one.text.text })) ?? [
            { id: value, label: typeof text === 'string' ? text : (text?.text ?? '') },
          ],
      );
    return typist.say(ids.map((id) => labels.find((one) => one.id === id)?.label ?? id).join('; '));
  });
  const adviceTo = ({ messages }: SlackPerson) =>
    messages.filter(({ text }) => text.length > 400).map(({ text }) => text);
  expect(adviceTo(typist).length).toBeGreaterThan(0);
  expect(adviceTo(typist).at(-1)).toBe(adviceTo(presser).at(-1));
});

test('an API that answers 500 loses nothing: the replies come later, in order, once', async () => {
  const person = await met();
  api.faults.push({ status: 500 });
  await person.press('agree');
  await waits();
  expect(person.questionOf(person.open)).toBe('consent');
  clock.pass(1_000);
  await person.asked('about-whom');
  expect(person.messages.filter((message) => person.questionOf(message) === 'about-whom')).toHaveLength(1);
});

test('a 429 is honoured to the second', async () => {
  const person = await met();
  api.faults.push({ status: 429, retryAfter: 30 });
  await person.press('agree');
  await waits();
  const { asked } = api;
  clock.pass(29_000);
  await new Promise(setImmediate);
  expect(api.asked).toBe(asked);
  clock.pass(1_000);
  await person.asked('about-whom');
});

test('a call that was taken but not heard of comes twice, and nothing is lost', async () => {
  const person = await met();
  await person.press('agree');
  await person.asked('about-whom');
  api.faults.push('unheard');
  await person.say('1');
  await waits();
  clock.pass(1_000);
  const screens = () => person.messages.filter((message) => person.questionOf(message) === 'emergency-screen');
  await api.until(() => screens().length === 2);
});

test('blocks that Slack cannot show are left out, and the words are sent', async () => {
  const person = await met();
  await person.press('agree');
  await person.asked('about-whom');
  const before = person.messages.length;
  api.faults.push({ error: 'invalid_blocks' });
  await person.say('my foot has gone cold and blue');
  await api.until(() => person.messages.length > before);
  const told = person.messages[before]!;
  expect(told.text).toContain('<tel:999|999>');
  expect(told.blocks).toEqual([]);
  api.complaints.splice(0);
});

test('a server that stops while Slack is down sends what waits when it is started again', async () => {
  const person = await met();
  api.faults.push({ status: 500 }, { status: 500 });
  await person.press('agree');
  await api.until(() => api.faults.length === 1);
  await server.stop();
  api.faults.splice(0);
  clock.pass(60_000);
  await start();
  await person.asked('about-whom');
});

test('a store that is down for one event: Slack is told to send it again, and then it is one turn', async () => {
  const person = await met();
  const { save } = server.store;
  Object.assign(server.store, { save: () => Promise.reject(new Error('the disk said my secret')) });
  const event = person.written('yes');
  expect((await postEvent(workspace, event)).status).toBe(500);
  Object.assign(server.store, { save });
  expect((await postEvent(workspace, event)).status).toBe(200);
  await person.asked('about-whom');
});

test('a slow store: the retry of an event that is still being taken is no second turn', async () => {
  const person = await met();
  const { load } = server.store;
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const late: typeof load = (...asked) => held.then(() => load.call(server.store, ...asked));
  Object.assign(server.store, { load: late });
  const event = person.written('yes');
  const answers = [postEvent(workspace, event), postEvent(workspace, event)];
  goOn();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  await person.asked('about-whom');
  expect(await load.call(server.store, `slack:T1:${person.channel}:`)).toMatchObject({ version: 2 });
});

test('who asks to be forgotten is, hears so, and is not begun anew by the same press once more', async () => {
  const person = await met();
  await person.press('agree');
  await person.asked('about-whom');
  await person.say('forget me');
  await person.asked('forget');
  const press = person.pressed(['forget-all']);
  await person.send(press);
  await api.until(() => /I have deleted all/.test(person.messages.at(-1)?.text ?? ''));
  await person.send(press);
  const key = `slack:T1:${person.channel}:`;
  expect(await server.store.load(key)).toBeNull();
  expect(await server.store.entriesFrom(key, 0, 9)).toEqual([]);
  await person.say('hello');
  await person.asked('consent');
});

test('no word of a patient, no token and no secret is in the log', async () => {
  const person = await met();
  await person.press('agree');
  await person.asked('about-whom');
  api.faults.push({ status: 500 }, { error: 'channel_not_found' });
  await person.say('my name is Gwendolyn Featherstonehaugh');
  await api.until(() => api.faults.length === 1);
  await untilTimer();
  clock.pass(1_000);
  await api.until(() => api.faults.length === 0);
  await person.say('', { text: 'y'.repeat(3000) });
  expect(server.log.length).toBeGreaterThan(3);
  expect(server.log.join('')).not.toMatch(new RegExp(`Gwendolyn|yyy|xoxb|${SECRET}|${person.channel}`));
});
