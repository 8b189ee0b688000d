import { type Answer, type Answers } from '../answers';
import { type Knowledge, type Question } from '../model';
import { presentIn, type Present } from './present';

/** What counts for certain, and all that may count. */
export interface Range {
  readonly least: Present;
  readonly most: Present;
}

/**
 * The answers with or without each sign of danger (ADR 0063). Where one is told, “none of these” may have been the
 * answer instead. One more sign can only widen the range: what was certain may be left out, what may count stays. So
 * does “not sure” in the place of a calm answer that it may stand for.
 */
export function rangeOf(questions: Knowledge['questions'], answers: Answers): Range {
  const present = presentIn(questions, answers);
  const [least, most] = [new Map(present), new Map(present)];
  for (const [id, counted] of present) {
    const [question, answer] = [questions[id], answers[id]];
    if (question?.kind === 'one' && isOpen(question, counted)) least.set(id, []);
    if (question?.screen !== true || answer === undefined) continue;
    const certain = counted.filter((option) => tellsCause(question, option) && isTold(answer, option));
    if (certain.length === counted.length) continue;
    least.set(id, question.kind === 'several' ? certain.filter((option) => !isCalm(question, option)) : []);
    most.set(id, [
      ...counted,
      ...question.options.flatMap((option) => (isCalm(question, option.id) ? [option.id] : [])),
    ]);
  }
  return { least, most };
}

/** Of a choice of one, several count only where nobody is sure: each may be so, or none. */
function isOpen({ options }: Question, counted: readonly string[]): boolean {
  return counted.length > 1 && options.filter((option) => counted.includes(option.id)).length > 1;
}

function tellsCause(question: Question, option: string): boolean {
  return (
    isCalm(question, option) || question.options.some(({ id, tellsCause }) => id === option && tellsCause === true)
  );
}

/** “None of these”, or of a choice of one what doubt does not stand for. */
function isCalm({ kind, options, unsureMeans }: Question, option: string): boolean {
  if (kind === 'one') return !unsureMeans.includes(option);
  return options.some(({ id, exclusive }) => id === option && exclusive);
}

/** Said so, and not only counted because nobody is sure. */
function isTold(answer: Answer, option: string): boolean {
  if (answer.kind === 'items') return answer.items[option] === 'yes';
  return answer.kind === 'chosen' && answer.options.includes(option);
}
