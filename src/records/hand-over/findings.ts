import type { Answer, Answers } from '../../../knowledge/answers';
import type { Knowledge, Question } from '../../../knowledge/model';
import type { Finding } from './hand-over';

type Signs = Pick<Finding, 'how' | 'present' | 'unsure' | 'denied' | 'notTicked'>;

const NOTHING: Signs = { how: 'answered', present: [], unsure: [], denied: [], notTicked: [] };

const labelsOf = ({ options }: Question, wanted: (id: string) => boolean): readonly string[] =>
  options.filter(({ id }) => wanted(id)).map(({ label }) => label);

function chosenSigns(question: Question, chosen: readonly string[]): Signs {
  const isNone = question.options.some(({ id, exclusive }) => exclusive && chosen.includes(id));
  // A choice of one, or of places on a map, has no noes: that it is here is all that was said.
  const hasNoes = question.kind === 'several' && question.map === undefined;
  const others = hasNoes ? labelsOf(question, (id) => !chosen.includes(id) && !isExclusive(id)) : [];
  if (isNone) return { ...NOTHING, denied: others };
  return { ...NOTHING, present: labelsOf(question, (id) => chosen.includes(id)), notTicked: others };

  function isExclusive(id: string): boolean {
    return question.options.some((option) => option.id === id && option.exclusive);
  }
}

function signsOf(question: Question, answer: Answer): Signs {
  switch (answer.kind) {
    case 'chosen':
      return chosenSigns(question, answer.options);
    case 'unsure':
      return { ...NOTHING, how: 'not-sure' };
    case 'skipped':
      return { ...NOTHING, how: 'skipped' };
    case 'items':
      return {
        ...NOTHING,
        present: labelsOf(question, (id) => answer.items[id] === 'yes'),
        unsure: labelsOf(question, (id) => answer.items[id] === 'unsure'),
        denied: labelsOf(question, (id) => answer.items[id] === 'no'),
      };
  }
}

/** Each answer that counts, in the order they were asked; an answer to a question of another release is left out. */
export const findingsOf = ({ questions }: Knowledge, answers: Answers): readonly Finding[] =>
  Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions[id];
    return question === undefined ? [] : [{ question: id, title: question.title, ...signsOf(question, answer) }];
  });
