import type { Story } from '../conversations/patient';
import { type CheckInServer, HOUR, linkIn, MINUTE, startCheckIns } from './support/check-in-server';
import { SlackPerson } from './support/slack-person';
import { type SeenInTeams, TeamsPerson, wordsOf } from './support/teams-person';

jest.setTimeout(60_000);

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const WELL = 'days=2&pain=2&doing=every-day&morning=same&signs=none';
const DAY = 24 * HOUR;

let server: CheckInServer;
afterEach(() => server.stop());

/** Somebody who has been told their exercises, in one channel. */
interface Patient {
  readonly key: string;
  /** All that they were told by then. */
  words(): string[];
  say(text: string, id?: string): Promise<void>;
}

/** What was put into the outbox has been taken. */
async function delivered(): Promise<void> {
  while ((await server.store.lettersWaiting()) > 0) await new Promise(setImmediate);
}

async function inSlack(): Promise<Patient> {
  const person = new SlackPerson({ address: server.address, api: server.api, now: () => server.clock.now() });
  const words = (): string[] => person.messages.map(({ text }) => text);
  const say = async (text: string, id?: string): Promise<void> => {
    const posted = id === undefined ? await person.say(text) : await person.again(text, id);
    expect(posted.status).toBe(200);
    await delivered();
  };
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
  await person.asked('consent');
  await person.hold(HEEL);
  return { key: `slack:T1:${person.channel}:`, words, say };
}

async function inTeams(): Promise<Patient> {
  const person = new TeamsPerson({ address: server.address });
  await person.install();
  await person.hold(HEEL);
  const sent = () => server.connector.to(person.id);
  const say = async (text: string, id?: string): Promise<void> => {
    const over = { deliveryMode: 'normal', serviceUrl: server.connector.url, ...(id !== undefined && { id }) };
    await person.say(text, over);
    await delivered();
  };
  // From here on replies do not come in the answer.
  await say('help');
  return {
    key: person.key,
    words: () => [...person.messages, ...(sent() as unknown as SeenInTeams[])].map(wordsOf),
    say,
  };
}

const CHANNELS: readonly [string, () => Promise<Patient>][] = [
  ['Slack', inSlack],
  ['Teams', inTeams],
];

const asking = ({ words }: Patient): string[] => words().filter((text) => text.includes('since my advice'));
const offers = ({ words }: Patient): string[] => words().filter((text) => text.includes('/programme/'));

async function choosing(patient: Patient, days: string): Promise<void> {
  const link = linkIn(offers(patient)[0] ?? '', 'programme');
  expect((await server.page(link)).text).toContain('name="days"');
  await server.page(`${link}/check-ins`, days);
}

describe.each(CHANNELS)('in %s', (_name, someone) => {
  test('who chose a day is asked on it at nine, by one message, and answers on its page', async () => {
    server = await startCheckIns();
    const patient = await someone();
    expect(offers(patient)).toHaveLength(1);
    await choosing(patient, 'days=2');
    // From Saturday, ten in the morning, to Monday, one minute to nine.
    await server.pass(46 * HOUR);
    await server.pass(59 * MINUTE, MINUTE);
    await delivered();
    expect(asking(patient)).toEqual([]);
    await server.pass(MINUTE, MINUTE);
    await delivered();
    const [message = '', ...more] = asking(patient);
    expect(more).toEqual([]);
    expect(message).toContain('It is 2 days since my advice');
    expect(message).toContain('999');
    const link = linkIn(message, 'check-in');
    expect((await server.page(link)).text).toContain('How is your foot?');
    expect((await server.page(link, WELL)).text).toContain('Keep going as you are');
    await server.pass(3 * DAY);
    await delivered();
    expect(asking(patient)).toHaveLength(1);
    expect(server.log.join()).not.toMatch(/since my advice|feet\.example/);
  });

  test('“stop” ends it, says so once, and leaves the talk where it was', async () => {
    server = await startCheckIns();
    const patient = await someone();
    await choosing(patient, 'days=2&days=7');
    const before = await server.store.load(patient.key);
    await patient.say('  STOP. ', 'one-stop');
    const said = (): string[] => patient.words().filter((text) => text.includes('no more messages that ask'));
    expect(said()).toHaveLength(1);
    expect(await server.store.checkIns(patient.key)).toEqual([]);
    expect((await server.store.load(patient.key))?.session).toEqual(before?.session);
    await server.pass(8 * DAY);
    await delivered();
    expect(asking(patient)).toEqual([]);
    // The same message come again has had its answer; a new one is the dialogue’s, where nothing is left to stop.
    const told = patient.words().length;
    await patient.say('  STOP. ', 'one-stop');
    expect(patient.words()).toHaveLength(told);
    await patient.say('stop');
    expect(patient.words().length).toBeGreaterThan(told);
    expect(said()).toHaveLength(1);
  });

  test('who answered while the message waited for its channel is not sent it any more', async () => {
    server = await startCheckIns();
    const patient = await someone();
    await choosing(patient, 'days=2');
    await server.pass(46 * HOUR);
    await delivered();
    const faults = Array.from({ length: 40 }, () => ({ status: 503 }));
    server.api.faults.push(...faults);
    server.connector.faults.push(...faults);
    await server.pass(HOUR, MINUTE);
    expect(await server.store.lettersWaiting()).toBe(1);
    const link = linkIn(offers(patient)[0] ?? '', 'programme').replace('/programme/', '/check-in/');
    await server.page(link, WELL);
    [server.api.faults.length, server.connector.faults.length] = [0, 0];
    await server.pass(10 * MINUTE, MINUTE);
    await delivered();
    expect(asking(patient)).toEqual([]);
  });

  test('who is forgotten is not written to, and their links show nothing', async () => {
    server = await startCheckIns();
    const patient = await someone();
    await choosing(patient, 'days=2');
    const link = linkIn(offers(patient)[0] ?? '', 'programme');
    await patient.say('forget me');
    await patient.say('yes');
    expect(await server.store.checkIns(patient.key)).toEqual([]);
    expect((await server.page(link)).status).toBe(410);
    await server.pass(3 * DAY);
    await delivered();
    expect(asking(patient)).toEqual([]);
  });
});

test('without an address that others reach, nothing is sent and no page is named, though days were planned', async () => {
  server = await startCheckIns({});
  const patient = await inTeams();
  await server.store.planCheckIns(patient.key, [{ days: 2, due: server.clock.now() + 2 * DAY }]);
  await server.pass(3 * DAY);
  await delivered();
  expect([offers(patient), asking(patient)]).toEqual([[], []]);
});
