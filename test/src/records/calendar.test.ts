import ICAL from 'ical.js';
import { calendarFile, type CalendarEvent, daysAfter } from '../../../src/records/calendar';
import { folded } from '../../../src/records/calendar-text';
import { everyDays, programmeDays } from '../../../src/records/programme-days';
import { exercise } from '../../knowledge/small-knowledge';

const MAKER = { madeAt: Date.UTC(2026, 10, 27, 9, 30), domain: 'feet.example.org', language: 'en' };
const EVENT: CalendarEvent = { id: 'a1-review', day: '2026-12-11', title: 'Look back', notes: 'How is the foot?' };

const fileOf = (...events: readonly CalendarEvent[]): string => calendarFile(events, MAKER);
/** As a calendar that is not ours reads it. */
const readBack = (file: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

function daysIn(event: ICAL.Event): string[] {
  const days = event.iterator();
  const found: string[] = [];
  // It gives nothing after the last day, whatever its types say.
  const next = (): ICAL.Time | undefined => days.next();
  for (let day = next(); day !== undefined; day = next()) found.push(day.toString());
  return found;
}

test('the day to look back on is a whole day two weeks later, read by another calendar', () => {
  const [event] = readBack(fileOf(EVENT));
  expect(event).toMatchObject({
    uid: 'a1-review@feet.example.org',
    summary: 'Look back',
    description: 'How is the foot?',
  });
  expect(event!.startDate.toString()).toBe('2026-12-11');
  expect(event!.endDate.toString()).toBe('2026-12-12');
  expect(event!.startDate.isDate).toBe(true);
});

const given = (exercises: ReturnType<typeof exercise>[]) => ({
  id: 'a1',
  day: '2026-12-20',
  exercises,
  words: { review: { title: 'Look back', notes: 'Better?' }, exercise: (name: string) => `Exercise: ${name}` },
});
const dosed = (id: string, dosage: object) => exercise(id, { dosage: { words: 'As much', from: 'source', ...dosage } });

test('an exercise for 3 or 4 days a week stands on every second day, over the end of the year, until the day before', () => {
  const [stretch, raise, review] = readBack(
    fileOf(...programmeDays(given([dosed('stretch', { perDay: [1, 3] }), dosed('raise', { perWeek: [3, 4] })]))),
  );
  expect(daysIn(stretch!)).toHaveLength(14);
  expect(daysIn(raise!)).toEqual([
    '2026-12-20',
    '2026-12-22',
    '2026-12-24',
    '2026-12-26',
    '2026-12-28',
    '2026-12-30',
    '2027-01-01',
  ]);
  expect(review!.startDate.toString()).toBe('2027-01-03');
});

test('an exercise whose days nobody gives has none: a guess could be too much', () => {
  expect(programmeDays(given([dosed('raise', {})])).map(({ id }) => id)).toEqual(['a1-review']);
});

test.each([
  [[7, 7], 1],
  [[3, 4], 2],
  [[2, 2], 4],
  [[1, 1], 7],
] as const)('%p times a week is every %i days at most', (perWeek, days) => {
  expect(everyDays(dosed('raise', { perWeek }))).toBe(days);
});

test.each([
  ['markup', '<b>Ann</b> & "Bo"'],
  ['signs of the format', 'one, two; three \\ four\nBEGIN:VEVENT'],
  ['many languages', 'Ångström — 足首の体操 🦶🏾 '.repeat(9).trim()],
])('%s comes back as the text it was', (_what, title) => {
  const all = readBack(fileOf({ ...EVENT, title, notes: title }));
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ summary: title, description: title });
});

test('marks that turn the direction and control characters are left out', () => {
  const title = 'A\u202Etxt\u2066B\u200F\u0000\u0007\u0085C\u2028';
  expect(readBack(fileOf({ ...EVENT, title }))[0]!.summary).toBe('AtxtBC');
});

test('every line ends as RFC 5545 says, is at most 75 octets long, and cuts no letter', () => {
  const file = fileOf({ ...EVENT, notes: '足首'.repeat(80) });
  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file).not.toContain('\uFFFD');
  expect(folded('short')).toBe('short');
});

test('a file that is made again later is the newer one of the same events: a calendar changes, and doubles nothing', () => {
  const valueOf = (event: ICAL.Event | undefined, name: string): string =>
    String(event?.component.getFirstPropertyValue(name));
  const later = { ...MAKER, madeAt: MAKER.madeAt + 3 * 60_000 };
  const [before] = readBack(fileOf(EVENT));
  const [after] = readBack(calendarFile([{ ...EVENT, day: '2026-12-12' }], later));
  expect(after!.uid).toBe(before!.uid);
  expect(after!.sequence).toBeGreaterThan(before!.sequence);
  // RFC 5545 gives it 31 bits.
  expect(after!.sequence).toBeLessThan(2 ** 31);
  for (const name of ['dtstamp', 'last-modified']) expect(valueOf(after, name)).toBe('2026-11-27T09:33:00Z');
});

test.each([
  ['spring', '2027-03-20', '2027-03-28'],
  ['autumn', '2026-10-17', '2026-10-25'],
])('a day of exercises is a whole day, each once, where clocks change in %s', (_when, day, changed) => {
  const [event] = readBack(fileOf({ ...EVENT, day, again: { everyDays: 1, last: daysAfter(day, 13) } }));
  const days = daysIn(event!);
  expect(new Set(days).size).toBe(14);
  expect(days).toContain(changed);
  expect(days.at(-1)).toBe(daysAfter(day, 13));
});

test('the same advice gives the same ids and the same file', () => {
  expect(fileOf(EVENT)).toBe(fileOf(EVENT));
});

test('days go over the ends of months and leap years', () => {
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-12-31', 14)).toBe('2027-01-14');
});
