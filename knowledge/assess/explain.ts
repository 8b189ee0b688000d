import { type Knowledge } from '../model';
import { type Candidate, type UrgencySource } from './assessment';
import { mergeEvidence } from './criterion';
import { linked } from './linked';
import { type Situation } from './situation';
import { isAtLeast, UNDETERMINED_URGENCY } from './urgency';

/** Why it is as urgent as it is: each red flag and condition that reaches the final urgency. */
export function urgencySources({ urgency, redFlags, differential }: Situation): readonly UrgencySource[] {
  const decisiveFlags = redFlags.filter((raised) => raised.urgency === urgency);
  const decisiveConditions = differential.filter((candidate) => candidate.urgency === urgency);
  const undetermined = differential.length === 0 && urgency === UNDETERMINED_URGENCY;
  return [
    ...decisiveFlags.map(({ redFlag, answers }) => ({ kind: 'red-flag', redFlag, answers }) as const),
    ...decisiveConditions.map(fromCondition),
    ...(undetermined ? [{ kind: 'undetermined' } as const] : []),
  ];
}

/** The answers that lifted the condition to its urgency, or, if none did, those that speak for it. */
function fromCondition({ condition, urgency, raisedBy, reasonsFor }: Candidate): UrgencySource {
  const lifts = raisedBy.filter((raise) => raise.urgency === urgency);
  const behind = lifts.length > 0 ? lifts : reasonsFor;
  return { kind: 'condition', condition, answers: mergeEvidence(behind.flatMap(({ answers }) => answers)) };
}

/**
 * In an emergency the interview ends early, so the red flags' own causes stand for the candidates: those that the
 * answers also speak for first, then the likeliest of each flag in turn.
 */
export function possibleCauses(
  knowledge: Knowledge,
  { urgency, redFlags, differential }: Situation,
): readonly string[] {
  if (!isAtLeast(urgency, 'emergency-department')) return [];
  const decisive = redFlags.filter((raised) => raised.urgency === urgency);
  const lists = decisive.map(({ redFlag }) => linked(knowledge.redFlags, redFlag).causes);
  const longest = Math.max(0, ...lists.map((causes) => causes.length));
  const inTurn = Array.from({ length: longest }, (_none, place) =>
    lists.flatMap((causes) => causes[place] ?? []),
  ).flat();
  const fitting = differential.map(({ condition }) => condition);
  // A condition alone may make it an emergency.
  if (decisive.length === 0) return fitting;
  return [...new Set([...fitting.filter((id) => inTurn.includes(id)), ...inTurn])];
}
