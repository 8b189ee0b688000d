import type { Advice } from '../../../dialogs/reply/reply';

export type CheckBack = NonNullable<Advice['checkBack']>;

const isWeekend = (day: Date): boolean => day.getDay() === 0 || day.getDay() === 6;

/** The day to look back, counted from when the advice was given, where the patient is. */
export function dayAfter(givenAt: number, { inDays, workingDays }: Pick<CheckBack, 'inDays' | 'workingDays'>): Date {
  const day = new Date(givenAt);
  for (let left = inDays; left > 0;) {
    day.setDate(day.getDate() + 1);
    if (!workingDays || !isWeekend(day)) left -= 1;
  }
  return day;
}
