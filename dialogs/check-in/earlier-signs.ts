import type { CheckInAnswers } from './answers';

type Signs = readonly Pick<CheckInAnswers, 'newSigns'>[];

/** Signs that were told at any of these check-ins: that nothing is new later does not say that someone has looked at them. */
export const signsTold = (answers: Signs): readonly string[] =>
  answers.flatMap(({ newSigns }) => (newSigns === 'not-sure' ? [] : newSigns));

/**
 * The place of the check-in since which it is not sure that there is no sign; null where it is. The form asks each time
 * about all the time since the advice, so that “none of these” is a clear no. To tick one sign says nothing of the rest.
 */
export function unsureSince(answers: Signs): number | null {
  const lastNo = answers.findLastIndex(({ newSigns }) => newSigns.length === 0);
  const since = answers.findIndex(({ newSigns }, place) => place > lastNo && newSigns === 'not-sure');
  return since === -1 ? null : since;
}
