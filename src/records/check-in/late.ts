import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import type { CheckInAnswers } from '../../../dialogs/check-in/answers';
import { signsTold, unsureSince } from '../../../dialogs/check-in/earlier-signs';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { type AnsweredCheckIn, answeredIn } from './due';
import { adviceFor } from './outcome-html';
import { adviceOn, type Standing } from './pages';

/** Is a sign of danger in it that was not told before? */
const tellsNewSign = ({ newSigns }: CheckInAnswers, kept: readonly CheckInAnswers[]): boolean =>
  newSigns === 'not-sure' ? unsureSince(kept) === null : newSigns.some((sign) => !signsTold(kept).includes(sign));

/**
 * What answers call for that are sent when none is taken any more, as if they were told after all that were kept. Null
 * where that is no more than what `one` has come to, which is shown then: nobody who tells of a danger is told to go on.
 */
export function adviceUnkept(standing: Standing, one: AnsweredCheckIn, answers: CheckInAnswers): CheckInAdvice | null {
  const before = answeredIn(standing.checkIns);
  const latest = before.at(-1) ?? one;
  const unkept = adviceFor(standing.opened, before, { ...latest, answered: { at: standing.now, answers } });
  const isMore = !isAtLeast(adviceOn(standing, one).urgency, unkept.urgency);
  const kept = before.map(({ answered }) => answered.answers);
  return isMore || tellsNewSign(answers, kept) ? unkept : null;
}
