import { type Answers } from '../answers';
import { type Bearing, type Condition, type Frequency, type Knowledge, type Urgency } from '../model';
import { rememberBy, rememberWithin } from '../remember';
import { type Candidate, type Raise, type Reason } from './assessment';
import { evidenceFor, holds } from './criterion';
import { presentIn, type Present } from './present';
import { createIndex, needsOf, needsOfAll, needsOfAny } from './rule-index';
import { byUrgency, mostUrgent } from './urgency';

/** Ordinal, never a probability (ADR 0010). A `required` criterion gives nothing; without it there is no candidate. */
export const POINTS: Readonly<Record<Bearing, number>> = { required: 0, typical: 3, possible: 1, against: -3 };

/** Of two that fit alike, the common one is the likelier (ADR 0061). Without a sign it names nothing. */
export const FREQUENCY_POINTS: Readonly<Record<Frequency, number>> = { common: 1, occasional: 0, rare: -1 };

/** One vague sign names a common condition only, and what is required alone says nothing for it. */
export const NEEDED_POINTS = 2;

/** Candidates this close to the top cannot be told apart, so all of them are shown. */
export const CLOSE = 2;

/** A condition with those of its criteria and `raise` rules that hold. */
interface Tally {
  readonly condition: Condition;
  readonly criteria: Condition['criteria'];
  readonly raise: Condition['raise'];
  readonly points: number;
  readonly urgency: Urgency;
}

/**
 * The conditions to show, best fit first, then the more urgent; empty when the rules cannot say. Asked at each step of a
 * replay, mostly for the same answers.
 */
export const rankConditions = rememberWithin((knowledge: Knowledge, answers: Answers): readonly Candidate[] => {
  const present = presentIn(knowledge.questions, answers);
  const tallies = conditionsNear(knowledge.conditions)(present)
    .filter((condition) => hasAllRequired(condition, present))
    .map((condition) => tallyOf(condition, present))
    .filter((tally) => tally.points > 0 && weighed(tally) >= NEEDED_POINTS)
    .sort(inOrder);
  const top = tallies[0] ? weighed(tallies[0]) : 0;
  return tallies.filter((tally) => weighed(tally) >= top - CLOSE).map((tally) => candidateOf(tally, present));
});

/** The conditions that may be named: of what is required, and of what speaks for it, something is there. */
export const conditionsNear = rememberBy((conditions: Knowledge['conditions']) =>
  createIndex(Object.values(conditions), ({ criteria }) => {
    const required = criteria.filter(({ bearing }) => bearing === 'required');
    const speakingFor = criteria.filter(({ bearing }) => POINTS[bearing] > 0);
    return needsOfAll([
      ...required.map(({ when }) => needsOf(when)),
      needsOfAny(speakingFor.map(({ when }) => needsOf(when))),
    ]);
  }),
);

function hasAllRequired({ criteria }: Condition, present: Present): boolean {
  return criteria.every(({ bearing, when }) => bearing !== 'required' || holds(when, present));
}

function tallyOf(condition: Condition, present: Present): Tally {
  const criteria = condition.criteria.filter(({ when }) => holds(when, present));
  const raise = condition.raise.filter(({ when }) => holds(when, present));
  const points = criteria.reduce((sum, { bearing }) => sum + POINTS[bearing], 0);
  const urgency = mostUrgent([condition, ...raise].map((one) => one.urgency)) ?? condition.urgency;
  return { condition, criteria, raise, points, urgency };
}

const weighed = ({ points, condition }: Tally): number => points + FREQUENCY_POINTS[condition.frequency];

function inOrder(one: Tally, other: Tally): number {
  const byId = one.condition.id < other.condition.id ? -1 : 1;
  return weighed(other) - weighed(one) || byUrgency(one.urgency, other.urgency) || byId;
}

function candidateOf({ condition, criteria, raise, points, urgency }: Tally, present: Present): Candidate {
  const reasons = criteria.map(({ when, ...reason }): Reason => ({ ...reason, answers: evidenceFor(when, present) }));
  return {
    condition: condition.id,
    points,
    urgency,
    reasonsFor: reasons.filter(({ bearing }) => bearing !== 'against'),
    reasonsAgainst: reasons.filter(({ bearing }) => bearing === 'against'),
    raisedBy: raise.map(({ when, ...lift }): Raise => ({ ...lift, answers: evidenceFor(when, present) })),
  };
}
