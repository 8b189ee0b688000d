import { type Answers } from '../answers';
import { type Condition, type Knowledge, type Urgency } from '../model';
import { type UrgencySource } from './assessment';
import { canHold, evidenceFor, mergeEvidence, mustHold } from './criterion';
import { CLOSE, conditionsNear, FREQUENCY_POINTS, NEEDED_POINTS, POINTS } from './rank-conditions';
import { type Range, rangeOf } from './range';
import { mostUrgent, UNDETERMINED_URGENCY } from './urgency';

/** What the answers might name if some signs of danger did not count. */
export type Possible = Extract<UrgencySource, { kind: 'condition' | 'undetermined' }> & { readonly urgency: Urgency };

/** The points of a condition, at the least and at the most. */
interface Span {
  readonly condition: Condition;
  readonly least: number;
  readonly most: number;
}

/**
 * All that could be shown with or without each sign of danger: a floor for the urgency, never shown (ADR 0063).
 * It is reckoned with bounds, so it may name more than any one choice of signs would, never less. One more sign widens
 * the bounds, and so can only add to it. Without a sign it is what is shown.
 */
export function possiblyShown({ questions, conditions }: Knowledge, answers: Answers): readonly Possible[] {
  const range = rangeOf(questions, answers);
  const spans = conditionsNear(conditions)(range.most)
    .filter((condition) => hasAllRequired(condition, range, canHold))
    .map((condition) => spanOf(condition, range))
    .filter(({ condition, most }) => isNamed(condition, most));
  const certain = spans.filter(
    ({ condition, least }) => isNamed(condition, least) && hasAllRequired(condition, range, mustHold),
  );
  const top = Math.max(...certain.map((span) => span.least + FREQUENCY_POINTS[span.condition.frequency]));
  const close = spans.filter(({ condition, most }) => most + FREQUENCY_POINTS[condition.frequency] >= top - CLOSE);
  const none = { kind: 'undetermined', urgency: UNDETERMINED_URGENCY } as const;
  return [...close.map(({ condition }) => possibleOf(condition, range)), ...(certain.length === 0 ? [none] : [])];
}

function hasAllRequired({ criteria }: Condition, range: Range, test: typeof canHold): boolean {
  return criteria.every(({ bearing, when }) => bearing !== 'required' || test(when, range));
}

function isNamed({ frequency }: Condition, points: number): boolean {
  return points > 0 && points + FREQUENCY_POINTS[frequency] >= NEEDED_POINTS;
}

function spanOf(condition: Condition, range: Range): Span {
  let [least, most] = [0, 0];
  for (const { bearing, when } of condition.criteria) {
    const points = POINTS[bearing];
    const [must, can] = [mustHold(when, range), canHold(when, range)];
    if (points > 0 ? must : can) least += points;
    if (points > 0 ? can : must) most += points;
  }
  return { condition, least, most };
}

function possibleOf(condition: Condition, range: Range): Possible {
  const raise = condition.raise.filter(({ when }) => canHold(when, range));
  const urgency = mostUrgent([condition, ...raise].map((one) => one.urgency)) ?? condition.urgency;
  const lifts = raise.filter((one) => one.urgency === urgency);
  const behind =
    lifts.length > 0
      ? lifts
      : condition.criteria.filter(({ bearing, when }) => bearing !== 'against' && canHold(when, range));
  return {
    kind: 'condition',
    condition: condition.id,
    urgency,
    answers: mergeEvidence(behind.flatMap(({ when }) => evidenceFor(when, range.most))),
  };
}
