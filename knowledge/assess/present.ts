import { type Answer, type Answers, type ItemAnswer } from '../answers';
import { type Knowledge, type Question } from '../model';

/** For each answered question, the options that its answer stands for. */
export type Present = ReadonlyMap<string, readonly string[]>;

/**
 * What the answers stand for. “Not sure” and a skip stand for the question's `unsureMeans` (ADR 0012);
 * in a screen opened item by item, an item counts if it was answered “yes”, or “not sure” and that stands for it.
 * Answers to questions that no longer exist stand for nothing.
 */
export function presentIn(questions: Knowledge['questions'], answers: Answers): Present {
  const present = new Map<string, readonly string[]>();
  for (const id of Object.keys(answers)) {
    const question = questions[id];
    const answer = answers[id];
    if (question && answer) present.set(id, standsFor(question, answer));
  }
  return present;
}

function standsFor(question: Question, answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'chosen':
      return answer.options;
    case 'items':
      return itemsIn(question, answer.items);
    case 'unsure':
    case 'skipped':
      return unsureMeans(question);
  }
}

function itemsIn(question: Question, items: Readonly<Record<string, ItemAnswer>>): readonly string[] {
  const ifUnsure = unsureMeans(question);
  return Object.keys(items).filter((item) => {
    return items[item] === 'yes' || (items[item] === 'unsure' && ifUnsure.includes(item));
  });
}

function unsureMeans({ unsureMeans, options }: Question): readonly string[] {
  if (unsureMeans !== 'every-option') return unsureMeans;
  return options.filter((option) => !option.exclusive).map((option) => option.id);
}
