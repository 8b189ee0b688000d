import { type Answer, type Answers, type Findings } from '../answers';
import { type Knowledge, type Question } from '../model';
import { holds } from './criterion';
import { presentIn } from './present';

/** One option of a question. */
export interface Sign {
  readonly question: string;
  readonly option: string;
}

/** The options of a question that do not count yet, “none of these” left out. */
export function absentOptions({ questions }: Knowledge, question: Question, findings: Findings): readonly string[] {
  const present = presentIn(questions, findings.answers).get(question.id) ?? [];
  return question.options.filter(({ id, exclusive }) => !exclusive && !present.includes(id)).map(({ id }) => id);
}

/** The answers with one sign more. A choice that this opens counts as not sure, the graver reading. */
export function withOneMore(knowledge: Knowledge, answers: Answers, { question: id, option }: Sign): Answers {
  const question = knowledge.questions[id];
  if (question === undefined) return answers;
  const present = presentIn(knowledge.questions, answers).get(id) ?? [];
  return withFollowUps(knowledge, { ...answers, [id]: withOption(question, present, option) });
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
