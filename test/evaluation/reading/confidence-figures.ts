import { bandOf, type Band } from '../../../dialogs/read/band';
import type { Compared } from './compared';
import { ratioOf, type Ratio } from './ratio';

/** One finding: what bears on it, how sure the reader is, and whether it is right. */
export interface Weighed {
  readonly evidence: readonly string[];
  readonly confidence: number;
  readonly right: boolean;
}

/** The findings of these sentences, in the reader’s own words; answers to the open question are no findings. */
export const weighedIn = (compared: readonly Compared[]): readonly Weighed[] =>
  compared.flatMap(({ reading, wrong, found }) => {
    const isWrong = new Set(wrong.map(({ key }) => key));
    return reading.findings.flatMap(({ question, option, evidence, confidence }) => {
      const key = `${question}/${option}`;
      // A “no” that is held as a denied “yes” stands or falls with it.
      const held = found.has(key) ? key : `${question}/yes`;
      return found.has(held) ? [{ evidence, confidence, right: !isWrong.has(held) }] : [];
    });
  });

/** Findings of like confidence: how sure the reader is of them, and how many are right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly meanConfidence: number | null;
  readonly right: Ratio;
}

export interface ConfidenceFigures {
  readonly bins: readonly ReliabilityBin[];
  /** The mean distance between how sure and how right, by the number of findings; null of none. */
  readonly ece: number | null;
  readonly bands: Readonly<Record<Band, Ratio>>;
  /** The share of findings in the accept band. */
  readonly acceptCoverage: Ratio;
}

const BINS = 10;

const binOf = (weighed: readonly Weighed[], index: number): ReliabilityBin => {
  const inside = weighed.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index);
  const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
  return {
    from: index / BINS,
    meanConfidence: inside.length === 0 ? null : sum / inside.length,
    right: ratioOf(inside, ({ right }) => right),
  };
};

const eceOf = (bins: readonly ReliabilityBin[], count: number): number | null =>
  count === 0
    ? null
    : bins.reduce(
        (sum, { meanConfidence, right }) => sum + Math.abs(right.hits - (meanConfidence ?? 0) * right.of),
        0,
      ) / count;

export const confidenceFigures = (weighed: readonly Weighed[]): ConfidenceFigures => {
  const bins = Array.from({ length: BINS }, (_, index) => binOf(weighed, index));
  const inBand = (band: Band): Ratio =>
    ratioOf(
      weighed.filter(({ confidence }) => bandOf(confidence) === band),
      ({ right }) => right,
    );
  return {
    bins,
    ece: eceOf(bins, weighed.length),
    bands: { accept: inBand('accept'), confirm: inBand('confirm'), ask: inBand('ask') },
    acceptCoverage: ratioOf(weighed, ({ confidence }) => bandOf(confidence) === 'accept'),
  };
};
