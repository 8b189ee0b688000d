import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { faultsByR4 } from '../src/records/hand-over/r4';
import { HEEL } from '../src/records/hand-over/told';
import { readBack } from './support/pdf-file';
import { MADE_AT, type RecordsServer, startRecords } from './support/records-server';
import { call } from './support/rest-client';

const DAY = 24 * 3600 * 1000;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://feet.example.org' };
const WELL = 'days=2&pain=2&doing=every-day&morning=same&signs=none';
const COLD = WELL.replace('signs=none', 'signs=sudden-cold-foot');
const UNSURE = WELL.replace('signs=none', 'signs=not-sure');
const SIGN = 'The foot suddenly went cold, white, grey or blue, and it stays so in the warm';

const engine = realEngine();
let server: RecordsServer;
let now = MADE_AT;
beforeAll(async () => (server = await startRecords({ now: () => now })));
afterAll(() => server.stop());
beforeEach(() => (now = MADE_AT));

const onDay = (day: number): number => (now = MADE_AT + day * DAY);

/** Somebody with a sore heel who chose these days. */
async function patient(days: readonly number[]) {
  const link = await server.linkFor(talkUntil(engine, HEEL).session);
  const at = (page: string): string => `${server.address}/${page}/${link}`;
  const post = (page: string, body: string) => call(page, { method: 'POST', body, headers: FORM, redirect: 'manual' });
  const choose = (chosen: readonly number[]) =>
    post(`${at('programme')}/check-ins`, chosen.map((one) => `days=${one}`).join('&'));
  await choose(days);
  const send = async (form: string): Promise<string> => (await post(at('check-in'), form)).text;
  const page = async (): Promise<string> => (await call(at('check-in'))).text;
  const handOver = async (ending = ''): Promise<string> => (await call(`${at('hand-over')}${ending}`)).text;
  const programme = async (): Promise<string> => (await call(at('programme'))).text;
  return { send, page, programme, handOver, choose, handOverAddress: at('hand-over') };
}

const heading = (text: string): string => /<section class="headline [\w-]+"><h1>(.*?)<\/h1>/.exec(text)?.[1] ?? 'none';
const CALL = 'Call <a href="tel:999">999</a> now';

describe('a danger told after the check-in was answered', () => {
  const told = async (form = COLD) => {
    const one = await patient([2, 14]);
    onDay(2);
    await one.send(WELL);
    onDay(3);
    expect(heading(await one.send(form))).toBe(CALL);
    return one;
  };

  test('stands on the page of the patient from then on, with the day and what was said', async () => {
    const one = await told();
    onDay(4);
    const text = await one.page();
    expect(heading(text)).toBe(CALL);
    expect(text).toContain('What you told me on day 3, when no check-in was open');
    expect(text).toContain(`<li>Day 3: ${SIGN}. What I said then: Call 999 now.</li>`);
    expect(text).not.toContain('Keep going as you are');
  });

  test('stands in the hand-over as a page, as text and as a file', async () => {
    const one = await told();
    const line =
      /Day 3, told when no check-in was open \(2026-12-01\).*?Pain 2 of 10\. NEW: .*?Told: see someone \(ambulance/s;
    expect(await one.handOver()).toMatch(line);
    expect((await one.handOver('.txt')).replace(/\s+/g, ' ')).toMatch(line);
    const pdf = await fetch(`${one.handOverAddress}.pdf`);
    const { text } = readBack(Buffer.from(await pdf.arrayBuffer()));
    expect(text.replace(/\s+/g, ' ')).toContain('told when no check-in was open');
  });

  test('stands in FHIR R4 under a time of its own, and puts the plan on hold', async () => {
    const bundle = JSON.parse(await (await told()).handOver('.json')) as {
      entry: { resource: { resourceType: string; effectiveDateTime?: string; activity?: unknown; code?: object } }[];
    };
    expect(faultsByR4(bundle)).toEqual([]);
    const late = bundle.entry.filter(({ resource }) => resource.effectiveDateTime?.startsWith('2026-12-01'));
    expect(late.map(({ resource }) => JSON.stringify(resource.code))).toEqual([
      expect.stringContaining('72514-3'),
      expect.stringContaining('new-signs'),
      expect.stringContaining('when no check-in was open'),
    ]);
    const plan = bundle.entry.find(({ resource }) => resource.resourceType === 'CarePlan');
    expect(JSON.stringify(plan?.resource.activity)).toContain('on-hold');
  });

  test('counts at the next check-in, though nothing is new there', async () => {
    const one = await told();
    onDay(14);
    expect(await one.page()).toContain('How is your foot?');
    const text = await one.send(WELL.replace('days=2', 'days=14'));
    expect(heading(text)).toBe(CALL);
    expect(text).toContain('You told me of this sign at an earlier check-in');
  });

  test('stands above the exercises of the programme page, which say to stop', async () => {
    const one = await told();
    const text = await one.programme();
    const [since = '', sheet = ''] = text.split('You can look after this at home');
    expect(since).toContain('Since this advice you told me more. What counts now: Call <a href="tel:999">999</a> now.');
    expect(since).toContain('Stop the exercises until someone has looked at it.');
    expect(since).toMatch(/<a href="\/check-in\/[^"]+">Open the check-in page/);
    expect(sheet).toContain('<article>');
  });

  test('is told once, however often it is sent, and “none of these” does not take it back', async () => {
    const one = await told();
    for (const form of [COLD, COLD, WELL]) expect(heading(await one.send(form))).toBe(CALL);
    expect((await one.page()).match(/<li>Day 3: /g)).toHaveLength(1);
  });

  test('that they are not sure of stands until they say that there is none', async () => {
    const one = await told(UNSURE);
    expect(await one.page()).toContain('Day 3: you were not sure about the signs of danger.');
    expect(await one.handOver('.txt')).toContain('not sure about new danger signs (counted as present)');
    onDay(14);
    const text = await one.send(WELL.replace('days=2', 'days=14'));
    expect(heading(text)).not.toBe(CALL);
  });

  test('is no second check-in: the chart has one', async () => {
    const one = await told();
    expect((await one.page()).match(/class="pain-dot"/g)).toHaveLength(1);
    expect((await one.handOver('.txt')).match(/answered 2026/g)).toHaveLength(1);
  });
});

test('pain that is far worse, told after the check-in, is kept as well', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.send(WELL);
  await one.send(WELL.replace('pain=2', 'pain=9'));
  const text = await one.page();
  expect(heading(text)).not.toBe('Keep going as you are');
  expect(text).toContain('<li>Day 2: it hurt 9 out of 10. What I said then: ');
});

test('who is well is told nothing new on the programme page', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.send(WELL);
  expect(await one.programme()).not.toContain('Since this advice');
});

test('a danger told at the check-in itself stands above the exercises too', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.send(COLD);
  expect(await one.programme()).toContain('Stop the exercises until someone has looked at it.');
});

test('what is no worse than before is kept nowhere', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.send(WELL);
  const text = await one.send(WELL.replace('doing=every-day', 'doing=some-days'));
  expect(text).toContain('It counts once, as you answered it first');
  expect(await one.page()).not.toContain('What else you told me');
});

test('a danger in a form whose check-in was dropped meanwhile is answered and kept', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.choose([]);
  expect(heading(await one.send(COLD))).toBe(CALL);
  expect(heading(await one.page())).toBe(CALL);
  expect(await one.handOver('.txt')).toContain('Day 2, told when no check-in was open');
});

test('a form with a danger that lacks an answer is asked for it, also once its check-in was answered', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.send(WELL);
  const text = await one.send('days=2&signs=sudden-cold-foot');
  expect(text).toContain('Something is missing');
  expect(text).toContain('value="sudden-cold-foot" checked');
  expect(text).toContain('call 999 now');
});

test('where no more can be kept, the page says so', async () => {
  const one = await patient([2]);
  onDay(2);
  await one.send(WELL);
  for (let at = 0; at < 20; at += 1) {
    const answers = { pain: 2, doing: 'every-day', nextMorning: 'same', newSigns: [`sign-${at}`] } as const;
    await server.store.tellLate(server.newest(), { at: now, days: 2, answers });
  }
  const text = await one.send(COLD);
  expect(heading(text)).toBe(CALL);
  expect(text).toContain('It is not kept: tell whoever you see about it yourself');
});
