import { type Answers } from '../answers';
import { type Bearing, type Condition, type Knowledge } from '../model';
import { type Candidate, type Raise, type Reason } from './assessment';
import { evidenceFor, holds } from './criterion';
import { presentIn, type Present } from './present';
import { byUrgency, mostUrgent } from './urgency';

/** Ordinal, never a probability (ADR 0010). A `required` criterion gives nothing; without it there is no candidate. */
export const POINTS: Readonly<Record<Bearing, number>> = { required: 0, typical: 3, possible: 1, against: -3 };

/** One vague sign is not enough to name a condition. */
const NEEDED_POINTS = 2;

/** Candidates this close to the top cannot be told apart, so all of them are shown. */
const CLOSE = 2;

/** The conditions to show, most points first, then the more urgent; empty when the rules cannot say. */
export function rankConditions(knowledge: Knowledge, answers: Answers): readonly Candidate[] {
  const present = presentIn(knowledge.questions, answers);
  const candidates = Object.values(knowledge.conditions)
    .filter((condition) => hasAllRequired(condition, present))
    .map((condition) => candidateOf(condition, present))
    .filter(isConvincing)
    .sort(inOrder);
  const top = candidates[0]?.points ?? 0;
  return candidates.filter(({ points }) => points >= top - CLOSE);
}

function hasAllRequired({ criteria }: Condition, present: Present): boolean {
  return criteria.every(({ bearing, when }) => bearing !== 'required' || holds(when, present));
}

function candidateOf(condition: Condition, present: Present): Candidate {
  const reasons = reasonsOf(condition, present);
  const raisedBy = raisesOf(condition, present);
  return {
    condition: condition.id,
    points: reasons.reduce((sum, { bearing }) => sum + POINTS[bearing], 0),
    urgency: mostUrgent(raisedBy.map(({ urgency }) => urgency).concat(condition.urgency)) ?? condition.urgency,
    reasonsFor: reasons.filter(({ bearing }) => bearing !== 'against'),
    reasonsAgainst: reasons.filter(({ bearing }) => bearing === 'against'),
    raisedBy,
  };
}

function reasonsOf({ criteria }: Condition, present: Present): readonly Reason[] {
  return criteria
    .filter(({ when }) => holds(when, present))
    .map(({ when, bearing, because, cites }) => ({ bearing, because, cites, answers: evidenceFor(when, present) }));
}

function raisesOf({ raise }: Condition, present: Present): readonly Raise[] {
  return raise
    .filter(({ when }) => holds(when, present))
    .map(({ when, urgency, because, cites }) => ({ urgency, because, cites, answers: evidenceFor(when, present) }));
}

function isConvincing({ points, reasonsFor }: Candidate): boolean {
  return points >= NEEDED_POINTS && reasonsFor.some(({ bearing }) => bearing !== 'required');
}

function inOrder(one: Candidate, other: Candidate): number {
  return (
    other.points - one.points || byUrgency(one.urgency, other.urgency) || (one.condition < other.condition ? -1 : 1)
  );
}
