import type { Exercise } from '../../knowledge/treatment-model';
import { type CalendarEvent, type Day, daysAfter } from './calendar';

const DAYS_OF_A_WEEK = 7;
/** Whoever is no better by then asks somebody. */
const REVIEW_AFTER_DAYS = 14;

/** What stands in the calendar, in the patient’s words. */
export interface DayWords {
  readonly review: { readonly title: string; readonly notes: string };
  /** The title of the days of one exercise. */
  readonly exercise: (name: string) => string;
}

/** A programme as it was given. */
export interface GivenProgramme {
  /** Stands in the ids of its events, so it must tell nothing of the patient. */
  readonly id: string;
  readonly day: Day;
  readonly exercises: readonly Exercise[];
  readonly words: DayWords;
}

/**
 * Days between two days of an exercise: what is done 3 or 4 times a week is done every second day. Undefined where its
 * dosage does not say on how many days: a guess could be too much.
 */
export function everyDays({ dosage: { perDay, perWeek } }: Pick<Exercise, 'dosage'>): number | undefined {
  if (perWeek === undefined) return perDay === undefined ? undefined : 1;
  return Math.max(1, Math.ceil(DAYS_OF_A_WEEK / perWeek[1]));
}

function daysOf(exercise: Exercise, { id, day, words }: GivenProgramme, last: Day): readonly CalendarEvent[] {
  const interval = everyDays(exercise);
  if (interval === undefined) return [];
  const notes = [...exercise.steps, exercise.dosage.words].join('\n');
  const title = words.exercise(exercise.name);
  return [{ id: `${id}-${exercise.id}`, day, title, notes, again: { everyDays: interval, last } }];
}

/** The days of each exercise up to the day to look back on, and that day. */
export function programmeDays(given: GivenProgramme): readonly CalendarEvent[] {
  const review = daysAfter(given.day, REVIEW_AFTER_DAYS);
  return [
    ...given.exercises.flatMap((exercise) => daysOf(exercise, given, daysAfter(review, -1))),
    { id: `${given.id}-review`, day: review, ...given.words.review },
  ];
}
