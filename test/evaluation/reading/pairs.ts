import type { Polarity, Reading } from '../../../dialogs/read/reading';
import type { Knowledge } from '../../../knowledge/model';
import { LISTS, POLARITY_OF, type Sentence } from './sentence';

/** What is said of each option: `nerve-signs/sole` → `denied`. */
export type Pairs = ReadonlyMap<string, Polarity>;

export type Said = readonly [key: string, polarity: Polarity];

/** Of two things said of one option, the weightier counts. */
const BY_WEIGHT: readonly Polarity[] = ['present', 'uncertain', 'denied', 'past', 'other-person'];

const YES = 'yes';
const NO = 'no';

/** “No injury” said as an answer is the same as an injury that is denied. */
const yesDenied = ({ questions }: Knowledge, [key, polarity]: Said): Said => {
  const [question = '', option] = key.split('/');
  const isOfYes = questions[question]?.options.some(({ id }) => id === YES) === true;
  return option === NO && isOfYes && polarity === 'present' ? [`${question}/${YES}`, 'denied'] : [key, polarity];
};

/** “None of these” is an answer and no finding; what the conversation itself asks is none either. */
const isConcept = ({ questions }: Knowledge, key: string): boolean => {
  const [question = '', option] = key.split('/');
  return questions[question]?.options.find(({ id }) => id === option)?.exclusive === false;
};

const pairsOf = (knowledge: Knowledge, all: readonly Said[]): Pairs => {
  const pairs = new Map<string, Polarity>();
  for (const [key, polarity] of all.map((said) => yesDenied(knowledge, said))) {
    const known = pairs.get(key);
    const isWeightier = known === undefined || BY_WEIGHT.indexOf(polarity) < BY_WEIGHT.indexOf(known);
    if (isWeightier && isConcept(knowledge, key)) pairs.set(key, polarity);
  }
  return pairs;
};

/** What an answer to the open question says to be so, where the findings do not say more. */
const chosen = (question: string | null, options: readonly string[], said: readonly Said[]): readonly Said[] =>
  question === null
    ? []
    : options
        .map((option) => `${question}/${option}`)
        .filter((key) => !said.some(([other, polarity]) => other === key && polarity === 'uncertain'))
        .map((key) => [key, 'present'] as const);

const labelled = ({ findings }: Sentence): readonly Said[] =>
  LISTS.flatMap((name): readonly Said[] =>
    name === 'hypothetical' ? [] : findings[name].map((key) => [key, POLARITY_OF[name]]),
  );

/** What a careful person takes from it; what is only supposed is left out. */
export const goldPairs = (knowledge: Knowledge, sentence: Sentence): Pairs => {
  const said = labelled(sentence);
  return pairsOf(knowledge, [...said, ...chosen(sentence.asked, sentence.choice ?? [], said)]);
};

/** “My mum had it, I don’t”: one of two things is found, and each of them is right. */
export const isAlsoSaid = (knowledge: Knowledge, sentence: Sentence, [key, polarity]: Said): boolean =>
  labelled(sentence)
    .map((said) => yesDenied(knowledge, said))
    .some(([other, also]) => other === key && also === polarity);

/** What was read, the answer to the open question included. */
export const foundPairs = (knowledge: Knowledge, reading: Reading, asked: string | null): Pairs => {
  const { findings, choice, deniedDangers } = reading;
  const said = [...findings, ...deniedDangers].map(({ question, option, polarity }): Said => [
    `${question}/${option}`,
    polarity,
  ]);
  return pairsOf(knowledge, [...said, ...chosen(asked, choice?.kind === 'options' ? choice.options : [], said)]);
};
