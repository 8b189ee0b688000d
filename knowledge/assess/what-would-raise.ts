import { type Answer, type Answers, type Findings } from '../answers';
import { type Knowledge, type Question } from '../model';
import { type Change } from './assessment';
import { holds } from './criterion';
import { presentIn } from './present';
import { situationOf } from './situation';
import { byUrgency, isAtLeast } from './urgency';

/**
 * Each single answer to a question already asked that would make the advice more urgent, the most urgent first.
 * Worked out by the same rules as the advice itself, on request: it assesses every option anew.
 */
export function whatWouldRaise(knowledge: Knowledge, findings: Findings): readonly Change[] {
  const now = situationOf(knowledge, findings).urgency;
  const changes = Object.keys(findings.answers).flatMap((id) => {
    const question = knowledge.questions[id];
    // Whom it is about is no sign that may still come.
    return question === undefined || question.mustAnswer ? [] : changesBy(question, knowledge, findings);
  });
  return changes.filter(({ urgency }) => !isAtLeast(now, urgency)).sort((a, b) => byUrgency(a.urgency, b.urgency));
}

function changesBy(question: Question, knowledge: Knowledge, findings: Findings): readonly Change[] {
  const present = presentIn(knowledge.questions, findings.answers).get(question.id) ?? [];
  return question.options
    .filter(({ id, exclusive }) => !exclusive && !present.includes(id))
    .map(({ id }) => {
      const answers = withFollowUps(knowledge, {
        ...findings.answers,
        [question.id]: withOption(question, present, id),
      });
      return { question: question.id, option: id, urgency: situationOf(knowledge, { ...findings, answers }).urgency };
    });
}

/** The option beside those chosen, or in place of the one that was. */
function withOption({ kind, options }: Question, present: readonly string[], option: string): Answer {
  const exclusive = options.filter((one) => one.exclusive).map(({ id }) => id);
  const kept = kind === 'several' ? present.filter((id) => !exclusive.includes(id)) : [];
  return { kind: 'chosen', options: [...kept, option], origin: 'pressed' };
}

/** A choice that would now be asked, and has not been, counts as not sure: the graver reading. */
function withFollowUps({ questions }: Knowledge, answers: Answers): Answers {
  const present = presentIn(questions, answers);
  const open = Object.values(questions).filter(
    ({ id, kind, screen, askWhen }) =>
      kind === 'one' && !screen && answers[id] === undefined && askWhen !== undefined && holds(askWhen, present),
  );
  const unsure = { kind: 'unsure', origin: 'pressed' } as const;
  return { ...answers, ...Object.fromEntries(open.map(({ id }) => [id, unsure])) };
}
