import { isTimeZone, localTimeIn } from '../../src/local-time';

const at = (iso: string): number => Date.parse(iso);
const begins = (zone: string, day: string): string => new Date(localTimeIn(zone).beginningOf(day)).toISOString();

test.each([
  ['Europe/London', 'in winter', '2026-11-28', '2026-11-28T00:00:00.000Z'],
  ['Europe/London', 'in summer', '2026-07-01', '2026-06-30T23:00:00.000Z'],
  ['Europe/London', 'when clocks go forward', '2027-03-28', '2027-03-28T00:00:00.000Z'],
  ['Europe/London', 'the day after that', '2027-03-29', '2027-03-28T23:00:00.000Z'],
  ['Europe/London', 'when clocks go back', '2026-10-25', '2026-10-24T23:00:00.000Z'],
  ['Europe/London', 'the day after that', '2026-10-26', '2026-10-26T00:00:00.000Z'],
  ['Asia/Kolkata', 'half an hour off', '2026-11-28', '2026-11-27T18:30:00.000Z'],
  ['Australia/Lord_Howe', 'whose summer is half an hour', '2026-10-04', '2026-10-03T13:30:00.000Z'],
  ['Pacific/Kiritimati', 'the first of all', '2026-11-28', '2026-11-27T10:00:00.000Z'],
  ['Etc/GMT+12', 'the last of all', '2026-11-28', '2026-11-28T12:00:00.000Z'],
  ['America/Sao_Paulo', 'whose midnight was left out', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ['Africa/Cairo', 'whose midnight is left out', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ['Africa/Cairo', 'when its midnight comes twice', '2026-10-30', '2026-10-29T22:00:00.000Z'],
  ['Pacific/Apia', 'which left out a whole day', '2011-12-30', '2011-12-30T10:00:00.000Z'],
])('in %s, %s, the day %s begins at %s', (zone, _when, day, expected) => {
  expect(begins(zone, day)).toBe(expected);
});

test.each([
  ['Europe/London', '2026-11-28T09:00:00Z', '2026-11-28', 9],
  ['Europe/London', '2026-07-01T08:00:00Z', '2026-07-01', 9],
  ['Europe/London', '2026-06-30T23:30:00Z', '2026-07-01', 0],
  ['Europe/London', '2026-10-25T00:30:00Z', '2026-10-25', 1],
  ['Europe/London', '2026-10-25T01:30:00Z', '2026-10-25', 1],
  ['America/Los_Angeles', '2026-11-28T07:59:59Z', '2026-11-27', 23],
  ['Asia/Kathmandu', '2026-11-28T18:15:00Z', '2026-11-29', 0],
])('in %s it is at %s the day %s, hour %i', (zone, time, day, hour) => {
  const local = localTimeIn(zone);
  expect([local.dayOf(at(time)), local.hourOf(at(time))]).toEqual([day, hour]);
});

test('over years in which zones change their clocks, a day begins where the one before has ended', () => {
  for (const zone of ['Europe/London', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Gaza']) {
    const local = localTimeIn(zone);
    for (let time = at('2017-01-01T12:00:00Z'); time < at('2019-01-01T00:00:00Z'); time += 24 * 3600_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const beginning = local.beginningOf(day);
      expect(local.dayOf(beginning)).toBe(day);
      expect(local.dayOf(beginning - 1) < day).toBe(true);
    }
  }
});

test('a time zone has a name of a place; an offset, a wrong name or none is no time zone', () => {
  expect(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC'].every(isTimeZone)).toBe(true);
  for (const odd of ['', 'London', 'Europe/Lndon', '+01:00', '-05', 'Europe/London\u0000', '../etc'])
    expect(isTimeZone(odd)).toBe(false);
});
