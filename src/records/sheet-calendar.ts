import { createHash } from 'node:crypto';
import { speak, type Speech } from '../../dialogs/reply/speech';
import { calendarFile, type Day } from './calendar';
import { programmeDays } from './programme-days';
import type { Sheet } from './sheet';

/** What the days of a sheet are made from. */
export interface SheetDays {
  /** As the store knows it. */
  readonly conversation: string;
  readonly sheet: Sheet;
  readonly speech: Speech;
  readonly day: Day;
  readonly madeAt: number;
  readonly domain: string;
}

/** As much of a hash as keeps events apart. */
const ID_LENGTH = 16;

/** Opens nothing for whom the calendar is shared with, and is the same each time a file is made. */
const idOf = (conversation: string): string =>
  createHash('sha256').update(`calendar:${conversation}`).digest('hex').slice(0, ID_LENGTH);

/** The days of the exercises on a sheet and the day to look back, as a calendar file. */
export function sheetCalendar({ conversation, sheet, speech, day, madeAt, domain }: SheetDays): string {
  const exercises = sheet.exercises.flatMap(({ exercise }) => speech.knowledge.exercises[exercise] ?? []);
  const words = {
    review: { title: speak(speech, 'sheet.day.review'), notes: speak(speech, 'sheet.day.review-notes') },
    exercise: (name: string) => speak(speech, 'sheet.day.exercise', { name }),
  };
  const days = programmeDays({ id: idOf(conversation), day, exercises, words });
  return calendarFile(days, { madeAt, domain, language: sheet.language });
}
