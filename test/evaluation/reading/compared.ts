import type { Polarity } from '../../../dialogs/read/reading';
import type { Knowledge } from '../../../knowledge/model';
import type { ReadSentence } from './column';
import { withDangers } from './danger-pairs';
import { foundPairs, goldPairs, isAlsoSaid, type Pairs } from './pairs';

/** One thing said, missed or made up: an option with its polarity. */
export interface Said {
  readonly key: string;
  readonly polarity: Polarity;
}

/** A sentence, what it says, and what was found in it. */
export interface Compared extends ReadSentence {
  readonly gold: Pairs;
  readonly found: Pairs;
  readonly right: readonly Said[];
  readonly wrong: readonly Said[];
  readonly missed: readonly Said[];
}

const listed = (pairs: Pairs): readonly Said[] => [...pairs].map(([key, polarity]) => ({ key, polarity }));

/** “What if it goes numb”: who takes that for a perhaps says nothing wrong. */
const isSupposed = ({ sentence }: ReadSentence, { key, polarity }: Said): boolean =>
  polarity === 'uncertain' && sentence.findings.hypothetical.includes(key);

export const compare = (knowledge: Knowledge, read: ReadSentence): Compared => {
  const gold = goldPairs(knowledge, read.sentence);
  const { reading, sentence } = read;
  const plain = foundPairs(knowledge, reading, sentence.asked);
  const found = withDangers(knowledge, { found: plain, gold }, { dangers: reading.dangers, about: sentence.flag });
  const isRight = ({ key, polarity }: Said): boolean =>
    gold.get(key) === polarity || isAlsoSaid(knowledge, sentence, [key, polarity]);
  const right = listed(found).filter(isRight);
  return {
    ...read,
    gold,
    found,
    right,
    wrong: listed(found).filter((said) => !isRight(said) && !isSupposed(read, said)),
    missed: listed(gold).filter(({ key }) => !right.some((said) => said.key === key)),
  };
};
