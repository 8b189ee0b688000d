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
  /** What the story alone would name: never shown, but its urgency is a floor. */
  readonly byStory: readonly Candidate[];
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
  const byStory = rankConditions(knowledge, storyIn(knowledge, findings.answers));
  const urgency = finalUrgency(
    [...redFlags, ...byStory].map((one) => one.urgency),
    differential,
  );
  return { present, redFlags, differential, byStory, urgency };
}

/** The answers without those that speak only for danger. */
function storyIn({ questions }: Knowledge, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const told = storyOf(questions[id], answer);
      return told === null ? [] : [[id, told] as const];
    }),
  );
}

/** Numbness that was told belongs to the story; numbness that nobody is sure of speaks only for danger. */
function storyOf(question: Question | undefined, answer: Answer): Answer | null {
  if (question?.screen !== true || (question.tellsCause && answer.kind === 'chosen')) return answer;
  const options = question.options.flatMap(({ id, tellsCause }) => (tellsCause && isTold(answer, id) ? [id] : []));
  return options.length === 0 ? null : { kind: 'chosen', options, origin: answer.origin };
}

function isTold(answer: Answer, option: string): boolean {
  if (answer.kind === 'items') return answer.items[option] === 'yes';
  return answer.kind === 'chosen' && answer.options.includes(option);
}
