import ICAL from 'ical.js';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { MADE_AT, type ProgrammeServer, startProgrammes } from './support/programme-server';
import { call } from './support/rest-client';

const DAY = 24 * 3600 * 1000;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://feet.example.org' };
const HEEL = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const WELL = 'days=2&pain=2&doing=every-day&morning=same&signs=none';
const COLD = WELL.replace('signs=none', 'signs=sudden-cold-foot');

const engine = realEngine();
let server: ProgrammeServer;
let now = MADE_AT;
beforeAll(async () => (server = await startProgrammes({}, () => now)));
afterAll(() => server.stop());
beforeEach(() => (now = MADE_AT));

const send = (url: string, body: string): ReturnType<typeof call> =>
  call(url, { method: 'POST', body, headers: FORM, redirect: 'manual' });

/** The pages of somebody who chose these days after the advice. */
async function choosing(days: readonly number[]): Promise<{ programme: string; checkIn: string }> {
  const programme = await server.linkFor(talkUntil(engine, HEEL).session);
  await send(`${programme}/check-ins`, days.map((day) => `days=${String(day)}`).join('&'));
  return { programme, checkIn: programme.replace('/programme/', '/check-in/') };
}

const onDay = (day: number): number => (now = MADE_AT + day * DAY);

describe('who chooses other days while a check-in is due', () => {
  test('can still answer it', async () => {
    const { programme, checkIn } = await choosing([2, 14]);
    onDay(2);
    await send(`${programme}/check-ins`, 'days=14&days=42');
    expect((await call(checkIn)).text).toContain('How is your foot?');
    expect((await send(checkIn, COLD)).text).toContain('Call <a href="tel:999">999</a> now');
  });

  test('is asked no more if all ticks are taken out', async () => {
    const { programme, checkIn } = await choosing([2, 14]);
    onDay(2);
    await send(`${programme}/check-ins`, '');
    expect((await call(checkIn)).text).toContain('No more check-ins are planned');
  });
});

describe('a sign of danger in a form that counts no more is answered by what it calls for', () => {
  const expectHelp = async (checkIn: string, form: string): Promise<void> => {
    const { text } = await send(checkIn, form);
    expect(text).toMatch(/<section class="headline ambulance"><h1>Call <a href="tel:999">999<\/a> now/);
    expect(text).toContain('Stop the exercises until someone has looked at it');
    expect(text).toContain('I have kept it');
    expect(text).not.toContain('Keep going as you are');
  };

  test('when it was answered with none of them before', async () => {
    const { checkIn } = await choosing([2]);
    onDay(2);
    await send(checkIn, WELL);
    await expectHelp(checkIn, COLD);
    await expectHelp(checkIn, COLD.replace('sudden-cold-foot', 'not-sure'));
  });

  test('when a later check-in was answered meanwhile', async () => {
    const { checkIn } = await choosing([2, 7]);
    onDay(7);
    await send(checkIn, WELL.replace('days=2', 'days=7'));
    await expectHelp(checkIn, COLD);
  });

  test('and the check-in stays as it was', async () => {
    const { checkIn } = await choosing([2]);
    onDay(2);
    await send(checkIn, WELL);
    await send(checkIn, COLD.replace('pain=2', 'pain=9'));
    const { text } = await call(checkIn);
    expect(text).toContain('<th scope="row">2</th><td>2</td>');
    expect(text).not.toContain('<td>9</td>');
  });

  test('beside what was told before, which is not taken back', async () => {
    const { checkIn } = await choosing([2]);
    onDay(2);
    await send(checkIn, COLD);
    await expectHelp(checkIn, COLD.replace('sudden-cold-foot', 'tingling-one-foot'));
  });
});

describe('a page that was opened with the day of the advice leads to pages of the same day', () => {
  /** The link was made three days after the advice, when the chat was taken up again. */
  const ADVISED = '2026-11-25';
  const hrefs = (text: string): string[] =>
    [...text.matchAll(/(?:href|action)="(\/(?:check-in|programme)\/[^"#]+)"/g)].map(([, found = '']) => found);

  test('from the days chosen to the check-in, and back to the programme and its calendar', async () => {
    const { programme, checkIn } = await choosing([]);
    const chosen = await send(`${programme}/check-ins?day=${ADVISED}`, 'days=7');
    const next = `${server.address}${chosen.headers.get('location') ?? ''}`;
    expect(next).toBe(`${checkIn}?day=${ADVISED}`);
    const waiting = await call(next);
    expect(waiting.text).toContain('Your next check-in is on 2 December 2026');
    now = Date.UTC(2026, 11, 2, 12);
    const asking = await call(next);
    const answered = await send(`${server.address}${hrefs(asking.text)[0] ?? ''}`, WELL.replace('days=2', 'days=7'));
    for (const { text } of [waiting, asking, answered])
      for (const href of hrefs(text)) expect(href).toMatch(new RegExp(`\\?day=${ADVISED}$`));
    const back = await call(`${server.address}${hrefs(answered.text).at(-1) ?? ''}`);
    expect(back.text).toContain('Given on 25 November 2026');
    const days = await call(`${programme}.ics?day=${ADVISED}`);
    const events = new ICAL.Component(ICAL.parse(days.text)).getAllSubcomponents('vevent');
    const review = events.find((one) => String(one.getFirstPropertyValue('uid')).includes('review'));
    expect(String(review?.getFirstPropertyValue('dtstart'))).toBe('2026-12-09');
  });

  test('and where no day was asked for, none is named', async () => {
    const { programme, checkIn } = await choosing([2]);
    expect(hrefs((await call(checkIn)).text).join()).not.toContain('day=');
    expect((await send(`${programme}/check-ins`, 'days=7')).headers.get('location')).toBe(new URL(checkIn).pathname);
  });
});

test('a calendar that is opened again after other days were chosen changes its events, and doubles none', async () => {
  const { programme } = await choosing([7, 84]);
  const eventsAt = async (at: number) => {
    now = MADE_AT + at;
    const { text } = await call(`${programme}.ics`);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    return new Map(events.map((one) => [one.uid, one.sequence]));
  };
  const before = await eventsAt(60_000);
  await send(`${programme}/check-ins`, 'days=84');
  const after = await eventsAt(2 * DAY);
  expect([...before.keys()].filter((uid) => !after.has(uid))).toEqual([expect.stringContaining('check-in-7@')]);
  for (const [uid, sequence] of after) expect(sequence).toBeGreaterThan(before.get(uid) ?? Infinity);
});
