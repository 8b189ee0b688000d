import type { CheckInAnswers, ToldAnswers } from '../../../dialogs/check-in/answers';
import { type CheckInTold, type Outcome, outcomeOf } from '../../../dialogs/check-in/outcome';
import type { LateTold } from '../../store/check-in';
import { type AnsweredCheckIn, daysSince } from './due';

interface ToldWhen {
  /** Day of the check-in; of what no check-in took, whole days since the advice. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whole days since the advice. */
  readonly daysSince: number;
}

/** At a check-in. */
interface ToldThen extends ToldWhen {
  readonly answers: CheckInAnswers;
  readonly isLate: false;
}

/** It is no check-in: its signs count from then on, and its pain does not. */
export interface ToldLate extends ToldWhen {
  readonly answers: ToldAnswers;
  readonly isLate: true;
}

/** What was told since the advice: at a check-in, or when none of them took it. */
export type Told = ToldThen | ToldLate;

const ofCheckIn = (one: AnsweredCheckIn): ToldThen => ({
  days: one.days,
  ...one.answered,
  daysSince: daysSince(one),
  isLate: false,
});

export const lateOf = (late: LateTold): ToldLate => ({ ...late, daysSince: late.days, isLate: true });

/** All of it in the order in which it was told. */
export const toldSince = (answered: readonly AnsweredCheckIn[], late: readonly LateTold[]): readonly Told[] =>
  [...answered.map(ofCheckIn), ...late.map(lateOf)].sort((one, other) => one.at - other.at);

type Base = Pick<CheckInTold, 'knowledge' | 'findings' | 'advised'>;

/** What nobody has told yet raises nothing: it is written nowhere, and there is no exercise to go on with beside a sign. */
const UNTOLD = { pain: 0, doing: 'not-at-all', nextMorning: 'not-done' } as const;

const isWhole = (answers: ToldAnswers): answers is CheckInAnswers => answers.pain !== undefined;

const ofCheckIns = (told: readonly Told[]): readonly CheckInAnswers[] =>
  told.flatMap((one) => (one.isLate ? [] : [one.answers]));

/** What one of them has come to after those before it, by the rules of the release that runs. */
export function outcomeAfter(base: Base, before: readonly Told[], { answers, daysSince: days }: Told): Outcome {
  const round = { ...base, signsBefore: before.map((one) => one.answers), daysSince: days };
  if (isWhole(answers)) return outcomeOf({ ...round, answers, before: ofCheckIns(before) });
  // Who tells of signs alone takes back nothing of what they said of their pain: that counts as it did then.
  const last = before.findLastIndex((one) => isWhole(one.answers));
  const rest = before.map((one) => one.answers).findLast(isWhole) ?? UNTOLD;
  return outcomeOf({
    ...round,
    answers: { ...rest, newSigns: answers.newSigns },
    before: ofCheckIns(before.slice(0, Math.max(0, last))),
  });
}
