import { type Answers, type Findings } from '../answers';
import { type Knowledge, type Urgency } from '../model';
import { rememberBy, rememberWithin } from '../remember';
import { type Candidate, type RaisedRedFlag } from './assessment';
import { type Possible, possiblyShown } from './possibly-shown';
import { presentIn, type Present } from './present';
import { rankConditions } from './rank-conditions';
import { screenRedFlags } from './screen-red-flags';
import { finalUrgency } from './urgency';

/** What has been found out before exercises are chosen and reasons given. */
export interface Situation {
  readonly present: Present;
  readonly redFlags: readonly RaisedRedFlag[];
  readonly differential: readonly Candidate[];
  /** What might be shown with or without each sign of danger: never shown, but its urgency is a floor. */
  readonly possible: readonly Possible[];
  readonly urgency: Urgency;
}

/**
 * Red flags, conditions, and the urgency of both. A sign of danger may make another condition fit better, but never
 * lowers the urgency of what might be shown without it (ADR 0063).
 */
export function situationOf(knowledge: Knowledge, { raised, answers }: Findings): Situation {
  return situationsIn(knowledge)(raised, answers);
}

/** Asked before exercises are asked about and again for the advice, mostly for the same findings. */
const situationsIn = rememberBy((knowledge: Knowledge) =>
  rememberWithin((raised: Findings['raised'], answers: Answers) => found(knowledge, { answers, raised })),
);

function found(knowledge: Knowledge, findings: Findings): Situation {
  const present = presentIn(knowledge.questions, findings.answers);
  const redFlags = screenRedFlags(knowledge, findings);
  const differential = rankConditions(knowledge, findings.answers);
  const possible = possiblyShown(knowledge, findings.answers);
  const urgency = finalUrgency(
    [...redFlags, ...possible].map((one) => one.urgency),
    differential,
  );
  return { present, redFlags, differential, possible, urgency };
}
