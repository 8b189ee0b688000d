import { rmSync } from 'node:fs';
import { HandClock } from '../src/outbox/hand-clock';
import { type SeenMessage, SlackApiFake } from './support/slack-api';
import { SECRET, SlackPerson, type Workspace } from './support/slack-person';
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
/** Somebody who is asked whom it is about. */
async function agreed(thread?: string): Promise<SlackPerson> {
  const person = new SlackPerson(workspace, `T${(people += 1)}`, thread);
  await person.say('hello');
  await api.until(() => person.messages.filter(({ text }) => text.includes('Shall we go on?')).length === 2);
  await person.press('agree');
  await person.asked('about-whom');
  return person;
}

const hasButtons = ({ blocks }: SeenMessage): boolean => blocks.some(({ type }) => type === 'actions');
const lookUps = () => api.calls.filter(({ method }) => /history|replies/.test(method)).map(({ method }) => method);

test('a question answered by typing loses its buttons, and keeps its words', async () => {
  const person = await agreed();
  const question = person.open!;
  await person.say('1');
  await person.asked('emergency-screen');
  await api.until(() => !hasButtons(question));
  expect(question.blocks[0]?.text?.text).toContain('Who is the pain about?');
  expect(lookUps()).toEqual([]);
});

test('of all that was asked only the last can be pressed, whatever was typed in between', async () => {
  const person = await agreed();
  for (const text of ['help', 'lovely weather', 'why']) {
    const before = person.messages.length;
    await person.say(text);
    await api.until(() => person.messages.length > before && person.messages.at(-1) === person.open);
  }
  await api.until(() => person.messages.filter(hasButtons).length === 1);
  expect(person.messages.filter(hasButtons)).toEqual([person.open]);
  await person.press('me-adult');
  await person.asked('emergency-screen');
});

test('a button that came too late leaves only the question that is open with buttons', async () => {
  const person = await agreed();
  const late = person.pressed(['child'], { ...person.open! });
  await person.press('me-adult');
  await person.asked('emergency-screen');
  const before = person.messages.length;
  await person.send(late);
  await api.until(() => person.messages.length === before + 2);
  await api.until(() => person.messages.filter(hasButtons).length === 1);
  expect(person.messages.filter(hasButtons)).toEqual([person.open]);
});

test.each([
  ['a direct message', undefined, 'conversations.history'],
  ['a thread', '1700000000.000300', 'conversations.replies'],
])('after a restart the question is looked up in %s', async (_name, thread, method) => {
  const person = await agreed(thread);
  const question = person.open!;
  await server.stop();
  await start();
  const again = new SlackPerson(workspace, person.user, thread);
  await again.say('1');
  await again.asked('emergency-screen');
  await api.until(() => !hasButtons(question));
  expect(lookUps()).toEqual([method]);
});

test('where it cannot be looked up its buttons stay, and the conversation goes on', async () => {
  const person = await agreed();
  const question = person.open!;
  await server.stop();
  await start();
  api.messages.splice(api.messages.indexOf(question), 1);
  const again = new SlackPerson(workspace, person.user);
  await again.say('1');
  await again.asked('emergency-screen');
  await again.press('none');
  await again.asked('injury');
  expect(lookUps()).toEqual(['conversations.history']);
  expect(hasButtons(question)).toBe(true);
});
