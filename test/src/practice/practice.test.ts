import { rmSync } from 'node:fs';
import type { Clear, Session } from '../../../dialogs/session';
import { NO_NUMBERS, type PracticeNumbers, withConversation } from '../../../src/practice/numbers';
import { practicePage } from '../../../src/practice/page';
import { practiceRoute } from '../../../src/practice/routes';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { realEngine } from '../../conversations/engine';
import { opened, press, say, type Story, talkUntil } from '../../conversations/patient';

const engine = realEngine();
const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'], feel: ['not-sure'] };
const advised = talkUntil(engine, HEEL, 'after-advice').session;
const AMBULANCE: Story = { 'emergency-screen': ['chest'] };
const emergency = talkUntil(engine, AMBULANCE, 'after-advice').session;
const atTiming = talkUntil(engine, HEEL, 'timing').session;

const numbersOf = (...kept: readonly (readonly [Session, number])[]): PracticeNumbers =>
  kept.reduce(
    (sum, [session, minutesAgo]) =>
      withConversation(sum, { engine, now: NOW }, { session, updated: NOW - minutesAgo * MINUTE }),
    NO_NUMBERS,
  );

describe('what a conversation counts as', () => {
  test('who came to advice: its urgency and its likeliest source', () => {
    expect(numbersOf([advised, 0], [emergency, 99])).toMatchObject({
      conversations: 2,
      advised: 2,
      urgencies: { ambulance: 1, 'self-care': 1 },
      sources: { 'plantar-heel-pain': 1 },
      leftAt: {},
    });
  });

  test('who stopped half an hour ago left at the question that was open, and before that is under way', () => {
    expect(numbersOf([atTiming, 31])).toMatchObject({ advised: 0, underWay: 0, leftAt: { timing: 1 } });
    expect(numbersOf([atTiming, 30])).toMatchObject({ underWay: 1, leftAt: {} });
    expect(numbersOf([atTiming, 31]).answered).toMatchObject({ consent: 1, 'pain-place': 1 });
  });

  test('who declined, and who said nothing yet', () => {
    const declined = press(engine, opened(engine), ['decline']).session;
    expect(numbersOf([declined, 99], [opened(engine).session, 99])).toMatchObject({
      declined: 1,
      leftAt: { consent: 1 },
    });
  });

  test('texts that were not understood, by the question that was open', () => {
    const puzzled = say(engine, talkUntil(engine, HEEL, 'timing'), 'wibble', 'qwzx').session;
    expect(numbersOf([puzzled, 0], [puzzled, 0]).unclear).toEqual({ timing: 4 });
  });
});

describe('whether the advice was clear', () => {
  const saying = (session: Session, clear: Clear, hard: readonly string[] = []): Session => ({
    ...session,
    feedback: { clear, hard, advice: 'a code' },
  });
  const clear = saying(advised, 'yes');
  const pageOf = (...kept: readonly Session[]): string =>
    practicePage(engine.knowledge, numbersOf(...kept.map((session) => [session, 0] as const)), {
      days: 30,
      cut: false,
    });
  const many = (count: number, session: Session): readonly Session[] => Array.from({ length: count }, () => session);
  const heelRow = (page: string): string =>
    /<tr><td>Plantar heel pain[^<]*<\/td>(?:<td>\D[^<]*<\/td>|<td>\d+ or more<\/td>){3}<\/tr>/i.exec(page)?.[0] ??
    'none';

  test('counts by urgency, for those who said so and have advice', () => {
    const said = numbersOf(
      [clear, 0],
      [saying(emergency, 'no'), 0],
      [advised, 0],
      [{ ...advised, feedback: null }, 0],
      [saying(atTiming, 'no'), 0],
    );
    expect(said.clear).toEqual({
      ...NO_NUMBERS.clear,
      'self-care': { yes: 1, partly: 0, no: 0 },
      ambulance: { yes: 0, partly: 0, no: 1 },
    });
    expect(said.clearBySource).toEqual({ 'plantar-heel-pain': { yes: 1, partly: 0, no: 0 } });
  });

  test('counts each question that somebody found hard', () => {
    const said = numbersOf([saying(advised, 'no', ['timing', 'onset']), 0], [saying(advised, 'partly', ['timing']), 0]);
    expect(said.hard).toEqual({ timing: 2, onset: 1 });
    const page = pageOf(...many(5, saying(advised, 'no', ['timing'])), saying(advised, 'no', ['onset']));
    const row = (id: string): RegExp =>
      new RegExp(
        `<td>${engine.knowledge.questions[id]?.prompt.replace('?', '\\?')}</td><td>5 or more</td><td>under 5</td><td>under 5</td><td>(.*?)</td>`,
      );
    expect(row('timing').exec(page)?.[1]).toBe('5 or more');
    expect(row('onset').exec(page)?.[1]).toBe('under 5');
  });

  test('by source no small number can be told, nor reckoned from the sums by urgency', () => {
    expect(heelRow(pageOf(...many(4, clear)))).toBe('none');
    const [five, nine] = [heelRow(pageOf(...many(5, clear))), heelRow(pageOf(...many(9, clear)))];
    expect(five).toContain('<td>5 or more</td><td>under 5</td><td>under 5</td>');
    expect(nine).toBe(five);
    expect(heelRow(pageOf(...many(9, clear), saying(advised, 'no')))).toBe(five);
    expect(heelRow(pageOf(...many(10, clear)))).toContain('<td>10 or more</td>');
  });

  test.each([
    [4, false],
    [5, true],
    [9, true],
  ])('what %d patients said is listed: %s', (count, isListed) => {
    const kept = [...many(count, clear), ...many(5, advised)].map((session) => [session, 0] as const);
    const page = practicePage(engine.knowledge, numbersOf(...kept), { days: 30, cut: false });
    expect(page.includes('<td>self-care: all of it clear</td><td>5 or more</td>')).toBe(isListed);
    expect(page.includes('self-care: all of it clear')).toBe(isListed);
  });
});

describe('the page', () => {
  const pageOf = (count: number): string => {
    const kept = Array.from({ length: count }, () => [atTiming, 99] as const);
    return practicePage(engine.knowledge, numbersOf(...kept), { days: 30, cut: false });
  };

  test('does not tell fewer than five apart', () => {
    expect(pageOf(1)).toBe(pageOf(4));
    expect(pageOf(0)).toBe(pageOf(4));
    expect(pageOf(4)).toContain('Nothing is shown of fewer than 5 conversations');
    expect(pageOf(4)).not.toMatch(/<table|<svg|<nav/);
    expect(pageOf(5)).not.toBe(pageOf(4));
  });

  const mixed = (self: number, ambulance: number, unfinished: number): string =>
    practicePage(
      engine.knowledge,
      numbersOf(
        ...Array.from({ length: self }, () => [advised, 99] as const),
        ...Array.from({ length: ambulance }, () => [emergency, 99] as const),
        ...Array.from({ length: unfinished }, () => [atTiming, 99] as const),
      ),
      { days: 30, cut: false },
    );

  test('tells nothing of the one patient who came to advice, however many did not', () => {
    expect(mixed(1, 0, 6)).toBe(mixed(0, 1, 6));
    expect(mixed(0, 1, 6)).not.toMatch(/plantar heel pain|<td>ambulance/i);
  });

  test('has no sum of which five are told, so that nothing is left but the sixth', () => {
    expect(mixed(5, 1, 0)).toBe(mixed(5, 4, 0));
    expect(mixed(5, 4, 0)).toContain('<td>self-care</td><td>5 or more</td>');
    expect(mixed(5, 4, 0)).toContain('<td>ambulance</td><td>under 5</td>');
  });

  test('none is no different from four, wherever it stands: that nobody is there tells of whoever is', () => {
    expect(mixed(5, 0, 0)).toBe(mixed(5, 4, 0));
    expect(mixed(5, 0, 0)).toContain('<td>ambulance</td><td>under 5</td>');
    expect(mixed(5, 0, 0)).toBe(mixed(5, 0, 4));
    expect(mixed(5, 0, 0)).not.toMatch(/<td>0<|>0<\/text>/);
    expect(mixed(5, 0, 0)).toContain('What fewer than 5 share is not listed.');
  });

  test('names what patients were asked, with a table beside each chart', () => {
    const page = pageOf(7);
    expect(page).toContain(`<td>${engine.knowledge.questions['timing']?.prompt}</td><td>5 or more</td>`);
    expect(page.match(/<svg/g)).toHaveLength(1);
  });

  test('draws the twelve longest of many bars, which fit on a sheet, and lists them all', () => {
    const leftAt = Object.fromEntries(engine.order.slice(0, 20).map((id, place) => [id, 200 - 5 * place]));
    const page = practicePage(
      engine.knowledge,
      { ...NO_NUMBERS, conversations: 999, leftAt },
      { days: 30, cut: false },
    );
    expect(page.match(/<rect/g)).toHaveLength(12);
    expect(page).toContain('The first 12; all of them as a table:');
    expect(page.match(/<tr><td>[^<]*<\/td><td>\d+ or more<\/td><\/tr>/g)).toHaveLength(20);
  });

  test('says what of it is not there yet', () => {
    const numbers = numbersOf(...Array.from({ length: 5 }, () => [advised, 99] as const));
    expect(practicePage(engine.knowledge, numbers, { days: 30, cut: true })).toMatch(
      /There are more than are counted here.*is not listed/s,
    );
  });
});

describe('at its address', () => {
  const KEY = 'a-key-of-the-practice-0123';
  const folder = makeFolder();
  const store = new SqliteStore(folder);
  let clock = NOW;
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const routeWith = (key: string | null) =>
    practiceRoute({ engines: { en: engine }, store, key, retentionDays: 30, now: () => clock });
  const route = routeWith(KEY);
  const asked = (authorization?: string) => ({
    method: 'GET',
    params: {},
    query: new URLSearchParams(),
    headers: authorization === undefined ? {} : { authorization },
    body: undefined,
    address: '',
  });
  const textOf = (body: object | undefined): string => (body as Buffer).toString('utf8');
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

  test.each([
    ['a browser’s password', basic(`anyone:${KEY}`)],
    ['a bearer token', `Bearer ${KEY}`],
  ])('%s opens it, and it counts every conversation that is kept', async (_what, header) => {
    for (let one = 0; one < 120; one += 1) await store.begin(`c${one}`, atTiming, NOW - 31 * MINUTE);
    await store.begin('old', atTiming, NOW - 31 * 24 * 60 * MINUTE);
    const { status, body, headers } = await route.handle(asked(header));
    expect([status, headers?.['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(textOf(body)).toContain('<td>120 or more</td><td>under 5</td><td>under 5</td><td>under 5</td>');
  });

  test('who reloads it at once gets the same count, a minute later a new one', async () => {
    const words = async () => textOf((await route.handle(asked(`Bearer ${KEY}`))).body);
    const first = await words();
    for (let one = 0; one < 9; one += 1) await store.begin(`d${one}`, atTiming, NOW);
    expect(await words()).toBe(first);
    clock += 61_000;
    expect(await words()).toContain('<td>125 or more</td>');
  });

  test.each([
    ['no key', undefined],
    ['a wrong key', `Bearer ${KEY}x`],
    ['an empty one', basic('anyone:')],
    ['the key as a user name', basic(`${KEY}:`)],
    ['the key without a scheme', KEY],
    ['what is no pair', 'Basic !!!'],
  ])('%s is refused, and the browser asks', async (_what, header) => {
    await expect(route.handle(asked(header))).rejects.toMatchObject({
      code: 'practice-refused',
      statusCode: 401,
      headers: { 'WWW-Authenticate': expect.stringContaining('Basic') },
    });
  });

  test('without a key set there is nothing', async () => {
    await expect(routeWith(null).handle(asked('Bearer '))).rejects.toMatchObject({ code: 'not-found' });
  });
});
