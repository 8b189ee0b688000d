import type { Answer, Answers } from '../../../../knowledge/answers';
import type { Knowledge, Question } from '../../../../knowledge/model';
import { ITEM_ANSWERS, itemLink, optionCoding } from './questionnaire';
import { type Json, NOT_SURE, SKIPPED } from './resource';

const answered = (linkId: string, text: string, codings: readonly Json[]): Json => ({
  linkId,
  text,
  answer: codings.map((valueCoding) => ({ valueCoding })),
});

const labelOf = ({ options }: Question, id: string): string => options.find((option) => option.id === id)?.label ?? id;

function signsAnswered(question: Question, items: Extract<Answer, { kind: 'items' }>['items']): readonly Json[] {
  return Object.entries(items).map(([id, said]) => {
    const coding = said === 'unsure' ? NOT_SURE : optionCoding(said, ITEM_ANSWERS[said]);
    const text = question.options.find((option) => option.id === id)?.ask ?? labelOf(question, id);
    return answered(itemLink(question.id, id), text, [coding]);
  });
}

function itemsFor(question: Question, answer: Answer): readonly Json[] {
  const whole = (codings: readonly Json[]): readonly Json[] => [answered(question.id, question.prompt, codings)];
  switch (answer.kind) {
    case 'chosen':
      return whole(answer.options.map((id) => optionCoding(id, labelOf(question, id))));
    case 'unsure':
      return whole([NOT_SURE]);
    case 'skipped':
      return whole([SKIPPED]);
    case 'items':
      return signsAnswered(question, answer.items);
  }
}

/** The answers as items, in the order of the questionnaire; one to a question that is not in it is left out. */
export const responseItems = (knowledge: Knowledge, order: readonly string[], answers: Answers): readonly Json[] =>
  order.flatMap((id) => {
    const [question, answer] = [knowledge.questions[id], answers[id]];
    return question === undefined || answer === undefined ? [] : itemsFor(question, answer);
  });
