import ICAL from 'ical.js';
import { realEngine } from '../conversations/engine';
import { opened, talkUntil, type Story } from '../conversations/patient';
import { MADE_AT, type ProgrammeServer, startProgrammes } from './support/programme-server';
import { call } from './support/rest-client';

const PRACTICE = { name: 'Foot & <b>Ankle</b> \u202EClinic\u0007' };
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const DAY = 24 * 3600 * 1000;

const engine = realEngine(PRACTICE);
let server: ProgrammeServer;
let now = MADE_AT;
beforeAll(async () => (server = await startProgrammes(PRACTICE, () => now)));
afterAll(() => server.stop());
beforeEach(() => (now = MADE_AT));

const ORIGIN = 'https://feet.example.org';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN };

const send = (url: string, body: string, headers: Record<string, string> = FORM): ReturnType<typeof call> =>
  call(url, { method: 'POST', body, headers, redirect: 'manual' });

interface Patient {
  readonly programme: string;
  readonly checkIn: string;
}

const patient = async (story: Story = HEEL): Promise<Patient> => {
  const programme = await server.linkFor(talkUntil(engine, story).session);
  return { programme, checkIn: programme.replace('/programme/', '/check-in/') };
};

const choosing = async (days: readonly number[]): Promise<Patient> => {
  const one = await patient();
  await send(`${one.programme}/check-ins`, days.map((day) => `days=${String(day)}`).join('&'));
  return one;
};

const onDay = (day: number): number => (now = MADE_AT + day * DAY);

const WELL = 'days=2&pain=2&doing=every-day&morning=same&signs=none';

test('the programme page asks on which days one wants to tell how it goes, and nothing is ticked', async () => {
  const { programme } = await patient();
  const { text, headers } = await call(programme);
  expect(text.match(/name="days"/g)).toHaveLength(5);
  expect(text).toContain('After a week: 5 December 2026');
  expect(text).not.toContain('checked');
  expect(headers.get('content-security-policy')).toContain("form-action 'self'");
  expect(headers.get('referrer-policy')).toBe('same-origin');
});

test('who has no exercises is not asked how they go', async () => {
  const { programme } = await patient({ 'emergency-screen': ['cold-pale'] });
  expect((await call(programme)).text).not.toContain('name="days"');
});

test('chosen days are planned, can be changed, and all taken back', async () => {
  const { programme, checkIn } = await patient();
  const planned = await send(`${programme}/check-ins`, 'days=7&days=2&days=9&days=constructor');
  expect(planned.status).toBe(303);
  expect(planned.headers.get('location')).toBe(new URL(checkIn).pathname);
  expect((await call(checkIn)).text).toContain('Your next check-in is on 30 November 2026');
  expect((await call(programme)).text.match(/checked/g)).toHaveLength(2);
  await send(`${programme}/check-ins`, 'days=14');
  expect((await call(checkIn)).text).toContain('Your next check-in is on 12 December 2026');
  await send(`${programme}/check-ins`, '');
  expect((await call(checkIn)).text).toContain('No more check-ins are planned');
});

test('days that are over can be chosen no more', async () => {
  const { programme, checkIn } = await patient();
  onDay(8);
  expect((await call(programme)).text.match(/name="days"/g)).toHaveLength(3);
  await send(`${programme}/check-ins`, 'days=2&days=7');
  expect((await call(checkIn)).text).toContain('No more check-ins are planned');
});

test('nothing is asked before its day, and what is sent before counts for nothing', async () => {
  const { checkIn } = await choosing([2]);
  onDay(1);
  expect((await call(checkIn)).text).toContain('No check-in is due today');
  expect((await send(checkIn, WELL)).text).toContain('No check-in is due today');
  onDay(2);
  expect((await call(checkIn)).text).toContain('How is your foot?');
});

test('an answer is kept, and shown with the chart and a table', async () => {
  const { checkIn } = await choosing([2, 7]);
  onDay(2);
  const { text, status } = await send(checkIn, WELL);
  expect(status).toBe(200);
  expect(text).toContain('<h1>Keep going as you are</h1>');
  expect(text).toContain('<svg');
  expect(text).toContain('<th scope="row">2</th><td>2</td>');
  expect(text).toContain('Your next check-in is on 5 December 2026');
  expect((await call(checkIn)).text).toContain('<h1>Keep going as you are</h1>');
});

test('a check-in that is answered twice counts once: as it was answered first', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  await send(checkIn, WELL);
  const again = await send(checkIn, WELL.replace('pain=2', 'pain=9'));
  expect(again.text).toContain('It counts once, as you answered it first');
  expect(again.text).toContain('<th scope="row">2</th><td>2</td>');
  expect(again.text).not.toContain('<td>9</td>');
});

test('two answers at the same moment count once', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  const both = await Promise.all([send(checkIn, WELL), send(checkIn, WELL.replace('pain=2', 'pain=9'))]);
  const pains = both.map(({ text }) => /<th scope="row">2<\/th><td>(\d+)<\/td>/.exec(text)?.[1]);
  expect(new Set(pains).size).toBe(1);
  expect(both.filter(({ text }) => text.includes('It counts once'))).toHaveLength(1);
});

test('earlier check-ins lapse when a later one is due, and what is told now counts for that', async () => {
  const { checkIn } = await choosing([2, 7]);
  onDay(7);
  const { text } = await send(checkIn, WELL);
  expect(text).toContain('<th scope="row">7</th><td>2</td>');
  expect(text).not.toContain('<th scope="row">2</th>');
  expect(text).toContain('No more check-ins are planned');
});

test('what is missing is asked for again, and what was told stays', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  const { text, status } = await send(checkIn, 'days=2&pain=4&doing=most-days');
  expect(status).toBe(422);
  expect(text).toContain('Something is missing');
  expect(text).toContain('<a href="#morning">');
  expect(text).toContain('<a href="#signs">');
  expect(text).toContain('value="4" checked');
  expect(text).toContain('call 999 now');
  expect((await call(checkIn)).text).not.toContain('<svg');
});

const ODD = [
  'pain=11',
  'pain=-1',
  'pain=1.5',
  'pain=NaN',
  'pain=%00',
  'doing=constructor',
  'morning=%E2%80%AE',
  'signs=<script>',
  'signs=__proto__',
];
test.each(['pain=9', 'doing=not-at-all', 'morning=worse'])(
  'who sends %s beside another is asked again',
  async (more) => {
    const { checkIn } = await choosing([2]);
    onDay(2);
    const { text, status } = await send(checkIn, `${WELL}&${more}`);
    expect(status).toBe(422);
    expect(text).toContain(`<a href="#${more.split('=')[0] ?? ''}">`);
  },
);

test.each(ODD)('%s is no answer, and is not shown again', async (odd) => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  const whole = new URLSearchParams(WELL);
  const [name = '', value = ''] = odd.split('=');
  whole.set(name, decodeURIComponent(value));
  const { text, status } = await send(checkIn, whole.toString());
  expect(status).toBe(422);
  expect(text).not.toMatch(/<script|\u202E/);
});

test('a sign that is ticked counts, though “none of these” be ticked beside it', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  const { text } = await send(checkIn, `${WELL}&signs=one-swollen-calf`);
  expect(text).toContain('<h1>See or speak to a GP today</h1>');
  expect(text).not.toContain('An easier way');
});

test('a new sign of an emergency is answered with whom to call, before anything else, and no exercise', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  const { text } = await send(checkIn, WELL.replace('signs=none', 'signs=sudden-cold-foot'));
  expect(text).toMatch(/<main>.{0,200}<section class="headline ambulance"><h1>Call <a href="tel:999">999<\/a> now/s);
  expect(text).toContain('Stop the exercises until someone has looked at it');
  expect(text).not.toContain('Heel');
});

test('who is not sure is never told to go on', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  const { text } = await send(checkIn, WELL.replace('signs=none', 'signs=not-sure&signs=none'));
  expect(text).toContain('Call <a href="tel:999">999</a> now');
  expect(text).toContain('I count that as if one of them were there');
});

test('who was not sure is told so under the chart, until they say that none is there', async () => {
  const { checkIn } = await choosing([2, 7, 14]);
  onDay(2);
  await send(checkIn, WELL.replace('signs=none', 'signs=not-sure'));
  const unsure = 'On day 2 you were not sure about the signs of danger.';
  onDay(7);
  expect((await call(checkIn)).text).toContain(unsure);
  const { text } = await send(checkIn, WELL.replace('days=2', 'days=7').replace('none', 'tingling-one-foot'));
  expect(text).toContain('Call <a href="tel:999">999</a> now');
  expect(text).toContain(unsure);
  onDay(14);
  expect((await send(checkIn, WELL.replace('days=2', 'days=14'))).text).not.toContain(unsure);
});

test('a name with markup, control characters and marks of direction stands there as text', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  for (const { text } of [await call(checkIn), await send(checkIn, WELL)]) {
    expect(text).toContain('Foot &amp; &lt;b&gt;Ankle&lt;/b&gt; Clinic');
    for (const odd of ['<b>', '\u202E', '\u0007']) expect(text).not.toContain(odd);
  }
});

test('the pages are kept by nobody, found by nobody, run no script, and leave no answer in the log', async () => {
  const { checkIn } = await choosing([2]);
  onDay(2);
  for (const { text, headers } of [await call(checkIn), await send(checkIn, WELL)]) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self';/);
    expect(text).not.toMatch(/<script|style=|https?:\/\//);
  }
  expect(server.log.join()).not.toMatch(/check-in\/[A-Za-z0-9_-]{20}|every-day|nextMorning/);
});

describe('what cannot be taken is told on a page that says what to do if it is urgent', () => {
  const expectPage = ({ text, status }: Awaited<ReturnType<typeof call>>, expected: number): void => {
    expect(status).toBe(expected);
    expect(text).toContain('call 999 now');
    expect(text).not.toContain('heel');
  };

  test('a page of another origin', async () => {
    const { checkIn, programme } = await choosing([2]);
    onDay(2);
    for (const origin of ['https://elsewhere.example', 'null'])
      for (const address of [checkIn, `${programme}/check-ins`])
        expectPage(await send(address, WELL, { ...FORM, Origin: origin }), 400);
    expect((await call(checkIn)).text).toContain('How is your foot?');
  });

  test('something that is no form', async () => {
    const { checkIn } = await choosing([2]);
    onDay(2);
    expectPage(await send(checkIn, '{"pain":1}', { 'Content-Type': 'application/json' }), 400);
  });

  test('more than a form can hold', async () => {
    const { checkIn } = await choosing([2]);
    onDay(2);
    expectPage(await send(checkIn, `${WELL}&x=${'x'.repeat(9000)}`), 413);
  });

  test('a link that is wrong, expired, forgotten, or has no advice', async () => {
    const sendAndShow = async (link: string, status: number): Promise<void> => {
      expectPage(await call(link), status);
      expectPage(await send(link, WELL), status);
      expectPage(await send(`${link.replace('/check-in/', '/programme/')}/check-ins`, 'days=84'), status);
    };
    const checkInOf = (link: string): string => link.replace('/programme/', '/check-in/');
    await sendAndShow(`${server.address}/check-in/${'A'.repeat(72)}`, 404);
    await sendAndShow(checkInOf(await server.linkFor(opened(engine).session)), 409);
    const { session } = talkUntil(engine, HEEL);
    await server.store.begin('direct-line:forgetful-check-in', session, MADE_AT);
    await server.store.forget({ conversation: 'direct-line:forgetful-check-in', version: 0, messageId: 'bye', now });
    await sendAndShow(`${server.address}/check-in/${server.links.make('direct-line:forgetful-check-in')}`, 410);
  });
});

test('the days chosen stand in the calendar, each with the way to the page', async () => {
  const { programme, checkIn } = await choosing([7, 84]);
  const { text } = await call(`${programme}.ics?day=2026-11-28`);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const found = events.filter((one) => String(one.getFirstPropertyValue('uid')).includes('check-in'));
  expect(found.map((one) => String(one.getFirstPropertyValue('dtstart')))).toEqual(['2026-12-05', '2027-02-20']);
  for (const one of found) {
    const address = `https://feet.example.org${new URL(checkIn).pathname}`;
    expect(one.getFirstPropertyValue('url')).toBe(address);
    expect(String(one.getFirstPropertyValue('description'))).toContain(address);
  }
});
