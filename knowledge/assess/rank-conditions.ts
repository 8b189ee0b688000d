import { type Answers } from '../answers';
import { type Bearing, type Condition, type Knowledge, type Urgency } from '../model';
import { type Candidate, type Raise, type Reason } from './assessment';
import { evidenceFor, holds } from './criterion';
import { presentIn, type Present } from './present';
import { byUrgency, mostUrgent } from './urgency';

/** Ordinal, never a probability (ADR 0010). A `required` criterion gives nothing; without it there is no candidate. */
export const POINTS: Readonly<Record<Bearing, number>> = { required: 0, typical: 3, possible: 1, against: -3 };

/** One vague sign is not enough to name a condition, and what is required alone says nothing for it. */
const NEEDED_POINTS = 2;

/** Candidates this close to the top cannot be told apart, so all of them are shown. */
const CLOSE = 2;

/** A condition with those of its criteria and `raise` rules that hold. */
interface Tally {
  readonly condition: Condition;
  readonly criteria: Condition['criteria'];
  readonly raise: Condition['raise'];
  readonly points: number;
  readonly urgency: Urgency;
}

/** The conditions to show, most points first, then the more urgent; empty when the rules cannot say. */
export function rankConditions(knowledge: Knowledge, answers: Answers): readonly Candidate[] {
  const present = presentIn(knowledge.questions, answers);
  const tallies = Object.values(knowledge.conditions)
    .filter((condition) => hasAllRequired(condition, present))
    .map((condition) => tallyOf(condition, present))
    .filter(({ points }) => points >= NEEDED_POINTS)
    .sort(inOrder);
  const top = tallies[0]?.points ?? 0;
  return tallies.filter(({ points }) => points >= top - CLOSE).map((tally) => candidateOf(tally, present));
}

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

function inOrder(one: Tally, other: Tally): number {
  const byId = one.condition.id < other.condition.id ? -1 : 1;
  return other.points - one.points || byUrgency(one.urgency, other.urgency) || byId;
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
