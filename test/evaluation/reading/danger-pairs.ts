import type { Polarity, Reading } from '../../../dialogs/read/reading';
import type { Knowledge, RedFlag } from '../../../knowledge/model';
import type { Pairs } from './pairs';

const GROUPED = ['all', 'any', 'not'];

/** The options that raise this red flag alone: `sudden-cold-foot` is `emergency-screen/cold-pale`. */
export const optionsAlone = ({ rules }: Pick<RedFlag, 'rules'>): readonly string[] =>
  rules.flatMap(({ when }) => {
    const [question, ...more] = Object.keys(when);
    const options = question === undefined || more.length > 0 || GROUPED.includes(question) ? [] : when[question];
    return Array.isArray(options) ? (options as readonly string[]).map((option) => `${question ?? ''}/${option}`) : [];
  });

const isSo = (polarity: Polarity | undefined): boolean => polarity === 'present' || polarity === 'uncertain';

/**
 * Danger words are held as dangers, and yet say what an option says. A certain one says that it is so; one that is asked
 * about says that it is so or perhaps so, whichever is meant. Of several options that may be meant, the labelled one
 * counts; where none is, the first, unless the sentence is about this very red flag.
 */
export const withDangers = (
  { redFlags }: Knowledge,
  { found, gold }: { readonly found: Pairs; readonly gold: Pairs },
  { dangers, about }: { readonly dangers: Reading['dangers']; readonly about: string | null },
): Pairs => {
  const pairs = new Map(found);
  for (const { redFlag, certainty } of dangers) {
    const keys = optionsAlone(redFlags[redFlag] ?? { rules: [] });
    if (keys.some((key) => pairs.has(key))) continue;
    const labelled = keys.find((key) => isSo(gold.get(key))) ?? keys.find((key) => gold.has(key));
    const key = labelled ?? (redFlag === about ? undefined : keys[0]);
    if (key === undefined) continue;
    pairs.set(key, certainty === 'unmistakable' || gold.get(key) === 'present' ? 'present' : 'uncertain');
  }
  return pairs;
};
