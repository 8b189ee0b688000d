import type { CheckInAnswers, CheckInDays, ToldAnswers } from '../../dialogs/check-in/answers';

/** When a check-in was answered, in milliseconds since 1970, and how. */
export interface Answered {
  readonly at: number;
  readonly answers: CheckInAnswers;
}

/** What a form told of danger when no check-in took it: no check-in, and counted as none. */
export interface LateTold {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answers: ToldAnswers;
  /** Whole days since the advice. */
  readonly days: number;
}

const exercisesIn = (answers: ToldAnswers): readonly string[] =>
  answers.pain === undefined ? [] : [answers.doing, answers.nextMorning];

/** As long as somebody may press a button again that seems to do nothing. */
const TWICE_MS = 60_000;

/** Sent twice, it was told once. Later it is told anew: a clear no may have come between. */
export const saysTheSame = (one: LateTold, other: LateTold): boolean =>
  Math.abs(one.at - other.at) < TWICE_MS &&
  one.answers.pain === other.answers.pain &&
  String(exercisesIn(one.answers)) === String(exercisesIn(other.answers)) &&
  String(one.answers.newSigns) === String(other.answers.newSigns);

/** One check-in that a patient has chosen. */
export interface CheckIn {
  /** As the store knows it: `direct-line:…`. */
  readonly conversation: string;
  readonly days: CheckInDays;
  /** When it may be answered, in milliseconds since 1970. */
  readonly due: number;
  /** When the message that asks for it went to the outbox; null before that. */
  readonly asked: number | null;
  readonly answered: Answered | null;
}
