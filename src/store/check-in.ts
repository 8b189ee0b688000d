import type { CheckInAnswers, CheckInDays } from '../../dialogs/check-in/answers';

/** When a check-in was answered, in milliseconds since 1970, and how. */
export interface Answered {
  readonly at: number;
  readonly answers: CheckInAnswers;
}

/** What a form told of danger when no check-in took it: no check-in, and counted as none. */
export interface LateTold extends Answered {
  /** Whole days since the advice. */
  readonly days: number;
}

/** Sent twice, it was told once. */
export const saysTheSame = ({ answers: one }: LateTold, { answers: other }: LateTold): boolean =>
  one.pain === other.pain &&
  one.doing === other.doing &&
  one.nextMorning === other.nextMorning &&
  String(one.newSigns) === String(other.newSigns);

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
