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
const URGENT = 'call <a href="tel:999">999</a> now';
const CALL = 'Call <a href="tel:999">999</a> now';

const engine = realEngine();
let server: RecordsServer;
let now = MADE_AT;
beforeAll(async () => (server = await startRecords({ now: () => now })));
afterAll(() => server.stop());
beforeEach(() => (now = MADE_AT));

const onDay = (day: number): number => (now = MADE_AT + day * DAY);

/** Somebody whose advice stands and who chose no check-ins. */
async function patient(story: Parameters<typeof talkUntil>[1] = HEEL) {
  const link = await server.linkFor(talkUntil(engine, story).session);
  const at = (page: string): string => `${server.address}/${page}`;
  const post = (page: string, body: string, headers: Record<string, string> = FORM) =>
    call(at(page), { method: 'POST', body, headers, redirect: 'manual' });
  const newSign = `check-in/${link}/new-sign`;
  return {
    ask: () => call(at(newSign)),
    tell: (body: string, headers?: Record<string, string>) => post(newSign, body, headers),
    checkIn: (body: string) => post(`check-in/${link}`, body),
    choose: () => post(`programme/${link}/check-ins`, 'days=2&days=14'),
    page: async () => (await call(at(`check-in/${link}`))).text,
    programme: async () => (await call(at(`programme/${link}`))).text,
    standing: async () => (await call(at(`programme/${link}/standing`))).text,
    calendar: async () => (await call(at(`programme/${link}.ics`))).text,
    pdf: async () => {
      const file = await fetch(at(`programme/${link}.pdf`));
      return readBack(Buffer.from(await file.arrayBuffer())).text.replace(/\s+/g, ' ');
    },
    handOver: async (ending = '') => (await call(at(`hand-over/${link}${ending}`))).text,
  };
}

const heading = (text: string): string => /<section class="headline [\w-]+"><h1>(.*?)<\/h1>/.exec(text)?.[1] ?? 'none';

describe('whoever has something new on a day without a check-in', () => {
  test.each([0, 3, 20])('finds the way to tell it on the programme page, on day %i', async (day) => {
    const one = await patient();
    onDay(day);
    expect(await one.programme()).toMatch(/<a [^>]*href="\/check-in\/[^"]+\/new-sign"[^>]*>Something new or worse\?/);
    const { status, text } = await one.ask();
    expect(status).toBe(200);
    expect(text).toContain(URGENT);
    expect(text).not.toContain('None of these');
  });

  test('finds that way on the page of check-ins, too', async () => {
    expect(await (await patient()).page()).toContain('/new-sign">Something new or worse?');
  });

  test('finds it below advice without exercises, and is told nothing of exercises', async () => {
    const one = await patient({ 'emergency-screen': ['tight-rising'] });
    expect(await one.programme()).toContain('/new-sign">Something new or worse?');
    const { text } = await one.tell('signs=one-swollen-calf');
    expect(heading(text)).toBe(CALL);
    expect(text).not.toContain('Stop the exercises');
  });

  test('is asked about every sign of the check-in form, the most urgent first', async () => {
    const { text } = await (await patient()).ask();
    const [rules] = Object.values(engine.knowledge.checkIns);
    const asked = [...text.matchAll(/name="signs" value="([^"]+)"/g)].map(([, id]) => id);
    expect([...asked].sort()).toEqual(
      [...(rules?.signs ?? []).map(({ redFlag }) => redFlag), 'getting-worse', 'not-sure'].sort(),
    );
    const groups = text.match(/<legend>[^<]+<\/legend>/g);
    expect(groups).toHaveLength(4);
    expect(asked[0]).toBe('sudden-cold-foot');
    expect(asked.at(-1)).toBe('not-sure');
  });

  test.each([
    ['sudden-cold-foot', CALL],
    ['not-sure', CALL],
    ['one-swollen-calf', 'See or speak to a GP today'],
    ['does-not-fit', 'Book an appointment in the next 2 weeks'],
    ['getting-worse', 'Book an appointment in the next 2 weeks'],
    ['one-swollen-calf&signs=sudden-cold-foot', CALL],
  ])('and ticks %s is answered at once: %s', async (signs, action) => {
    const one = await patient();
    onDay(3);
    const { status, text } = await one.tell(`signs=${signs}`);
    expect(status).toBe(200);
    expect(heading(text)).toBe(action);
    expect(text).toContain('Stop the exercises until someone has looked at it.');
    expect(text).not.toMatch(/out of 10|Keep going/);
  });

  test.each(['', 'signs=none', 'signs=', 'signs=no-such-sign', 'pain=3'])(
    'and sends “%s” is told what to do if it is urgent, and never that all is well',
    async (body) => {
      const one = await patient();
      const { status, text } = await one.tell(body);
      expect(status).toBe(422);
      expect(text).toContain('You ticked nothing');
      expect(text).toContain(URGENT);
      expect(text).not.toContain('Keep going');
      expect(await one.programme()).not.toContain('Since this advice');
    },
  );
});

describe('a sign told between check-ins', () => {
  const told = async (signs = 'sudden-cold-foot') => {
    const one = await patient();
    onDay(3);
    await one.tell(`signs=${signs}`);
    onDay(4);
    return one;
  };

  test('stands on the page of check-ins with its day, and without a pain that nobody told', async () => {
    const text = await (await told()).page();
    expect(heading(text)).toBe(CALL);
    expect(text).toContain('What I said then: Call 999 now.');
    expect(text).toContain('<li>Day 3: The foot suddenly went cold');
    expect(text).not.toContain('class="pain-dot"');
  });

  test('says the same on the programme page, on paper, in the calendar and in a guided session', async () => {
    const one = await told();
    const stop = 'Stop the exercises until someone has looked at it.';
    expect(await one.programme()).toContain(`What counts now: ${CALL}`);
    expect(await one.programme()).toContain(stop);
    expect(await one.pdf()).toContain('What counts now: Call 999 now');
    expect(await one.pdf()).toContain(stop);
    for (const text of [await one.programme(), await one.pdf()]) {
      expect(text).toContain('Your advice on 28 November 2026 was: You can look after this at home');
      expect(text).not.toContain('Start with the steps below');
      expect(text).toContain('It does not count now.');
    }
    expect(await one.programme()).not.toContain('class="headline self-care"');
    expect((await one.calendar()).replace(/\r\n /g, '')).toContain('Your foot: Call 999 now');
    expect(await one.standing()).toContain(stop);
  });

  test('stands in the hand-over without a pain that nobody told, and in FHIR R4', async () => {
    const one = await told();
    const text = (await one.handOver('.txt')).replace(/\s+/g, ' ');
    expect(text).toMatch(/Day 3, told when no check-in was open \(2026-12-01\).{0,4}NEW: .*?Told: see someone \(ambul/);
    const bundle = JSON.parse(await one.handOver('.json')) as { entry: { resource: Record<string, unknown> }[] };
    expect(faultsByR4(bundle)).toEqual([]);
    const since = bundle.entry.filter(({ resource }) => String(resource['effectiveDateTime']).startsWith('2026-12-01'));
    expect(since.map(({ resource }) => JSON.stringify(resource['code']))).toEqual([
      expect.stringContaining('new-signs'),
      expect.stringContaining('when no check-in was open'),
    ]);
  });

  test('is kept once, however often it is sent, and each time answered the same', async () => {
    const one = await told();
    for (const again of [1, 2, 3]) {
      onDay(3 + again);
      expect(heading((await one.tell('signs=sudden-cold-foot')).text)).toBe(CALL);
    }
    expect((await one.page()).match(/<li>Day \d+: /g)).toHaveLength(1);
  });

  test('that is worse pain stands in plain words', async () => {
    expect(await (await told('getting-worse')).page()).toContain('<li>Day 3: The pain is getting worse.');
  });

  test('still counts at the next check-in, whose pain is its own', async () => {
    const one = await patient();
    await one.choose();
    onDay(1);
    await one.tell('signs=one-swollen-calf');
    onDay(2);
    const { text } = await one.checkIn(WELL);
    expect(heading(text)).toBe('See or speak to a GP today');
    expect(text.match(/class="pain-dot"/g)).toHaveLength(1);
  });

  test('of little urgency leaves standing what was told before', async () => {
    const one = await patient();
    await one.choose();
    onDay(2);
    await one.checkIn(WELL.replace('signs=none', 'signs=one-swollen-calf'));
    onDay(3);
    expect(heading((await one.tell('signs=does-not-fit')).text)).toBe('See or speak to a GP today');
  });

  test('that they are not sure of again, after a clear no, counts again', async () => {
    const one = await patient();
    await one.choose();
    onDay(1);
    await one.tell('signs=not-sure');
    onDay(2);
    await one.checkIn(WELL);
    expect(heading(await one.page())).not.toBe(CALL);
    onDay(3);
    expect(heading((await one.tell('signs=not-sure')).text)).toBe(CALL);
    expect(heading(await one.page())).toBe(CALL);
  });
});

describe('what is no form of ours', () => {
  test('is refused from another page, and as another kind', async () => {
    const one = await patient();
    expect((await one.tell('signs=chest-signs', { ...FORM, Origin: 'https://evil.example' })).status).toBe(400);
    expect((await one.tell('{}', { ...FORM, 'Content-Type': 'application/json' })).status).toBe(400);
    expect((await one.tell(`signs=${'x'.repeat(9000)}`)).status).toBe(413);
    expect(await one.programme()).not.toContain('Since this advice');
  });

  test('opens by no other link, and by none once the conversation was forgotten', async () => {
    const one = await patient();
    expect((await call(`${server.address}/check-in/nonsense/new-sign`)).status).toBe(404);
    await server.store.forget({ conversation: server.newest(), version: 0, messageId: 'bye', now });
    for (const { status, text } of [await one.ask(), await one.tell('signs=chest-signs')]) {
      expect(status).toBe(410);
      expect(text).toContain('999');
    }
  });
});
