import { type Findings } from '../answers';
import { type Knowledge, type Question } from '../model';
import { type Change } from './assessment';
import { absentOptions, withOneMore } from './one-more';
import { urgencyIn } from './urgency-in';
import { byUrgency, isAtLeast } from './urgency';

/**
 * Each single answer to a question already asked that would make the advice more urgent, the most urgent first.
 * Worked out by the same rules as the advice itself, on request: it assesses every option anew.
 */
export function whatWouldRaise(knowledge: Knowledge, findings: Findings): readonly Change[] {
  const now = urgencyIn(knowledge, findings);
  const changes = Object.keys(findings.answers).flatMap((id) => {
    const question = knowledge.questions[id];
    // Whom it is about is no sign that may still come.
    return question === undefined || question.mustAnswer ? [] : changesBy(question, knowledge, findings);
  });
  return changes.filter(({ urgency }) => !isAtLeast(now, urgency)).sort((a, b) => byUrgency(a.urgency, b.urgency));
}

function changesBy(question: Question, knowledge: Knowledge, findings: Findings): readonly Change[] {
  return absentOptions(knowledge, question, findings).map((option) => {
    const answers = withOneMore(knowledge, findings.answers, { question: question.id, option });
    return { question: question.id, option, urgency: urgencyIn(knowledge, { ...findings, answers }) };
  });
}
