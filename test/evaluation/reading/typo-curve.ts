import type { Knowledge } from '../../../knowledge/model';
import { readAll, type Column } from './column';
import { compare } from './compared';
import { countsOf, f1Of, type Counts } from './f1';
import { flagFigures, flagReads, heeded } from './flags';
import { misspell } from './misspell';
import { shareOf, type Ratio } from './ratio';
import type { Sentence } from './sentence';

export const SHARES = [0, 0.05, 0.1, 0.2, 0.3] as const;
const SEED = 20_260_105;

/** How well is read what has this share of its words misspelt. */
export interface TypoPoint {
  readonly share: number;
  readonly counts: Counts;
  /** Sentences in which a red flag is plainly so, and is heeded. */
  readonly flags: Ratio;
}

export const typoCurve = (
  knowledge: Knowledge,
  column: Pick<Column, 'read'>,
  sentences: readonly Sentence[],
): readonly TypoPoint[] =>
  SHARES.map((share) => {
    const spelt = sentences.map((sentence) => ({ ...sentence, text: misspell(sentence.text, share, SEED) }));
    const read = readAll(knowledge, column, spelt);
    return {
      share,
      counts: countsOf(read.map((one) => compare(knowledge, one))),
      flags: heeded(flagFigures(flagReads(knowledge, read)), 'positive', ['at-once', 'asked']),
    };
  });

const at = (curve: readonly TypoPoint[], share: number): TypoPoint | undefined =>
  curve.find((point) => point.share === share);

/** F1 lost when a fifth of the words are misspelt: 0.06 is six points. */
export const lossAtFifth = (curve: readonly TypoPoint[]): number | null => {
  const [clean, fifth] = [at(curve, 0), at(curve, 0.2)].map((point) => point && f1Of(point.counts));
  return typeof clean === 'number' && typeof fifth === 'number' ? clean - fifth : null;
};

export const flagsAtFifth = (curve: readonly TypoPoint[]): number | null => {
  const point = at(curve, 0.2);
  return point === undefined ? null : shareOf(point.flags);
};
