import type { CheckInAnswers, CheckInDays } from '../../dialogs/check-in/answers';

/** When a check-in was answered, in milliseconds since 1970, and how. */
export interface Answered {
  readonly at: number;
  readonly answers: CheckInAnswers;
}

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
