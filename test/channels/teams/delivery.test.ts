import { rmSync } from 'node:fs';
import { HandClock } from '../../src/outbox/hand-clock';
import { Connector } from '../support/connector';
import { makeFolder, startTestServer, type TestServer } from '../support/test-server';
import { type SeenInTeams, TeamsPerson, wordsOf } from '../support/teams-person';

const env = { ALLOW_UNAUTHENTICATED_BOT: 'true' };
const folder = makeFolder();

let connector: Connector;
let clock: HandClock;
let server: TestServer;

async function start(): Promise<void> {
  server = await startTestServer({ env, clock, now: () => clock.now(), folder });
}

beforeEach(async () => {
  connector = await Connector.start();
  clock = new HandClock();
  await start();
});
afterEach(async () => {
  await server.stop();
  await connector.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wordsTo = ({ id }: TeamsPerson): string[] =>
  connector.to(id).map((activity) => wordsOf(activity as unknown as SeenInTeams));
const heard = (person: TeamsPerson, words: string) => connector.until(() => wordsTo(person).join('\n').includes(words));
const timesHeard = (person: TeamsPerson, words: string) =>
  wordsTo(person).filter((text) => text.includes(words)).length;

/** Resolves when the outbox waits for its time. */
async function untilTimer(): Promise<void> {
  while (clock.next === null) await new Promise(setImmediate);
}

async function met(): Promise<TeamsPerson> {
  const person = new TeamsPerson({ address: server.address, connector: connector.url });
  await person.install();
  await heard(person, 'Shall we go on');
  return person;
}

const ASKED = 'Who is the pain about?';

test('replies are sent through the connector, in order, to the conversation they belong to', async () => {
  const person = await met();
  expect((await person.say('yes')).text).toBe('');
  await heard(person, ASKED);
  expect(wordsTo(person)[0]).toMatch(/^Hello\./);
  expect(connector.to(person.id).at(-1)).toMatchObject({
    from: { id: '28:surefoot' },
    recipient: { id: `29:${person.id}` },
    conversation: { id: person.id },
  });
});

test.each([500, 502, 503, 429, 412, 401])(
  'a connector that answers %i loses nothing: it is sent again, once',
  async (status) => {
    const person = await met();
    connector.faults.push({ status });
    await person.say('yes');
    await connector.until(() => connector.faults.length === 0);
    await untilTimer();
    expect(timesHeard(person, ASKED)).toBe(0);
    clock.pass(1_000);
    await heard(person, ASKED);
    expect(timesHeard(person, ASKED)).toBe(1);
  },
);

test('a 429 is honoured to the second', async () => {
  const person = await met();
  connector.faults.push({ status: 429, retryAfter: 30 });
  await person.say('yes');
  await connector.until(() => connector.faults.length === 0);
  await untilTimer();
  const { asked } = connector;
  clock.pass(29_000);
  await new Promise(setImmediate);
  expect(connector.asked).toBe(asked);
  clock.pass(1_000);
  await heard(person, ASKED);
});

test('each time it waits longer, and what comes after waits behind', async () => {
  const person = await met();
  connector.faults.push({ status: 500 }, { status: 500 }, { status: 500 });
  await person.say('yes');
  await person.say('1');
  const waits: number[] = [];
  for (const left of [2, 1, 0]) {
    await connector.until(() => connector.faults.length === left);
    await untilTimer();
    waits.push(clock.next!);
    clock.pass(clock.next!);
  }
  await heard(person, 'First, the signs that cannot wait');
  // A second, two, four: by chance down to half of it.
  expect(waits.filter((wait, index) => wait < 500 * 2 ** index || wait > 1_000 * 2 ** index)).toEqual([]);
  const all = wordsTo(person).join('\n');
  expect(all.indexOf(ASKED)).toBeLessThan(all.indexOf('First, the signs'));
});

test('a connector that breaks off before it answers is called again', async () => {
  const person = await met();
  connector.faults.push('unheard');
  await person.say('yes');
  await connector.until(() => connector.faults.length === 0);
  await untilTimer();
  clock.pass(1_000);
  await heard(person, ASKED);
});

test('a server that stops while the connector is down sends what waits when it is started again', async () => {
  const person = await met();
  connector.faults.push({ status: 500 }, { status: 500 });
  await person.say('yes');
  await connector.until(() => connector.faults.length === 1);
  await server.stop();
  connector.faults.splice(0);
  clock.pass(60_000);
  await start();
  await heard(person, ASKED);
  expect(timesHeard(person, ASKED)).toBe(1);
});

test('a message that Azure sends again is one turn, and is answered once', async () => {
  const person = await met();
  for (let time = 0; time < 3; time += 1) await person.say('yes', { id: 'the-same' });
  await heard(person, ASKED);
  await person.say('1');
  await heard(person, 'First, the signs');
  expect(timesHeard(person, ASKED)).toBe(1);
});

test.each([400, 413])('a card that is answered %i is sent as words, with its numbers', async (status) => {
  const person = await met();
  const before = connector.to(person.id).length;
  connector.faults.push({ status });
  await person.say('yes');
  await heard(person, ASKED);
  const [sent] = connector.to(person.id).slice(before);
  expect(sent).toMatchObject({ textFormat: 'plain', text: expect.stringContaining('1. Me, and I am 18 or over') });
  expect(sent).not.toHaveProperty('attachments');
});

test.each([403, 404])('a conversation that is %i gets nothing more, and keeps nothing waiting', async (status) => {
  const person = await met();
  connector.faults.push({ status });
  await person.say('yes');
  await connector.until(() => connector.faults.length === 0);
  await person.say('1');
  await heard(person, 'First, the signs');
  expect(timesHeard(person, ASKED)).toBe(0);
  expect(server.log.join('')).toContain(`http-${status}`);
});

test('a pressed card is answered in its place, and the next question comes through the connector', async () => {
  const person = await met();
  const asked = connector.to(person.id).at(-1) as unknown as SeenInTeams;
  const answer = await person.execute(person.dataFor(['agree'], asked));
  expect(answer.text).toContain('"statusCode":200');
  await heard(person, ASKED);
});

test('who waits for the replies in our answer is not sent them once more', async () => {
  const person = await met();
  const before = connector.to(person.id).length;
  await person.say('yes', { deliveryMode: 'expectReplies' });
  expect(person.messages.map(wordsOf).join('\n')).toContain(ASKED);
  await person.say('1');
  await heard(person, 'First, the signs');
  expect(wordsTo(person).slice(before).join('\n')).not.toContain(ASKED);
});

test('no word and no name of a patient is in what the outbox keeps or logs', async () => {
  const person = await met();
  connector.faults.push({ status: 500 }, { status: 404 });
  await person.say('Gwendolyn');
  await connector.until(() => connector.faults.length === 1);
  await untilTimer();
  const [letter] = await server.store.letters('bot', 9);
  expect(JSON.stringify(letter)).not.toMatch(/Gwendolyn|aad-1/);
  clock.pass(1_000);
  await connector.until(() => connector.faults.length === 0);
  expect(server.log.join('')).not.toMatch(/Gwendolyn|a:person/);
});

test.each([301, 302, 307, 308])('a connector that points elsewhere with %i is not followed there', async (status) => {
  const elsewhere = await Connector.start();
  const person = await met();
  connector.faults.push({ status, location: `${elsewhere.url}v3/conversations/x/activities` });
  await person.say('yes');
  await connector.until(() => connector.faults.length === 0);
  await person.say('help');
  await connector.until(() => connector.to(person.id).length > 1);
  expect(elsewhere.asked).toBe(0);
  await elsewhere.stop();
});
