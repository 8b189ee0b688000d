import type { CheckInDays } from '../../../dialogs/check-in/answers';
import type { CheckIn } from '../../store/check-in';
import type { LocalTime } from '../../local-time';
import { type Day, daysAfter } from '../calendar';

/** The days after the advice that can be chosen. */
export const CHECK_IN_DAYS: readonly CheckInDays[] = [2, 7, 14, 42, 84];

/** The latest one whose day has come, if it is not answered; those before it lapse. */
export function dueOf(checkIns: readonly CheckIn[], now: number): CheckIn | null {
  const latest = checkIns.filter(({ due, answered }) => due <= now || answered !== null).at(-1);
  return latest?.answered === null ? latest : null;
}

/** The first one that is still to come. */
export const nextOf = (checkIns: readonly CheckIn[], now: number): CheckIn | null =>
  checkIns.find(({ due, answered }) => due > now && answered === null) ?? null;

/** A check-in that was answered. */
export type AnsweredCheckIn = CheckIn & { readonly answered: NonNullable<CheckIn['answered']> };

export const answeredIn = (checkIns: readonly CheckIn[]): readonly AnsweredCheckIn[] =>
  checkIns.filter((one): one is AnsweredCheckIn => one.answered !== null);

const DAY_MS = 24 * 3600 * 1000;

/** Whole days from the advice to the answer: who answers late has waited longer. */
export const daysSince = ({ days, due, answered }: AnsweredCheckIn): number =>
  days + Math.max(0, Math.floor((answered.at - due) / DAY_MS));

/** Whole days from one day to a later one. */
export const daysFrom = (day: Day, later: Day): number =>
  Math.max(0, Math.round((Date.parse(later) - Date.parse(day)) / DAY_MS));

/** When the day of a check-in begins where the practice is, in milliseconds since 1970. */
export const dueAt = (local: LocalTime, day: Day, days: CheckInDays): number => local.beginningOf(daysAfter(day, days));

export const dueDay = (local: LocalTime, { due }: Pick<CheckIn, 'due'>): Day => local.dayOf(due);
