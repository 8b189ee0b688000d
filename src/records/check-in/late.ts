import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import type { ToldAnswers } from '../../../dialogs/check-in/answers';
import { signsTold, unsureSince } from '../../../dialogs/check-in/earlier-signs';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { daysFrom } from './due';
import { adviceOn, type Standing } from './standing';
import type { CheckInStore } from './parts';
import { lateOf, type ToldLate } from './told';

/** Is a sign of danger in it that was not told before? */
const tellsNewSign = ({ newSigns }: ToldAnswers, before: readonly ToldAnswers[]): boolean =>
  newSigns === 'not-sure' ? unsureSince(before) === null : newSigns.some((sign) => !signsTold(before).includes(sign));

/** How urgent is what stands now? */
const urgencyNow = (standing: Standing): CheckInAdvice['urgency'] | null => {
  const last = standing.told.at(-1);
  return last === undefined ? (standing.opened.session.advised ?? null) : adviceOn(standing, last).urgency;
};

/** What answers tell and call for that no check-in takes. */
export interface Late {
  readonly told: ToldLate;
  readonly advice: CheckInAdvice;
}

/**
 * Answers that no check-in takes, as if they were told after all that were. Null where that is no more than what stands,
 * which is shown then: nobody who tells of a danger is told to go on.
 */
export function lateIn(standing: Standing, answers: ToldAnswers): Late | null {
  const { opened, local, now } = standing;
  const told = lateOf({ at: now, days: daysFrom(opened.day, local.dayOf(now)), answers });
  const advice = adviceOn(standing, told);
  const before = urgencyNow(standing);
  const isMore = before !== null && !isAtLeast(before, advice.urgency);
  const isNew = tellsNewSign(
    answers,
    standing.told.map((one) => one.answers),
  );
  return isMore || isNew ? { told, advice } : null;
}

/** Keeps it by itself; false where there is no room for more. */
export async function keepLate(
  store: Pick<CheckInStore, 'tellLate'>,
  conversation: string,
  { told: { at, days, answers } }: Late,
): Promise<boolean> {
  const kept = await store.tellLate(conversation, { at, days, answers });
  return kept === 'kept' || kept === 'already';
}
