import { confidenceOf, pointsOf } from '../../../dialogs/read/confidence';
import type { ConfidenceTable } from '../../../knowledge/confidence-model';
import { chanceFrom, shuffled } from './chance';
import { confidenceFigures, type Weighed } from './confidence-figures';
import { risingSteps } from './isotonic';
import { shareOf } from './ratio';
import { perCent } from './table';

type Observed = Pick<Weighed, 'evidence' | 'right'>;

/** A piece of evidence seen more seldom gets no points of its own. */
const SELDOM = 8;
/** How strongly points are drawn to nothing: as much as so many findings. */
const PULL = 10;
const ROUNDS = 400;
/** So many findings in each step of the curve. */
const LEAST_IN_STEP = 40;
/** Nothing is ever certain: to each step come a right and a wrong finding that nobody made. */
const DOUBT = 1;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const piecesIn = (observed: readonly Observed[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { evidence } of observed) for (const piece of evidence) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts].flatMap(([piece, count]) => (count >= SELDOM ? [piece] : [])).sort();
};

const chanceOf = (points: number): number => 1 / (1 + Math.exp(-points));

/**
 * Points for each piece, as logistic regression finds them with a pull towards nothing. Each round moves every piece in
 * turn by one Newton step; the order is fixed, so that the same findings give the same points.
 */
const fitPoints = (observed: readonly Observed[]): Record<string, number> => {
  const points: Record<string, number> = Object.fromEntries(piecesIn(observed).map((piece) => [piece, 0]));
  const having = Object.keys(points).map(
    (piece) => [piece, observed.filter(({ evidence }) => evidence.includes(piece))] as const,
  );
  const sums = new Map(observed.map((one) => [one, pointsOf(one.evidence, points)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [piece, those] of having) {
      let [slope, curvature] = [-PULL * 0.25 * (points[piece] ?? 0), PULL * 0.25];
      for (const one of those) {
        const chance = chanceOf(sums.get(one) ?? 0);
        slope += (one.right ? 1 : 0) - chance;
        curvature += chance * (1 - chance);
      }
      const step = Math.max(-1, Math.min(1, slope / curvature));
      points[piece] = (points[piece] ?? 0) + step;
      for (const one of those) sums.set(one, (sums.get(one) ?? 0) + step);
    }
  }
  return Object.fromEntries(Object.entries(points).map(([piece, value]) => [piece, rounded(value)]));
};

/** The table that says best how often findings with such evidence are right. */
export const fitConfidence = (observed: readonly Observed[]): ConfidenceTable => {
  const points = fitPoints(observed);
  const steps = risingSteps(
    observed.map(({ evidence, right }) => ({ at: rounded(pointsOf(evidence, points)), hit: right })),
    LEAST_IN_STEP,
  );
  const curve = steps.map(({ from, hits, of }) => ({ from, is: rounded((hits + DOUBT) / (of + 2 * DOUBT)) }));
  return { points, curve: merged(curve) };
};

/** Steps that are alike once rounded are one; each is worth no less than the one before. */
const merged = (curve: ConfidenceTable['curve']): ConfidenceTable['curve'] =>
  curve.reduce<ConfidenceTable['curve']>((kept, step) => {
    const before = kept.at(-1);
    return before !== undefined && step.is <= before.is ? kept : [...kept, step];
  }, []);

const PARTS = 5;

/**
 * The same findings as a table would weigh them that has not seen them: each fifth by a table fitted on the others.
 * What the fitted table says of its own findings flatters it.
 */
export const heldOut = (observed: readonly Observed[]): readonly Weighed[] => {
  const mixed = shuffled(observed, chanceFrom(PARTS));
  const inPart = (part: number) => (_one: Observed, index: number) => index % PARTS === part;
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const table = fitConfidence(mixed.filter((one, index) => !inPart(part)(one, index)));
    return mixed.filter(inPart(part)).map((one) => ({ ...one, confidence: confidenceOf(one.evidence, table) }));
  });
};

/** The table as it stands in `knowledge/vocabulary/en/confidence.yaml`. */
export const tableWords = ({ points, curve }: ConfidenceTable, observed: readonly Observed[]): string => {
  const { ece, bands, acceptCoverage } = confidenceFigures(heldOut(observed));
  return [
    '# What a finding from words is worth: `npm run evaluate:reading -- --fit` prints this from the own sentences.',
    '# Points for each piece of evidence, then from how many points on such findings were right how often.',
    `# ${observed.length} findings; each fifth weighed by a table fitted on the others: calibration error ${ece?.toFixed(3) ?? '–'},`,
    `# accept band ${perCent(shareOf(bands.accept))} right, ${perCent(shareOf(acceptCoverage))} of findings.`,
    'confidence:',
    '  points:',
    ...Object.entries(points).map(([piece, value]) => `    ${piece}: ${value}`),
    '  curve:',
    ...curve.map(({ from, is }) => `    - { from: ${from}, is: ${is} }`),
    '',
  ].join('\n');
};
