import { createHash } from 'node:crypto';
import { speak, type Speech } from '../../dialogs/reply/speech';
import { type CalendarEvent, calendarFile, type Day, daysAfter } from './calendar';
import { programmeDays } from './programme-days';
import type { Sheet } from './sheet';

/** What the days of a sheet are made from. */
export interface SheetDays {
  /** As the store knows it. */
  readonly conversation: string;
  readonly sheet: Sheet;
  readonly speech: Speech;
  readonly day: Day;
  /** Of this file, in milliseconds since 1970: the newer one changes the events of the older. */
  readonly madeAt: number;
  readonly domain: string;
  /** The check-ins still to come, in days after the advice, and where they are answered; null where that is not known. */
  readonly checkIns: { readonly days: readonly number[]; readonly address: string | null };
}

/** As much of a hash as keeps events apart. */
const ID_LENGTH = 16;

/** Opens nothing for whom the calendar is shared with, and is the same each time a file is made. */
const idOf = (conversation: string): string =>
  createHash('sha256').update(`calendar:${conversation}`).digest('hex').slice(0, ID_LENGTH);

function checkInDays({ conversation, speech, day, checkIns }: SheetDays): readonly CalendarEvent[] {
  const { address } = checkIns;
  return checkIns.days.map((days) => ({
    id: `${idOf(conversation)}-check-in-${String(days)}`,
    day: daysAfter(day, days),
    title: speak(speech, 'check-in.calendar'),
    notes: [speak(speech, 'check-in.calendar-notes'), ...(address === null ? [] : [address])].join('\n'),
    ...(address !== null && { address }),
  }));
}

/** The days of the exercises on a sheet, the day to look back, and the check-ins, as a calendar file. */
export function sheetCalendar(given: SheetDays): string {
  const { conversation, sheet, speech, day, madeAt, domain } = given;
  const exercises = sheet.exercises.flatMap(({ exercise }) => speech.knowledge.exercises[exercise] ?? []);
  const words = {
    review: { title: speak(speech, 'sheet.day.review'), notes: speak(speech, 'sheet.day.review-notes') },
    exercise: (name: string) => speak(speech, 'sheet.day.exercise', { name }),
  };
  const days = programmeDays({ id: idOf(conversation), day, exercises, words });
  return calendarFile([...days, ...checkInDays(given)], { madeAt, domain, language: sheet.language });
}
