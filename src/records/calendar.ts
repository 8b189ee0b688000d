import { calendarText, folded } from './calendar-text';
import { seenText } from './seen-text';

/** `YYYY-MM-DD`, as the patient’s own calendar counts. */
export type Day = string;

/** Something that takes place on a day, or on days again and again. */
export interface CalendarEvent {
  /** The same for the same event of the same advice: a file that is opened twice changes, and doubles nothing. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly notes: string;
  /** Of the page that it is about: a URL, in which nothing needs escaping. */
  readonly address?: string;
  /** It is off: a calendar that has it takes it out, under the same id. */
  readonly cancelled?: true;
  /** Every so many days, up to and with the last. */
  readonly again?: { readonly everyDays: number; readonly last: Day };
}

/** When and by whom a file is made. */
export interface CalendarMaker {
  /** Milliseconds since 1970: of this file, not of the advice. */
  readonly madeAt: number;
  /** Who is behind the ids, as a domain: `feet.example.org`. */
  readonly domain: string;
  readonly language: string;
}

const DAY_MS = 86_400_000;
/** Nobody counts how often a file was made; its minute tells as well which is the newer, and fits into 31 bits. */
const MINUTE_MS = 60_000;

/** So many days after a day, over the ends of months and years. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day to look back: so many days after, or so many from Monday to Friday. */
export function lookBackDay(day: Day, { inDays, workingDays }: { inDays: number; workingDays: boolean }): Day {
  let found = day;
  for (let left = inDays; left > 0;) {
    found = daysAfter(found, 1);
    if (!workingDays || !isWeekend(found)) left -= 1;
  }
  return found;
}

const plainDay = (day: Day): string => day.replace(/-/g, '');

/** `20261127T093000Z` */
const moment = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

const repeated = ({ again }: CalendarEvent): readonly string[] =>
  again === undefined ? [] : [`RRULE:FREQ=DAILY;INTERVAL=${again.everyDays};UNTIL=${plainDay(again.last)}`];

/** A whole day, without an hour: what is done in the morning by one is done in the evening by another. */
const eventLines = (event: CalendarEvent, { madeAt, domain }: CalendarMaker): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${calendarText(event.id)}@${calendarText(domain)}`,
  `DTSTAMP:${moment(madeAt)}`,
  `LAST-MODIFIED:${moment(madeAt)}`,
  `SEQUENCE:${Math.floor(madeAt / MINUTE_MS)}`,
  `DTSTART;VALUE=DATE:${plainDay(event.day)}`,
  `DTEND;VALUE=DATE:${plainDay(daysAfter(event.day, 1))}`,
  ...repeated(event),
  ...(event.cancelled === true ? ['STATUS:CANCELLED'] : []),
  `SUMMARY:${calendarText(event.title)}`,
  `DESCRIPTION:${calendarText(event.notes)}`,
  ...(event.address === undefined ? [] : [`URL:${seenText(event.address).replace(/\s/g, '')}`]),
  // It takes no time from others who look whether somebody is free.
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/** Events as a file by RFC 5545. Pure: the same events at the same moment give the same file. */
export function calendarFile(events: readonly CalendarEvent[], maker: CalendarMaker): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Surefoot//Surefoot//${calendarText(maker.language).toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, maker)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
