import { type Answer, type Answers } from '../answers';
import { type Knowledge, type Question } from '../model';
import { rememberWithin } from '../remember';

/** For each answered question, the options that its answer stands for. */
export type Present = ReadonlyMap<string, readonly string[]>;

/**
 * What the answers stand for. “Not sure” and a skip stand for the question's `unsureMeans` (ADR 0012);
 * in a screen opened item by item, an item counts unless it was answered “no”.
 * Questions and options that no longer exist stand for nothing.
 */
export const presentIn = rememberWithin((questions: Knowledge['questions'], answers: Answers): Present => {
  const present = new Map<string, readonly string[]>();
  for (const id of Object.keys(answers)) {
    const question = Object.hasOwn(questions, id) ? questions[id] : undefined;
    const answer = answers[id];
    if (question && answer) present.set(id, countedOf(question, answer));
  }
  return present;
});

const countedOf = rememberWithin((question: Question, answer: Answer) =>
  onlyKnown(question, standsFor(question, answer)),
);

const onlyKnown = ({ options }: Question, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => options.some((option) => option.id === id));

function standsFor(question: Question, answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'chosen':
      return answer.options;
    case 'items':
      return Object.keys(answer.items).filter((item) => answer.items[item] !== 'no');
    case 'unsure':
    case 'skipped':
      return unsureMeans(question);
  }
}

function unsureMeans({ unsureMeans, options }: Question): readonly string[] {
  if (unsureMeans !== 'every-option') return unsureMeans;
  return options.filter((option) => !option.exclusive).map((option) => option.id);
}
