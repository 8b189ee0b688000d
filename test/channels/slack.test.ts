import { PATHS } from '../../src/channels/slack/routes';
import { HandClock } from '../src/outbox/hand-clock';
import { call } from './support/rest-client';
import { SlackApiFake } from './support/slack-api';
import { postEvent, postForm, SECRET, signed, SlackPerson, type Workspace } from './support/slack-person';
import { startTestServer, type TestServer } from './support/test-server';

const TOKEN = 'xoxb-token-of-a-test';
const env = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };

let api: SlackApiFake;
let clock: HandClock;
let server: TestServer;
let workspace: Workspace;

beforeAll(async () => {
  api = await SlackApiFake.start(TOKEN);
  clock = new HandClock();
  const now = () => clock.now();
  server = await startTestServer({ env, clock, now, slackApiUrl: api.url });
  workspace = { address: server.address, api, now };
});
afterEach(() => {
  expect(api.complaints).toEqual([]);
});
afterAll(async () => {
  await server.stop();
  await api.stop();
});

const sessionOf = ({ channel }: SlackPerson, thread = '') => server.store.load(`slack:T1:${channel}:${thread}`);
/** Somebody who has been greeted, and asked for consent. */
async function greeted(): Promise<SlackPerson> {
  const person = new SlackPerson(workspace);
  await person.say('hello');
  // Once with the greeting, and once more in answer to “hello”.
  await api.until(() => person.messages.filter(({ text }) => text.includes('Shall we go on?')).length === 2);
  return person;
}
async function agreed(): Promise<SlackPerson> {
  const person = await greeted();
  await person.press('agree');
  await person.asked('about-whom');
  return person;
}

test('without its secrets the channel is off, and says so', async () => {
  const other = await startTestServer();
  for (const path of Object.values(PATHS)) {
    const { status, body } = await call(`${other.address}${path}`, { method: 'POST', body: '{}' });
    expect([status, body.error.code]).toEqual([404, 'slack-off']);
  }
  await other.stop();
});

describe('who is let in', () => {
  const body = '{"type":"url_verification","challenge":"abc"}';
  const send = (headers: Record<string, string>, sent = body) =>
    call(`${server.address}${PATHS.events}`, { method: 'POST', body: sent, headers });

  test('Slack, which is told its challenge', async () => {
    const answer = await send(signed(body, clock.now()));
    expect([answer.status, answer.text]).toEqual([200, '{"challenge":"abc"}']);
  });

  test.each<[string, () => Record<string, string>]>([
    ['no signature', () => ({})],
    ['a signature of another body', () => signed(`${body} `, clock.now())],
    ['one that is too old', () => signed(body, clock.now() - 301_000)],
    ['one from the future', () => signed(body, clock.now() + 301_000)],
    ['half a signature', () => ({ ...signed(body, clock.now()), 'x-slack-signature': 'v0=ab' })],
    ['a time that is none', () => ({ ...signed(body, clock.now()), 'x-slack-request-timestamp': 'NaN' })],
  ])('nobody with %s', async (_name, headers) => {
    const answer = await send(headers());
    expect([answer.status, answer.body.error.code]).toEqual([401, 'slack-refused']);
  });

  test('no body that is huge, and none that is no JSON', async () => {
    const huge = JSON.stringify({ filler: 'x'.repeat(600_000) });
    expect((await send(signed(huge, clock.now()), huge)).status).toBe(413);
    expect((await send(signed('{', clock.now()), '{')).body.error.code).toBe('body-not-json');
  });

  test.each([null, [], 'text', {}, { type: 'event_callback' }, { type: 'event_callback', event: { type: 'message' } }])(
    'the event %j is taken note of, and nothing is done',
    async (event) => {
      const before = api.asked;
      expect((await postEvent(workspace, event)).status).toBe(200);
      expect(api.asked).toBe(before);
    },
  );

  test.each([
    '',
    'null',
    '{}',
    '{"type":"block_actions"}',
    '{"type":"view_closed"}',
    '{"type":"block_actions","actions":[{"action_id":"__proto__"}]}',
  ])('the interaction %j breaks nothing', async (payload) => {
    expect((await postForm(workspace, PATHS.interactions, { payload })).status).toBe(payload === '' ? 400 : 200);
  });

  test('no command without its fields', async () => {
    expect((await postForm(workspace, PATHS.commands, { command: '/foot' })).status).toBe(400);
  });
});

test('a first message is greeted, then asked for consent', async () => {
  const person = await greeted();
  expect(person.messages[0]?.text).toMatch(/^Hello\./);
});

test.each([
  ['our own', { bot_id: 'B1' }],
  ['an edited', { subtype: 'message_changed' }],
  ['a deleted', { subtype: 'message_deleted', hidden: true }],
  ['a joining', { subtype: 'channel_join' }],
  ['a channel’s', { channel_type: 'channel' }],
  ['a group’s', { channel_type: 'mpim' }],
])('%s message is not taken for words of a patient', async (_name, over) => {
  const person = new SlackPerson(workspace);
  expect((await person.say('my heel hurts', over)).status).toBe(200);
  expect(await sessionOf(person)).toBeNull();
});

test('an answered question is replaced by its answer, and cannot be answered again', async () => {
  const person = await greeted();
  const question = person.open!;
  const again = person.pressed(['decline'], { ...question });
  await person.press('agree');
  await person.asked('about-whom');
  await api.until(() => question.blocks.every(({ type }) => type !== 'actions'));
  expect(question.text).toContain('✓ Yes, go on');
  const before = person.messages.length;
  await person.send(again);
  await api.until(() => person.messages.length === before + 2);
  expect(person.messages.at(-2)?.text).toContain('belongs to an earlier question');
  expect(person.questionOf(person.open)).toBe('about-whom');
});

test('the same press twice, and the same event three times, is one turn each', async () => {
  const person = await greeted();
  const press = person.pressed(['agree']);
  await Promise.all([person.send(press), person.send(press)]);
  await person.asked('about-whom');
  expect(await sessionOf(person)).toMatchObject({ version: 3 });
  const event = person.written('1');
  const answers = await Promise.all([1, 2, 3].map(() => postEvent(workspace, event)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await person.asked('emergency-screen');
  expect(await sessionOf(person)).toMatchObject({ version: 4 });
});

test('a number typed answers as the button does', async () => {
  const person = await agreed();
  expect(person.open?.text).toContain('1. Me, and I am 18 or over');
  await person.say('1');
  await person.asked('emergency-screen');
});

test('ticking alone answers nothing; sent without a tick, the question is asked again', async () => {
  const person = await agreed();
  await person.press('me-adult');
  await person.asked('emergency-screen');
  const before = person.messages.length;
  const send = person.pressed(['cold-pale']) as { state: object; actions: object[] };
  await person.send({ ...send, actions: [{ ...send.actions[0], action_id: 'tick 0' }] });
  expect(person.messages).toHaveLength(before);
  await person.send({ ...send, state: { values: {} } });
  await api.until(() => person.messages.length === before + 1);
  await person.asked('emergency-screen');
  await person.press('none');
  await person.asked('injury');
});

test('a message that comes after a newer one answers nothing, and its danger words count', async () => {
  const person = await agreed();
  const [older, danger] = [person.written('no'), person.written('my foot has gone cold and blue')];
  await person.say('1');
  await person.asked('emergency-screen');
  const before = await sessionOf(person);
  await postEvent(workspace, older);
  await api.until(() => person.messages.at(-2)?.text.includes('belongs to an earlier question') === true);
  expect((await sessionOf(person))?.session.answers).toEqual(before?.session.answers);
  await postEvent(workspace, danger);
  await api.until(() => person.messages.some(({ text }) => text.includes('Call <tel:999|999> now')));
});

test('a thread is a conversation of its own', async () => {
  const person = await agreed();
  const aside = new SlackPerson(workspace, person.user, '1700000000.000200');
  await aside.say('hello');
  await api.until(() => aside.messages.filter(({ text }) => text.includes('Shall we go on?')).length === 2);
  await aside.press('agree');
  await aside.asked('about-whom');
  expect(await sessionOf(person)).toMatchObject({ version: 3 });
  expect(await sessionOf(person, '1700000000.000200')).toMatchObject({ version: 3 });
});

test('mark-up in words is words', async () => {
  const person = await agreed();
  const before = person.messages.length;
  await person.say('&lt;!channel&gt; *bold* <https://evil.example|click> `code` <@U1>');
  await api.until(() => person.messages.length > before);
  expect(api.messages.map(({ text }) => text).join('')).not.toMatch(/<!|<@|evil/);
});

test('a picture is declined kindly', async () => {
  const person = await agreed();
  await person.say('', { subtype: 'file_share', files: [{ id: 'F1' }] });
  await api.until(() => person.messages.some(({ text }) => text.includes('pictures or files')));
});

test('in a channel there is an invitation that one person sees, and nothing is kept', async () => {
  const person = new SlackPerson(workspace);
  await person.event({
    type: 'app_mention',
    channel: 'C1',
    user: person.user,
    ts: '1700000000.000100',
    text: 'my foot',
  });
  const { method, args } = api.calls.findLast((one) => one.method === 'chat.postEphemeral')!;
  expect([method, args['channel'], args['user']]).toEqual(['chat.postEphemeral', 'C1', person.user]);
  expect(JSON.stringify(args)).toContain('https://slack.com/app_redirect?app=A1&team=T1');
  expect(await server.store.load('slack:T1:C1:')).toBeNull();
});

test('the app’s home has a button that begins a conversation, and then asks the open question', async () => {
  const person = new SlackPerson(workspace);
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'home' });
  const { method, args } = api.calls.findLast((one) => one.method === 'views.publish')!;
  expect([method, args['user_id']]).toEqual(['views.publish', person.user]);
  const start = (actionTs: string) => ({
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: person.user },
    api_app_id: 'A1',
    view: { type: 'home' },
    actions: [{ action_id: 'start', block_id: 'start', value: 'start', action_ts: actionTs }],
  });
  await person.send(start('1.1'));
  await person.asked('consent');
  const before = person.messages.length;
  await person.send(start('1.2'));
  await api.until(() => person.messages.length === before + 1);
  expect(person.questionOf(person.open)).toBe('consent');
});

test('the Messages tab says hello, once', async () => {
  const person = new SlackPerson(workspace);
  const tab = { type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' };
  await person.event(tab);
  await person.asked('consent');
  const before = person.messages.length;
  await person.event(tab);
  await person.press('agree');
  await person.asked('about-whom');
  expect(person.messages).toHaveLength(before + 1);
});

describe('/foot', () => {
  const command = (user: string, text: string) =>
    postForm(workspace, PATHS.commands, {
      command: '/foot',
      team_id: 'T1',
      user_id: user,
      api_app_id: 'A1',
      channel_id: 'C1',
      trigger_id: `of ${user} ${text}`,
      text,
    });

  test('is answered in private, and goes on in the direct message', async () => {
    const person = new SlackPerson(workspace);
    const { status, text } = await command(person.user, '');
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ response_type: 'ephemeral' })]);
    await person.asked('consent');
  });

  test('words after it are read, also for danger', async () => {
    const person = new SlackPerson(workspace);
    await command(person.user, 'my foot has gone cold and blue');
    await api.until(() => person.messages.some(({ text }) => text.includes('<tel:999|999>')));
  });

  test('where Slack opens no direct message, the number to call is told', async () => {
    api.faults.push({ status: 500 });
    const { status, text } = await command('U-nobody', '');
    expect(status).toBe(200);
    expect(text).toContain('<tel:999|999>');
  });
});
