import ICAL from 'ical.js';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { HEEL } from '../src/records/hand-over/told';
import { plain, readBack } from './support/pdf-file';
import { MADE_AT, type RecordsServer, startRecords } from './support/records-server';
import { call } from './support/rest-client';

const DAY = 24 * 3600 * 1000;
const ORIGIN = 'https://feet.example.org';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN };
const WELL = 'days=2&pain=2&doing=every-day&morning=same&signs=none';
const COLD = WELL.replace('signs=none', 'signs=sudden-cold-foot');
const UNSURE = WELL.replace('signs=none', 'signs=not-sure');
const STOP = 'Stop the exercises until someone has looked at it.';

const engine = realEngine();
let server: RecordsServer;
let now = MADE_AT;
beforeAll(async () => (server = await startRecords({ now: () => now })));
afterAll(() => server.stop());
beforeEach(() => (now = MADE_AT));

/** Somebody with a sore heel whose check-ins are on day 2 and 14; each form is sent a day after the one before. */
async function patient(...forms: readonly string[]) {
  const link = await server.linkFor(talkUntil(engine, HEEL).session);
  const at = (page: string): string => `${server.address}/${page}/${link}`;
  const post = (page: string, body: string) => call(page, { method: 'POST', body, headers: FORM, redirect: 'manual' });
  await post(`${at('programme')}/check-ins`, 'days=2&days=14');
  now += DAY;
  for (const form of forms) {
    now += DAY;
    await post(at('check-in'), form);
  }
  const calendar = async (): Promise<string> => (await call(`${at('programme')}.ics`)).text;
  const paper = async () => readBack(Buffer.from(await (await fetch(`${at('programme')}.pdf`)).arrayBuffer()));
  const page = async (): Promise<string> => (await call(at('programme'))).text;
  const standing = (headers = {}) => call(`${at('programme')}/standing`, { headers });
  return { calendar, paper, page, standing, send: (form: string) => post(at('check-in'), form) };
}

interface Entry {
  readonly uid: string;
  readonly title: string;
  readonly notes: string;
  readonly day: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly repeats: boolean;
}

/** As a calendar that is not ours reads it. */
const entriesOf = (file: string): Entry[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      title: event.summary,
      notes: event.description,
      day: event.startDate.toString(),
      sequence: event.sequence,
      cancelled: one.getFirstPropertyValue('status') === 'CANCELLED',
      repeats: event.isRecurring(),
    };
  });

const isExercise = ({ uid }: Entry): boolean => !/-(review|now|check-in-\d+)@/.test(uid);

describe.each([
  ['at a check-in', [COLD]],
  ['when no check-in was open', [WELL, COLD]],
])('the file on paper, once a danger was told %s', (_when, forms) => {
  test('says what counts now before its advice, and at each exercise that it is not to be done', async () => {
    const { text, kinds, pages } = await (await patient(...forms)).paper();
    const said = plain(text);
    const [since = '', sheet = ''] = said.split(plain('You can look after this at home'));
    expect(since).toContain(plain('Since this advice you told me more. What counts now: Call 999 now.'));
    expect(since).toContain(plain(STOP));
    const exercises = kinds.filter((kind) => kind === 'H3').length;
    expect(exercises).toBeGreaterThan(1);
    expect(sheet.split(plain(STOP))).toHaveLength(exercises + 1);
    for (const one of pages.filter((page) => page.kinds.includes('H3'))) expect(plain(one.text)).toContain(plain(STOP));
  });

  test('and the page says the same at each exercise, for whoever prints that', async () => {
    const text = await (await patient(...forms)).page();
    const articles = text.split('<article>').slice(1);
    expect(articles.length).toBeGreaterThan(1);
    for (const article of articles) expect(article).toContain(`<p class="urgent">${STOP}</p>`);
    expect(text).toContain('Take the exercises out of your calendar');
    expect(text).not.toContain('Put the days into your calendar');
  });
});

test('the file and the page of whoever is well say nothing of it', async () => {
  const one = await patient(WELL);
  expect(plain((await one.paper()).text)).not.toMatch(/Sincethisadvice|Stoptheexercisesuntil/);
  expect(await one.page()).not.toContain(STOP);
});

describe('the calendar, once a danger was told', () => {
  test('takes out every day of the exercises and the look back, under the ids that they were put in with', async () => {
    const one = await patient(WELL);
    const before = entriesOf(await one.calendar()).filter(({ uid }) => !/check-in/.test(uid));
    expect(before.filter(isExercise).length).toBeGreaterThan(1);
    expect(before.filter(({ cancelled }) => cancelled)).toEqual([]);
    now += DAY;
    await one.send(COLD);
    const after = entriesOf(await one.calendar());
    for (const { uid, sequence } of before) {
      const [taken, ...more] = after.filter((entry) => entry.uid === uid);
      expect(more).toEqual([]);
      expect(taken).toMatchObject({ cancelled: true, repeats: false });
      expect(taken!.sequence).toBeGreaterThan(sequence);
    }
  });

  test('a calendar that cannot take days out shows no steps, and that the exercise is not to be done', async () => {
    const taken = entriesOf(await (await patient(COLD)).calendar()).filter(isExercise);
    expect(taken.length).toBeGreaterThan(1);
    for (const { title, notes } of taken) {
      expect(title).toMatch(/^Not for now: /);
      expect(notes).toBe(STOP);
    }
  });

  test('has one new day, today: what to do now, with the number and the page that says more', async () => {
    const file = await (await patient(COLD)).calendar();
    const [today, ...more] = entriesOf(file).filter(({ uid }) => uid.includes('-now@'));
    expect(more).toEqual([]);
    expect(today).toMatchObject({ title: 'Your foot: Call 999 now', day: '2026-11-30', cancelled: false });
    expect(today!.notes).toContain(`What counts now: Call 999 now.\n${STOP}`);
    expect(today!.notes).toMatch(/https:\/\/feet\.example\.org\/check-in\/[\w-]+$/);
  });

  test('still has the check-ins that are to come', async () => {
    const entries = entriesOf(await (await patient(COLD)).calendar());
    expect(entries.find(({ uid }) => uid.includes('-check-in-14@'))).toMatchObject({ cancelled: false });
  });

  test('has the exercises again, and takes out that day, once “not sure” has become a clear no', async () => {
    const one = await patient(UNSURE);
    expect(entriesOf(await one.calendar()).filter(isExercise)[0]).toMatchObject({ cancelled: true });
    now = MADE_AT + 14 * DAY;
    await one.send(WELL.replace('days=2&pain=2', 'days=14&pain=0'));
    const entries = entriesOf(await one.calendar());
    expect(entries.find(({ uid }) => uid.includes('-now@'))).toMatchObject({ cancelled: true });
    for (const entry of entries.filter(isExercise)) expect(entry).toMatchObject({ cancelled: false, repeats: true });
  });

  test('has no such day for whoever told of none', async () => {
    expect(
      entriesOf(await (await patient(WELL)).calendar())
        .map(({ uid }) => uid)
        .join(),
    ).not.toContain('-now@');
  });
});

describe('what a guided session asks before it goes on', () => {
  test('is told to stop, in the words of the page', async () => {
    const { status, text } = await (await patient(COLD)).standing();
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { stop: { heading: 'Since this advice you told me more. What counts now: Call 999 now.', lines: [STOP] } },
    ]);
  });

  test('is told nothing else, of whoever is well', async () => {
    const { status, text, headers } = await (await patient(WELL)).standing();
    expect([status, text]).toEqual([200, '{"stop":null}']);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('may be read by the page of the practice, and by no other', async () => {
    const one = await patient(WELL);
    const own = await one.standing({ Origin: ORIGIN });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN]);
    const other = await one.standing({ Origin: 'https://elsewhere.example' });
    expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(other.text).not.toContain('stop"');
  });

  test('a wrong link tells nothing', async () => {
    expect((await call(`${server.address}/programme/${'A'.repeat(72)}/standing`)).status).toBe(404);
  });
});
