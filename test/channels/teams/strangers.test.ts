import { startTestServer, type TestServer } from '../support/test-server';
import { placeIn, TeamsPerson, wordsOf } from '../support/teams-person';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { ALLOW_UNAUTHENTICATED_BOT: 'true' } });
});
afterAll(() => server.stop());

async function agreed(): Promise<TeamsPerson> {
  const person = new TeamsPerson({ address: server.address });
  await person.install();
  await person.press('agree');
  return person;
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : { surefoot: nested(depth - 1) });
const like = (over: object) => ({
  surefoot: { seq: 1, question: 'about-whom', options: ['me-adult'], prompt: 'Who?', labels: [], ...over },
});

const SHAPES: readonly [string, unknown][] = [
  ['a number', 7],
  ['words', 'me-adult'],
  ['a list', ['me-adult']],
  ['nothing in it', {}],
  ['a nest', nested(20)],
  ['no question', like({ question: undefined })],
  ['a question that is an object', like({ question: { $ne: null } })],
  ['a place that is no number', like({ seq: '1' })],
  ['a place that is negative', like({ seq: -1 })],
  ['a place that is endless', like({ seq: 1e308 })],
  ['options that are objects', like({ options: [{}] })],
  ['no options', like({ options: [] })],
  ['very many options', like({ options: Array.from({ length: 500 }, String) })],
  ['a name that is very long', like({ options: ['x'.repeat(5_000)] })],
  ['words that are very long', like({ prompt: 'x'.repeat(50_000) })],
  ['a choice that is an object', { ...like({ options: undefined }), choice: { a: 1 } }],
  ['labels by name', like({ labels: { 'me-adult': 'Me' } })],
];

test.each(SHAPES)('an action with %s is answered with the open question, and answers nothing', async (_name, data) => {
  const person = await agreed();
  const answer = await person.execute(data);
  expect([answer.status, placeIn(answer).value]).toEqual([200, expect.stringMatching(/earlier question/)]);
  expect(person.question).toBe('about-whom');
});

test.each(SHAPES)('a message with %s as its value is answered likewise', async (_name, value) => {
  const person = await agreed();
  expect((await person.say('', { text: undefined, value })).status).toBe(200);
  expect(person.messages.map(wordsOf).at(-2)).toMatch(/^That belongs to an earlier question/);
  expect(person.question).toBe('about-whom');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'an action that names %s is out of date, like any that is not offered',
  async (name) => {
    const person = await agreed();
    const { seq } = (person.dataFor(['me-adult']) as { surefoot: { seq: number } }).surefoot;
    for (const over of [{ question: name }, { options: [name] }, { item: name, question: 'emergency-screen' }]) {
      const answer = await person.execute(like({ seq, ...over }));
      expect([answer.status, JSON.stringify(placeIn(answer)).includes('✓')]).toEqual([200, false]);
    }
    expect(person.question).toBe('about-whom');
    expect((await server.store.load(person.key))?.session.answers).toEqual(expect.not.objectContaining({ [name]: 1 }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

test.each([
  ['text that is an object', { text: { a: 1 } }],
  ['attachments that are words', { attachments: 'x' }],
  ['attachments that are nothing', { attachments: [null] }],
  ['no recipient', { recipient: undefined }],
  ['a conversation with more in it', { conversation: { id: 'a:odd', tenantId: { a: 1 }, conversationType: 7 } }],
])('an activity with %s does no harm', async (_name, over) => {
  const person = await agreed();
  expect((await person.say('hello', over)).status).toBe(200);
});

test('an action that is nested deeper than any of Teams’ own is refused', async () => {
  const person = await agreed();
  expect((await person.execute(nested(500))).status).toBe(400);
  expect(person.question).toBe('about-whom');
});

test('ids longer than any channel’s are refused, and nothing is kept under them', async () => {
  const person = await agreed();
  const long = 'x'.repeat(1_001);
  for (const over of [{ id: long }, { conversation: { id: long } }, { from: { id: long } }, { channelId: long }]) {
    expect((await person.say('Yes', over)).status).toBe(400);
  }
});

test('a body that is too large is refused', async () => {
  const person = await agreed();
  expect((await person.execute(like({ prompt: 'x'.repeat(300_000) }))).status).toBe(413);
});

test('words that are too long get a notice, and are not kept', async () => {
  const person = await agreed();
  await person.say('y'.repeat(3_000));
  expect(person.messages.map(wordsOf).at(-2)).toMatch(/too long|shorter/i);
  const entries = await server.store.entriesFrom(person.key, 0, 99);
  expect(JSON.stringify(entries)).not.toContain('yyy');
});

test.each([{ conversationType: 'channel' }, { conversationType: 'groupChat' }, { isGroup: true }])(
  'in %j nothing is asked or kept: all that is said is to talk in private',
  async (kind) => {
    const person = new TeamsPerson({ address: server.address });
    const conversation = { id: person.id, ...kind };
    await person.send(person.activity({ type: 'installationUpdate', action: 'add', conversation }));
    await person.say('my foot hurts', { conversation });
    await person.execute(like({}), { conversation });
    expect(person.messages.map(wordsOf)).toEqual([expect.stringContaining('Let us talk in private')]);
    expect(await server.store.load(person.key)).toBeNull();
  },
);

test('no word, name or id of a patient is in the log', async () => {
  const person = await agreed();
  await person.say('my name is Gwendolyn Featherstonehaugh and my heel burns');
  await person.execute(like({ prompt: 'Gwendolyn' }));
  await person.say('', { value: { secret: 'Gwendolyn' } });
  expect(server.log.length).toBeGreaterThan(3);
  expect(server.log.join('')).not.toMatch(/Gwendolyn|heel|burns|aad-1|tenant-1|a:person/);
});
