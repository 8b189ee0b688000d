import { type Answer, type Answers, type Findings } from '../answers';
import { type Knowledge, type Question, type Urgency } from '../model';
import { type Candidate, type RaisedRedFlag } from './assessment';
import { presentIn, type Present } from './present';
import { rankConditions } from './rank-conditions';
import { screenRedFlags } from './screen-red-flags';
import { finalUrgency } from './urgency';

/** What has been found out before exercises are chosen and reasons given. */
export interface Situation {
  readonly present: Present;
  readonly redFlags: readonly RaisedRedFlag[];
  readonly differential: readonly Candidate[];
  readonly urgency: Urgency;
}

/**
 * Red flags, conditions, and the urgency of both. A sign of danger may make another condition fit better, but never
 * lowers the urgency of what the story alone would name (ADR 0063).
 */
export function situationOf(knowledge: Knowledge, findings: Findings): Situation {
  const present = presentIn(knowledge.questions, findings.answers);
  const redFlags = screenRedFlags(knowledge, findings);
  const differential = rankConditions(knowledge, findings.answers);
  const byStory = rankConditions(knowledge, storyIn(knowledge, findings.answers)).map(({ urgency }) => urgency);
  const urgency = finalUrgency([...redFlags.map((flag) => flag.urgency), ...byStory], differential);
  return { present, redFlags, differential, urgency };
}

/** Numbness that was told belongs to the story; numbness that nobody is sure of speaks only for danger. */
const isStory = (question: Question | undefined, answer: Answer | undefined): boolean =>
  question?.screen !== true || (question.tellsCause && answer?.kind === 'chosen');

/** The answers without those that speak only for danger. */
function storyIn({ questions }: Knowledge, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id, answer]) => isStory(questions[id], answer)));
}
