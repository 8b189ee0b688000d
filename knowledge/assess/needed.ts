import { type Answers, type Findings } from '../answers';
import { type Knowledge, type Question } from '../model';
import { rememberBy, rememberWithin } from '../remember';
import { type Candidate } from './assessment';
import { chooseExercises } from './choose-exercises';
import { holds } from './criterion';
import { linked } from './linked';
import { presentIn } from './present';
import { rankConditions } from './rank-conditions';
import { redFlagUrgency } from './screen-red-flags';
import { situationOf } from './situation';
import { isAtLeast } from './urgency';

/** A typical finding and one more, and nothing else near: enough to stop asking what it is (ADR 0060). */
const CLEAR_POINTS = 4;

/** After so many questions no more is asked only to tell what it is. With all follow-ups of danger twenty at the most. */
const ENOUGH_QUESTIONS = 16;

/**
 * Is this question to be asked, after these findings? Questions that only tell what it is are left out once that is
 * clear, or once someone must look at it today anyway; questions before exercises, where none would follow.
 */
export function isNeeded(knowledge: Knowledge, question: Question, findings: Findings): boolean {
  const { askWhen, unlessClear, beforeExercises } = question;
  const present = presentIn(knowledge.questions, findings.answers);
  if (askWhen !== undefined && !holds(askWhen, present)) return false;
  if (beforeExercises) return !isForToday(knowledge, findings) && wouldExercise(knowledge, findings);
  return !unlessClear || isUnclear(knowledge, question, findings);
}

function isUnclear(knowledge: Knowledge, { evenIfClear }: Question, findings: Findings): boolean {
  const { answers } = findings;
  if (shown(answers) >= ENOUGH_QUESTIONS) return false;
  if (evenIfClear !== undefined && holds(evenIfClear, presentIn(knowledge.questions, answers))) return true;
  return !isForToday(knowledge, findings) && !isClear(knowledge, rankConditions(knowledge, answers));
}

/** How many questions have been shown: a screen opened item by item is one for each item besides. */
function shown(answers: Answers): number {
  const items = Object.values(answers).map((answer) =>
    answer.kind === 'items' ? Object.keys(answer.items).length : 0,
  );
  return items.reduce((sum, count) => sum + count, items.length);
}

/** Asked of each question that is still open, for the same findings: found out once. */
function once(ask: (knowledge: Knowledge, findings: Findings) => boolean): typeof ask {
  const known = rememberBy((knowledge: Knowledge) =>
    rememberWithin((raised: Findings['raised'], answers: Answers) => ask(knowledge, { answers, raised })),
  );
  return (knowledge, { raised, answers }) => known(knowledge)(raised, answers);
}

const isForToday = once((knowledge, findings) => {
  const urgency = redFlagUrgency(knowledge, findings);
  return urgency !== null && isAtLeast(urgency, 'same-day');
});

/** One stands out, or all that are close are treated alike. */
function isClear({ conditions }: Knowledge, differential: readonly Candidate[]): boolean {
  const [first, ...others] = differential;
  if (first === undefined || first.points < CLEAR_POINTS) return false;
  const programmeOf = ({ condition }: Candidate): string | null => linked(conditions, condition).programme;
  const programme = programmeOf(first);
  return others.every((other) => programme !== null && programmeOf(other) === programme);
}

const wouldExercise = once(
  (knowledge, findings) => chooseExercises(knowledge, situationOf(knowledge, findings)).kind === 'offered',
);
