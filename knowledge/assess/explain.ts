import { type Findings } from '../answers';
import { type Knowledge, type Urgency } from '../model';
import { type Candidate, type UrgencySource } from './assessment';
import { mergeEvidence } from './criterion';
import { linked } from './linked';
import { rankConditions } from './rank-conditions';
import { type Situation } from './situation';
import { isAtLeast, UNDETERMINED_URGENCY } from './urgency';

/**
 * Why it is as urgent as it is: each red flag and condition that reaches the final urgency; where none of them does,
 * what might be named without some signs of danger.
 */
export function urgencySources({ urgency, redFlags, differential, possible }: Situation): readonly UrgencySource[] {
  const reaches = (one: { readonly urgency: Urgency }): boolean => one.urgency === urgency;
  const undetermined = differential.length === 0 && urgency === UNDETERMINED_URGENCY;
  const shown = [
    ...redFlags.filter(reaches).map(({ redFlag, answers }) => ({ kind: 'red-flag', redFlag, answers }) as const),
    ...differential.filter(reaches).map(fromCondition),
    ...(undetermined ? [{ kind: 'undetermined' } as const] : []),
  ];
  return shown.length > 0 ? shown : possible.filter(reaches).map(({ urgency: _same, ...source }) => source);
}

/** The answers that lifted the condition to its urgency, or, if none did, those that speak for it. */
function fromCondition({ condition, urgency, raisedBy, reasonsFor }: Candidate): UrgencySource {
  const lifts = raisedBy.filter((raise) => raise.urgency === urgency);
  const behind = lifts.length > 0 ? lifts : reasonsFor;
  return { kind: 'condition', condition, answers: mergeEvidence(behind.flatMap(({ answers }) => answers)) };
}

/**
 * In an emergency the interview ends early, so the red flags' own causes stand for the candidates: those that the
 * answers, or words not yet looked over, also speak for first, then the likeliest of each flag in turn.
 */
export function possibleCauses(
  knowledge: Knowledge,
  { urgency, redFlags, differential }: Situation,
  { answers, heard }: Findings,
): readonly string[] {
  if (!isAtLeast(urgency, 'emergency-department')) return [];
  const decisive = redFlags.filter((raised) => raised.urgency === urgency);
  const lists = decisive.map(({ redFlag }) => linked(knowledge.redFlags, redFlag).causes);
  const longest = Math.max(0, ...lists.map((causes) => causes.length));
  const inTurn = Array.from({ length: longest }, (_none, place) =>
    lists.flatMap((causes) => causes[place] ?? []),
  ).flat();
  // A condition alone may make it an emergency.
  if (decisive.length === 0) return differential.map(({ condition }) => condition);
  const fitting = rankConditions(only(knowledge, inTurn), { ...heard, ...answers }).map(({ condition }) => condition);
  return [...new Set([...fitting, ...inTurn])];
}

/** The knowledge with these conditions only, so that none of them is outdone by one that is not asked about here. */
function only(knowledge: Knowledge, ids: readonly string[]): Knowledge {
  const conditions = Object.fromEntries(ids.map((id) => [id, linked(knowledge.conditions, id)]));
  return { ...knowledge, conditions };
}
