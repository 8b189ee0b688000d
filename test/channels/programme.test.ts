import ICAL from 'ical.js';
import { opened, press, talkUntil, type Story } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';
import { realEngine } from '../conversations/engine';
import { Chat, call, bearer, postJson } from './support/rest-client';
import { MADE_AT, type ProgrammeServer, startProgrammes } from './support/programme-server';

const PRACTICE = { name: 'Foot & <b>Ankle</b> \u202EClinic\u0007', phone: '+44 20 7946 0000' };
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const DAY = 24 * 3600 * 1000;

const engine = realEngine(PRACTICE);
let server: ProgrammeServer;
let now = MADE_AT;
beforeAll(async () => (server = await startProgrammes(PRACTICE, () => now)));
afterAll(() => server.stop());
beforeEach(() => (now = MADE_AT));

const linkAfter = (story: Story): Promise<string> => server.linkFor(talkUntil(engine, story).session);

/** The words on a page, as somebody reads them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

const plain = (text: string): string => text.replace(/\s+/g, ' ');

test.each([...CONDITION_STORIES, ...URGENCY_STORIES].map(({ story }, index) => [index, story] as const))(
  'story %i: the page says all that the chat says, what to do first',
  async (_index, story) => {
    const { session, replies } = talkUntil(engine, story);
    const { status, text } = await call(await server.linkFor(session));
    expect(status).toBe(200);
    const words = wordsOf(text);
    const advice = replies.find((reply) => reply.kind === 'advice')!;
    const exercises = replies.filter((reply) => reply.kind === 'exercise');
    expect(wordsOf(/<h2>(.*?)<\/h2>/.exec(text)?.[1] ?? '')).toBe(advice.heading);
    for (const { id, lines } of advice.sections)
      for (const line of id === 'left-out' ? [] : lines) expect(words).toContain(plain(line));
    for (const { name, purpose, steps, dosage, sections } of exercises)
      for (const line of [name, purpose, ...steps, dosage, ...sections.flatMap(({ lines }) => lines)])
        expect(words).toContain(plain(line));
    expect(text.match(/<article>/g) ?? []).toHaveLength(exercises.length);
    expect(text.match(/\/pictures\/exercises\/[a-z0-9-]+\.svg/g) ?? []).toHaveLength(exercises.length);
    expect(words).toMatch(/call 999/i);
    expect(words).toContain('No doctor or physio has signed it off yet');
  },
);

test.each(URGENCY_STORIES.filter(({ urgency }) => /ambulance|emergency|same-day/.test(urgency)))(
  'who is to be seen now ($urgency) is shown the advice, no exercise, and no days for a calendar',
  async ({ story }) => {
    const link = await linkAfter(story);
    const { text } = await call(link);
    expect(text).not.toMatch(/<article>|\.ics/);
    expect(text).toContain('Why there are no exercises here');
    const calendar = await call(`${link}.ics`);
    expect(calendar.status).toBe(404);
    expect(calendar.text).toContain('There are no days for a calendar here');
  },
);

test('a name with markup, control characters and marks of direction stands there as text', async () => {
  const { text } = await call(await linkAfter(HEEL));
  expect(text).toContain('Foot &amp; &lt;b&gt;Ankle&lt;/b&gt; Clinic');
  expect(text).not.toContain('\u202E');
  expect(text).not.toContain('<b>');
});

test('the page is kept by nobody, found by nobody, tells nobody its address, and runs no script', async () => {
  const { headers, text } = await call(await linkAfter(HEEL));
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self';/);
  expect(text).not.toMatch(/<script|style=|https?:\/\//);
  expect(server.log.join()).not.toMatch(/programme\/[A-Za-z0-9_-]{20}/);
});

test('what each thing of the equipment is needed for stands with the exercises, and all of it once in a list', async () => {
  const { text } = await call(await linkAfter(HEEL));
  const list = /<section><h2>What you need<\/h2>(.*?)<\/section>/.exec(text)?.[1] ?? '';
  const items = [...list.matchAll(/<(?:li|p)>(.*?)<\//g)].map((match) => match[1]);
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items).size).toBe(items.length);
});

describe('a link that shows nothing says why, and what to do if it is urgent', () => {
  const expectRefused = async (link: string, status: number, words: string): Promise<void> => {
    for (const form of ['', '.ics?day=2026-11-28', '.pdf']) {
      const refused = await call(link + form);
      expect(refused.status).toBe(status);
      expect(refused.text).toContain(words);
      expect(refused.text).toContain('call 999 now');
      expect(refused.text).not.toContain('heel');
      expect(refused.headers.get('cache-control')).toBe('no-store');
      expect(refused.headers.get('x-robots-tag')).toContain('noindex');
    }
  };

  test.each([
    ['wrong', 72],
    ['far too long', 12_000],
  ])('%s', async (_case, length) => {
    await expectRefused(`${server.address}/programme/${'A'.repeat(length)}`, 404, 'This link does not work');
    for (const odd of ['a.b.c', '%00', '.exe', 'x'.repeat(900), '%E2%80%AE', 'constructor', 'a.constructor'])
      expect((await call(`${server.address}/programme/${odd}`)).text).toContain('This link does not work');
  });

  test('a token of a chat is no link', async () => {
    const { token, base, id } = await Chat.open(server.address);
    await expectRefused(`${server.address}/programme/${token.replace(/\./g, '')}`, 404, 'This link does not work');
    const { links } = server;
    const { status } = await call(`${base}/conversations/${id}`, { headers: bearer(links.make(`direct-line:${id}`)) });
    expect(status).toBe(403);
  });

  test('too old', async () => {
    const link = await linkAfter(HEEL);
    now = MADE_AT + 31 * DAY;
    await expectRefused(link, 410, 'This link is too old');
  });

  test('forgotten', async () => {
    const { session } = talkUntil(engine, HEEL);
    await server.store.begin('direct-line:forgetful', session, MADE_AT);
    const link = `${server.address}/programme/${server.links.make('direct-line:forgetful')}`;
    expect((await call(link)).status).toBe(200);
    await server.store.forget({ conversation: 'direct-line:forgetful', version: 0, messageId: 'bye', now: MADE_AT });
    await expectRefused(link, 410, 'There is nothing here any more');
  });

  test('before there is advice', async () => {
    await expectRefused(await server.linkFor(opened(engine).session), 409, 'There is no advice here right now');
  });

  test('while an answer is being changed after the advice', async () => {
    const advised = talkUntil(engine, HEEL);
    const changing = press(engine, press(engine, advised, ['change-answer']), ['severity']);
    expect(changing.asked.at(-1)).toBe('severity');
    await expectRefused(await server.linkFor(changing.session), 409, 'There is no advice here right now');
  });
});

describe('the days for a calendar, as another program reads them', () => {
  const eventsOf = async (link: string): Promise<ICAL.Event[]> => {
    const { text, headers, status } = await call(link);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/calendar');
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };

  test('they begin with the day of the advice, and end with a look back two weeks later', async () => {
    const { session, replies } = talkUntil(engine, HEEL);
    const events = await eventsOf(`${await server.linkFor(session)}.ics`);
    const names = replies.flatMap((reply) => (reply.kind === 'exercise' ? [`Foot exercise: ${reply.name}`] : []));
    const review = events.at(-1)!;
    expect(review.summary).toBe('Look back: how is your foot?');
    expect(review.startDate.toString()).toBe('2026-12-12');
    expect(review.description).toContain('call 999 now');
    expect(names).toEqual(expect.arrayContaining(events.slice(0, -1).map(({ summary }) => summary)));
    expect(events.length).toBeGreaterThan(2);
    for (const event of events.slice(0, -1)) expect(event.startDate.toString()).toBe('2026-11-28');
  });

  test.each([
    ['2026-11-29', '2026-12-13'],
    ['2026-11-27', '2026-12-11'],
    ['2026-12-05', '2026-12-12'],
    ['1999-01-01', '2026-12-12'],
    ['2026-11-99', '2026-12-12'],
    ['<script>', '2026-12-12'],
  ])('the patient’s own day %s counts where it can be that of the advice: look back on %s', async (day, review) => {
    const events = await eventsOf(`${await linkAfter(HEEL)}.ics?day=${encodeURIComponent(day)}`);
    expect(events.at(-1)!.startDate.toString()).toBe(review);
  });

  test('a link made anew gives the same events, so that a calendar doubles none', async () => {
    const { session } = talkUntil(engine, HEEL);
    await server.store.begin('direct-line:again', session, MADE_AT);
    const link = () => `${server.address}/programme/${server.links.make('direct-line:again')}.ics?day=2026-11-28`;
    const first = await eventsOf(link());
    now += DAY;
    const again = await eventsOf(link());
    expect(again.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(JSON.stringify(first.map(({ uid }) => uid))).not.toContain('again');
  });
});

test('whoever opens a chat is given the link to what it comes to, with the token', async () => {
  const { body: granted } = await postJson(`${server.address}/v3/directline/tokens/generate`);
  const { body } = await postJson(`${server.address}/v3/directline/conversations`, undefined, bearer(granted.token));
  const { programme } = body as unknown as { programme: string };
  expect(programme).toMatch(/^\/programme\/[\w-]+$/);
  expect((await call(server.address + programme)).text).toContain('There is no advice here right now');
});
