import type { Answer, Answers } from '../../../knowledge/answers';
import { holds } from '../../../knowledge/assess/criterion';
import type { Knowledge, Question } from '../../../knowledge/model';
import type { Finding, FlagAsked } from './hand-over';

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

/** Labels of the options each of which would by itself have raised a red flag that is denied. */
function asRedFlags({ redFlags }: Knowledge, question: Question, denied: ReadonlySet<string>): ReadonlySet<string> {
  const rules = Object.values(redFlags).flatMap((flag) => (denied.has(flag.id) ? flag.rules : []));
  const raises = (option: string): boolean => rules.some(({ when }) => holds(when, new Map([[question.id, [option]]])));
  return new Set(labelsOf(question, raises));
}

/** Each answer that counts, in the order they were asked; an answer to a question of another release is left out. */
export function findingsOf(
  knowledge: Knowledge,
  answers: Answers,
  flags: readonly Pick<FlagAsked, 'redFlag' | 'state'>[],
): readonly Finding[] {
  const denied = new Set(flags.filter(({ state }) => state === 'denied').map(({ redFlag }) => redFlag));
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = knowledge.questions[id];
    if (question === undefined) return [];
    const signs = signsOf(question, answer);
    const amongFlags = asRedFlags(knowledge, question, denied);
    const noes = [...signs.denied, ...signs.notTicked].filter((label) => amongFlags.has(label));
    return [{ question: id, title: question.title, ...signs, amongFlags: noes }];
  });
}
