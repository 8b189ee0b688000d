import type { Story } from '../conversations/patient';
import { type CheckInServer, HOUR, linkIn, startCheckIns } from './support/check-in-server';
import { postEvent, SlackPerson } from './support/slack-person';

jest.setTimeout(60_000);

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const DAY = 24 * HOUR;

let server: CheckInServer;
beforeEach(async () => (server = await startCheckIns()));
afterEach(() => server.stop());

const someone = (): SlackPerson =>
  new SlackPerson({ address: server.address, api: server.api, now: () => server.clock.now() });
const keyOf = ({ channel }: SlackPerson, thread = ''): string => `slack:T1:${channel}:${thread}`;

async function delivered(): Promise<void> {
  while ((await server.store.lettersWaiting()) > 0) await new Promise(setImmediate);
}

/** Somebody who has their advice. */
async function advised(): Promise<SlackPerson> {
  const person = someone();
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
  await person.asked('consent');
  await person.hold(HEEL);
  await delivered();
  return person;
}

/** The same, once they were asked how it goes. */
async function askedHow(): Promise<SlackPerson> {
  const person = await advised();
  const offer = person.messages.find(({ text }) => text.includes('/programme/'))?.text ?? '';
  await server.page(`${linkIn(offer, 'programme')}/check-ins`, 'days=2&days=7');
  await server.pass(2 * DAY);
  await delivered();
  return person;
}

const asking = ({ messages }: SlackPerson) => messages.filter(({ text }) => text.includes('since my advice'));
const stopped = ({ messages }: SlackPerson) =>
  messages.filter(({ text }) => text.includes('no more messages that ask'));

describe('“stop” written in the thread of the message that asks', () => {
  test('stops the check-ins, says so where they were chosen, and begins no other talk', async () => {
    const person = await askedHow();
    const [message] = asking(person);
    await person.say('stop', { thread_ts: message!.ts });
    await delivered();
    expect(stopped(person)).toHaveLength(1);
    expect(await server.store.checkIns(keyOf(person))).toEqual([]);
    expect(await server.store.load(keyOf(person, message!.ts))).toBeNull();
    await server.pass(8 * DAY);
    await delivered();
    expect(asking(person)).toHaveLength(1);
  });

  test('any other word there is a talk of its own, and stops nothing', async () => {
    const person = await askedHow();
    const [message] = asking(person);
    const before = await server.store.checkIns(keyOf(person));
    await person.say('stop it hurting', { thread_ts: message!.ts });
    await delivered();
    expect(stopped(person)).toEqual([]);
    expect(await server.store.checkIns(keyOf(person))).toEqual(before);
    expect(await server.store.load(keyOf(person, message!.ts))).not.toBeNull();
  });
});

test.each([
  '*STOP*',
  'stop 🛑',
  '\u200Fstop\u200F',
  '_stop_!',
  '“stop”',
  '&lt;stop&gt;',
  '> stop'.replace('>', '&gt;'),
])('%j stops them as well', async (text) => {
  const person = await askedHow();
  await person.say(text);
  await delivered();
  expect(stopped(person)).toHaveLength(1);
});

const ODD: readonly (readonly [string, string])[] = [
  ['emoji', '🦶🏾😭 :foot: 👩‍⚕️'],
  ['letters from right to left', '\u202Eقدمي تؤلمني\u2066 12'],
  ['a mention', '<@U123> <!here> <#C1|general> <@U9|bob>'],
  ['a link', '<https://evil.example/?a=1&amp;b=2|click here>'],
  ['entities', '&amp;amp; &amp;lt;b&amp;gt; &lt;script&gt; &amp;'],
  ['unclosed marks', '<<@U1 <|> > | <@ *_~`'],
  ['four thousand letters', `${'a'.repeat(3_999)}!`],
  ['four thousand open brackets', '<'.repeat(4_000)],
  ['lone halves of letters', '\uD83D \uDE00 \u0000\u0007'],
];

test.each(ODD)('%s, written to a question, gets one answer, and never comes back as mark-up', async (_what, text) => {
  const person = someone();
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
  await person.asked('consent');
  await person.press('agree');
  await person.asked('about-whom');
  await delivered();
  const before = await server.store.load(keyOf(person));
  const shown = person.messages.length;
  const event = person.written(text);
  for (let time = 0; time < 3; time += 1) expect((await postEvent(person.workspace, event)).status).toBe(200);
  await delivered();
  const after = await server.store.load(keyOf(person));
  expect(after!.version).toBe(before!.version + 1);
  const said = person.messages.slice(shown).map((one) => one.text);
  expect(said.length).toBeGreaterThan(0);
  expect(said.join('')).not.toMatch(/<[@!#]|evil\.example|<script/);
  expect(server.log.join()).not.toMatch(/evil|قدمي/);
});

test.each(ODD)('%s, written once there is advice, is answered once', async (_what, text) => {
  const person = await askedHow();
  const before = await server.store.load(keyOf(person));
  const event = person.written(text);
  for (let time = 0; time < 2; time += 1) expect((await postEvent(person.workspace, event)).status).toBe(200);
  await delivered();
  expect((await server.store.load(keyOf(person)))!.version).toBe(before!.version + 1);
  expect(stopped(person)).toEqual([]);
});

describe('a message that is changed afterwards', () => {
  /** As Slack tells of it. */
  const edited = (person: SlackPerson, was: string, text: string, over: object = {}): object => {
    const ts = '1700000001.000100';
    const message = { type: 'message', user: person.user, ts, text, edited: { user: person.user, ts }, ...over };
    const previous = { type: 'message', user: person.user, ts, text: was };
    const rest = { subtype: 'message_changed', hidden: true, user: undefined, text: undefined };
    return person.written('', { ...rest, message, previous_message: previous });
  };

  const talking = async (): Promise<SlackPerson> => {
    const person = someone();
    await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
    await person.asked('consent');
    await person.press('agree');
    await person.asked('about-whom');
    await delivered();
    return person;
  };

  test('answers nothing a second time, and says that it does not', async () => {
    const person = await talking();
    await person.say('1');
    await person.asked('emergency-screen');
    await delivered();
    const before = await server.store.load(keyOf(person));
    const event = edited(person, '1', '2');
    for (let time = 0; time < 2; time += 1) expect((await postEvent(person.workspace, event)).status).toBe(200);
    await delivered();
    const after = await server.store.load(keyOf(person));
    expect(after!.session.answers).toEqual(before!.session.answers);
    expect(person.questionOf(person.open)).toBe('emergency-screen');
    expect(person.messages.filter(({ text }) => text.includes('belongs to an earlier question'))).toHaveLength(1);
  });

  test('is read for danger all the same', async () => {
    const person = await talking();
    await postEvent(person.workspace, edited(person, 'my foot', 'my foot has gone cold and blue'));
    await delivered();
    expect(person.messages.some(({ text }) => text.includes('Call <tel:999|999> now'))).toBe(true);
  });

  test.each([
    ['whose words are the same, such as one whose link is shown', 'hello', {}],
    ['of our own', 'hullo', { bot_id: 'B1' }],
    ['that was deleted', 'hullo', { subtype: 'tombstone' }],
  ])('%s is passed over', async (_what, text, over) => {
    const person = await talking();
    const before = await server.store.load(keyOf(person));
    await postEvent(person.workspace, edited(person, 'hello', text, over));
    await delivered();
    expect((await server.store.load(keyOf(person)))!.version).toBe(before!.version);
  });
});
