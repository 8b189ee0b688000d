import type { LocalTime } from '../local-time';

/** In hours of the practice’s day: from the first, and before the last. */
const FIRST_HOUR = 9;
const LAST_HOUR = 18;

/** May somebody be written to who has not written? Never at night. */
export const isDaytime = (local: LocalTime, at: number): boolean => {
  const hour = local.hourOf(at);
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
};
