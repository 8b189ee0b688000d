import { type Answers, type Findings } from '../../../knowledge/answers';
import { type Knowledge, type Question } from '../../../knowledge/model';
import { realKnowledge } from '../real-knowledge';

/** The content as it stands. */
export const loadContent = (): Knowledge => realKnowledge();

/** Findings from plain choices: `{ timing: ['rest'] }`. */
export function told(choices: Readonly<Record<string, readonly string[]>>): Findings {
  const answers: Answers = Object.fromEntries(
    Object.entries(choices).map(([id, options]) => [id, { kind: 'chosen', options, origin: 'pressed' }]),
  );
  return { answers, raised: [] };
}

/** The options of a question that stand for a sign, so without “none of these”. */
export function signsOf(question: Question): readonly string[] {
  return question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
}
