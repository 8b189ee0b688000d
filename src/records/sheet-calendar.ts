import { createHash } from 'node:crypto';
import { speak, type Speech } from '../../dialogs/reply/speech';
import { type CalendarEvent, calendarFile, type Day, daysAfter } from './calendar';
import type { Since } from './check-in/since';
import { type DayWords, programmeDays } from './programme-days';
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
  /** What counts more by now than the advice, or did before; `today` is the day of this file. */
  readonly since: { readonly counts: Since | null; readonly stood: boolean; readonly today: Day };
}

/** As much of a hash as keeps events apart. */
const ID_LENGTH = 16;

/** Opens nothing for whom the calendar is shared with, and is the same each time a file is made. */
const idOf = (conversation: string): string =>
  createHash('sha256').update(`calendar:${conversation}`).digest('hex').slice(0, ID_LENGTH);

/** The page that one goes to on that day. */
function onPage(
  { checkIns: { address } }: SheetDays,
  lines: readonly string[],
): Pick<CalendarEvent, 'notes' | 'address'> {
  return address === null ? { notes: lines.join('\n') } : { notes: [...lines, address].join('\n'), address };
}

function checkInDays(given: SheetDays): readonly CalendarEvent[] {
  const { conversation, speech, day, checkIns } = given;
  return checkIns.days.map((days) => ({
    id: `${idOf(conversation)}-check-in-${String(days)}`,
    day: daysAfter(day, days),
    title: speak(speech, 'check-in.calendar'),
    ...onPage(given, [speak(speech, 'check-in.calendar-notes')]),
  }));
}

function exerciseDays({ conversation, sheet, speech, day, since: { counts } }: SheetDays): readonly CalendarEvent[] {
  const stop = counts?.stop ?? [];
  const exercises = sheet.exercises.flatMap(({ exercise }) => speech.knowledge.exercises[exercise] ?? []);
  const words: DayWords = {
    review: { title: speak(speech, 'sheet.day.review'), notes: speak(speech, 'sheet.day.review-notes') },
    exercise: (name) =>
      stop.length > 0
        ? speak(speech, 'check-in.stop-exercise', { name })
        : speak(speech, 'sheet.day.exercise', { name }),
  };
  const days = programmeDays({ id: idOf(conversation), day, exercises, words });
  return stop.length > 0 ? days.map((one) => takenOut(one, stop)) : days;
}

/** Not every calendar takes out what is off: there it is one day, without the steps. */
const takenOut = ({ id, day, title, again, notes }: CalendarEvent, stop: readonly string[]): CalendarEvent => ({
  id,
  day,
  title,
  notes: again === undefined ? notes : stop.join('\n'),
  cancelled: true,
});

/** One day for what counts now, where that is more than the advice; off again once it does not stand any more. */
function nowDays(given: SheetDays): readonly CalendarEvent[] {
  const { conversation, speech, since } = given;
  const { counts, stood, today } = since;
  const one = { id: `${idOf(conversation)}-now`, day: today };
  if (counts !== null) {
    const title = speak(speech, 'check-in.stop-now', { action: counts.action });
    return [{ ...one, title, ...onPage(given, [counts.heading, ...counts.stop]) }];
  }
  if (!stood) return [];
  const title = speak(speech, 'check-in.calendar');
  return [{ ...one, title, ...onPage(given, [speak(speech, 'check-in.calendar-notes')]), cancelled: true }];
}

/** The days of the exercises on a sheet, the day to look back, and the check-ins, as a calendar file. */
export function sheetCalendar(given: SheetDays): string {
  const { madeAt, domain, sheet } = given;
  const events = [...nowDays(given), ...exerciseDays(given), ...checkInDays(given)];
  return calendarFile(events, { madeAt, domain, language: sheet.language });
}
