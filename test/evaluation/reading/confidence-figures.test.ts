import { confidenceOf } from '../../../dialogs/read/confidence';
import { confidenceTable } from '../../../knowledge/confidence-model';
import { realKnowledge } from '../../knowledge/real-knowledge';
import { parse } from 'yaml';
import { compare } from './compared';
import { confidenceFigures, weighedIn, type Weighed } from './confidence-figures';
import { fitConfidence, heldOut, tableWords } from './fit-confidence';
import { finding, read } from './hand-made';
import { risingSteps } from './isotonic';

const weighed = (confidence: number, right: boolean): Weighed => ({ evidence: [], confidence, right });
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

test('bins, calibration error and bands', () => {
  const figures = confidenceFigures([
    ...times(10, (index) => weighed(0.95, index < 9)),
    ...times(10, (index) => weighed(0.65, index < 9)),
    weighed(1, true),
    weighed(0.2, false),
  ]);
  expect(figures.bins[9]).toMatchObject({ right: { hits: 10, of: 11 } });
  expect(figures.bins[6]).toMatchObject({
    from: 0.6,
    meanConfidence: expect.closeTo(0.65),
    right: { hits: 9, of: 10 },
  });
  expect(figures.bins[0]).toEqual({ from: 0, meanConfidence: null, right: { hits: 0, of: 0 } });
  // |10 − 10.5| + |9 − 6.5| + |0 − 0.2| of 22 findings.
  expect(figures.ece).toBeCloseTo(3.2 / 22);
  expect(figures.bands).toEqual({
    accept: { hits: 10, of: 11 },
    confirm: { hits: 9, of: 10 },
    ask: { hits: 0, of: 1 },
  });
  expect(figures.acceptCoverage).toEqual({ hits: 11, of: 22 });
  expect(confidenceFigures([]).ece).toBeNull();
});

test('a finding is right where its label says the same', () => {
  const compared = compare(
    realKnowledge(),
    read(
      { present: ['side/left', 'feel/burn'], denied: ['injury/yes'], hypothetical: ['timing/night'] },
      {
        findings: [
          finding('side/left', 'present', { confidence: 0.9 }),
          finding('feel/burn', 'denied', { confidence: 0.8 }),
          finding('injury/no', 'present', { confidence: 0.7 }),
          finding('timing/night', 'uncertain', { confidence: 0.6 }),
          finding('feel/ache', 'present', { confidence: 0.5 }),
        ],
      },
    ),
  );
  expect(weighedIn([compared]).map(({ confidence, right }) => [confidence, right])).toEqual([
    [0.9, true],
    [0.8, false],
    [0.7, true],
    [0.6, true],
    [0.5, false],
  ]);
});

test('steps rise, hold enough findings, and pool what falls', () => {
  const observed = (at: number, right: number, of: number) => times(of, (index) => ({ at, hit: index < right }));
  const steps = risingSteps(
    [...observed(3, 9, 10), ...observed(1, 5, 10), ...observed(2, 3, 10), ...observed(4, 1, 2)],
    10,
  );
  expect(steps).toEqual([
    { from: 1, hits: 8, of: 20 },
    { from: 3, hits: 10, of: 12 },
  ]);
  expect(risingSteps([], 10)).toEqual([]);
});

describe('a fitted table', () => {
  // Misspelt words are right in 3 of 10, plain ones in 9 of 10; what is about the side is always right.
  const observed = [
    ...times(200, (index) => ({ evidence: ['one-letter-off'], right: index % 10 < 3 })),
    ...times(200, (index) => ({ evidence: ['as-listed'], right: index % 10 < 9 })),
    ...times(60, () => ({ evidence: ['as-listed', 'about-side'], right: true })),
    { evidence: ['once'], right: true },
  ];
  const table = fitConfidence(observed);

  test('says of each kind of evidence how often it was right', () => {
    expect(confidenceOf(['one-letter-off'], table)).toBeCloseTo(0.3, 1);
    expect(confidenceOf(['as-listed'], table)).toBeCloseTo(0.9, 1);
    expect(confidenceOf(['as-listed', 'about-side'], table)).toBeGreaterThan(0.95);
    expect(confidenceOf(['as-listed', 'about-side'], table)).toBeLessThan(1);
  });

  test('leaves out what was hardly seen, and is the same each time', () => {
    expect(Object.keys(table.points)).toEqual(['about-side', 'as-listed', 'one-letter-off']);
    expect(fitConfidence(observed)).toEqual(table);
  });

  test('is tried on findings that it has not seen', () => {
    const tried = heldOut(observed);
    expect(tried).toHaveLength(observed.length);
    expect(confidenceFigures(tried).ece).toBeLessThan(0.05);
    // Of evidence that says nothing, the middle is all that can be known.
    const blind = heldOut(times(200, (index) => ({ evidence: ['as-listed'], right: index % 2 === 0 })));
    expect(blind.every(({ confidence }) => Math.abs(confidence - 0.5) < 0.1)).toBe(true);
  });

  test('is printed as the file that it becomes', () => {
    const { confidence } = parse(tableWords(table, observed)) as { confidence: unknown };
    expect(confidenceTable.parse(confidence)).toEqual(table);
  });
});
