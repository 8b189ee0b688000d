import type { CheckInAnswers } from '../../../dialogs/check-in/answers';
import { type CheckInTold, type Outcome, outcomeOf } from '../../../dialogs/check-in/outcome';
import type { LateTold } from '../../store/check-in';
import { type AnsweredCheckIn, daysSince } from './due';

/** What was told since the advice: at a check-in, or by a form that no check-in took. */
export interface Told {
  /** Day of the check-in; of what no check-in took, whole days since the advice. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answers: CheckInAnswers;
  /** Whole days since the advice. */
  readonly daysSince: number;
  /** It is no check-in: its signs count from then on, and its pain does not. */
  readonly isLate: boolean;
}

const ofCheckIn = (one: AnsweredCheckIn): Told => ({
  days: one.days,
  ...one.answered,
  daysSince: daysSince(one),
  isLate: false,
});

export const lateOf = (late: LateTold): Told => ({ ...late, daysSince: late.days, isLate: true });

/** All of it in the order in which it was told. */
export const toldSince = (answered: readonly AnsweredCheckIn[], late: readonly LateTold[]): readonly Told[] =>
  [...answered.map(ofCheckIn), ...late.map(lateOf)].sort((one, other) => one.at - other.at);

type Base = Pick<CheckInTold, 'knowledge' | 'findings' | 'advised'>;

/** What one of them has come to after those before it, by the rules of the release that runs. */
export function outcomeAfter(base: Base, before: readonly Told[], { answers, daysSince: days }: Told): Outcome {
  return outcomeOf({
    ...base,
    answers,
    before: before.filter(({ isLate }) => !isLate).map((one) => one.answers),
    signsBefore: before.map((one) => one.answers),
    daysSince: days,
  });
}
