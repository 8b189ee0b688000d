import { type Answers, type Findings } from '../answers';
import { type Knowledge, type Urgency } from '../model';
import { type Candidate, type Change, type UrgencySource } from './assessment';
import { mergeEvidence } from './criterion';
import { rankConditions } from './rank-conditions';
import { redFlagUrgency } from './screen-red-flags';
import { type Situation } from './situation';
import { finalUrgency, isAtLeast, UNDETERMINED_URGENCY } from './urgency';

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

/** For each single answer, what the urgency would be without it, where that differs. */
export function whatWouldChange(knowledge: Knowledge, findings: Findings, urgency: Urgency): readonly Change[] {
  return Object.keys(findings.answers)
    .map((question) => changeWithout(question, knowledge, { findings, urgency }))
    .filter((change) => change !== null);
}

interface Baseline {
  readonly findings: Findings;
  readonly urgency: Urgency;
}

function changeWithout(question: string, knowledge: Knowledge, { findings, urgency }: Baseline): Change | null {
  const without = urgencyWith(knowledge, { ...findings, answers: omit(findings.answers, question) });
  if (without === urgency) return null;
  return { question, urgency: without, direction: isAtLeast(without, urgency) ? 'more-urgent' : 'less-urgent' };
}

function urgencyWith(knowledge: Knowledge, findings: Findings): Urgency {
  const ofRedFlags = redFlagUrgency(knowledge, findings);
  return finalUrgency(ofRedFlags === null ? [] : [ofRedFlags], rankConditions(knowledge, findings.answers));
}

function omit(answers: Answers, question: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));
}
