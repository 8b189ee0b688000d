import type { Advice } from '../../../dialogs/reply/reply';
import { LOCALE } from '../words';

type CheckBack = NonNullable<Advice['checkBack']>;

const isWeekend = (day: Date): boolean => day.getDay() === 0 || day.getDay() === 6;

function dayAfter(from: number, { inDays, workingDays }: CheckBack): Date {
  const day = new Date(from);
  for (let left = inDays; left > 0;) {
    day.setDate(day.getDate() + 1);
    if (!workingDays || !isWeekend(day)) left -= 1;
  }
  return day;
}

/** “Friday 11 December”: a day is found sooner in a diary with its weekday. */
const inWords = (day: Date): string =>
  new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' }).format(day);

/** When to look back, as a day of the calendar, counted from when the advice was given. */
export const checkBackWords = (checkBack: CheckBack, givenAt: number): string =>
  checkBack.words.replace('{date}', () => inWords(dayAfter(givenAt, checkBack)));

/** “2026-11-27” or a moment, as people write a date. */
export const dateWords = (date: string | number): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(new Date(date));
