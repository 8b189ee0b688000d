import { LOCALE } from '../words';
import { dayAfter, type CheckBack } from './day-after';

/** “Friday 11 December”: a day is found sooner in a diary with its weekday. */
const inWords = (day: Date): string =>
  new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' }).format(day);

/** When to look back, as a day of the calendar. */
export const checkBackWords = (checkBack: CheckBack, givenAt: number): string =>
  checkBack.words.replace('{date}', () => inWords(dayAfter(givenAt, checkBack)));

/** “2026-11-27” or a moment, as people write a date. */
export const dateWords = (date: string | number): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(new Date(date));
