import { ROOT } from '../inline-case';
import { floorsWords } from './floors-words';
import { isReached, readBar, readFloors, shortfalls } from './gates';
import { realKnowledge } from '../../knowledge/real-knowledge';
import { finding, reading, sentence } from './hand-made';
import { groupReader, readGroups } from './groups';
import { figuresOf, MEASURES } from './measures';
import { reportOn } from './part-report';
import { figuresTable } from './print-figures';

/** A reader that always hears a burning pain, on a sentence where that is right and on one where it is denied. */
const part = reportOn(
  {
    knowledge: realKnowledge(),
    columns: [
      {
        id: 'burning',
        title: 'burning',
        read: () => reading({ findings: [finding('feel/burn')] }),
        weighs: true,
      },
    ],
    groupOf: groupReader(readGroups(ROOT)),
    clock: null,
  },
  'own',
  [sentence({ present: ['feel/burn'] }), sentence({ denied: ['feel/burn'], text: 'no' })],
);

test('a limit is reached or not, and what was not measured is not', () => {
  expect(isReached(0.95, { atLeast: 0.95 })).toBe(true);
  expect(isReached(0.949, { atLeast: 0.95 })).toBe(false);
  expect(isReached(0.05, { atMost: 0.05 })).toBe(true);
  expect(isReached(0.06, { atMost: 0.05 })).toBe(false);
  expect(isReached(null, { atMost: 1 })).toBe(false);
});

test('a figure behind its floor is told, and so is one that is not measured', () => {
  const floors = {
    'symptom-f1': { atLeast: 0.9 },
    'denied-asserted': { atMost: 0.05 },
    'flag-recall': { atLeast: 0 },
    'uncertain-asserted': { atMost: 1 },
    ece: { atMost: 0.5 },
  };
  expect(shortfalls(part, floors)).toEqual([
    'own: symptom-f1 is 0.5000, and should be at least 0.9',
    'own: denied-asserted is 1.0000, and should be at most 0.05',
    'own: flag-recall is not measured, and should be at least 0',
    'own: uncertain-asserted is not measured, and should be at most 1',
  ]);
  expect(shortfalls({ ...part, columns: [] }, floors)).toHaveLength(5);
});

test('the table says of each figure of the bar whether it passes', () => {
  const lines = figuresTable(part, {
    'symptom-f1': { atLeast: 0.92 },
    ece: { atMost: 0.08 },
    'all-f1': { atLeast: 0.4 },
  });
  expect(lines).toMatch(/^symptom: F1 +2 +≥ 92\.0 % +50\.0 % +MISS$/m);
  expect(lines).toMatch(/^all findings: F1 +2 +≥ 40\.0 % +50\.0 % +pass$/m);
  expect(lines).toMatch(/^red flags heeded +0 +–$/m);
});

test('the bar and the floors name figures of the report, none twice', () => {
  const ids = MEASURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(readBar(ROOT)).length).toBeGreaterThan(15);
  expect(() => readFloors(ROOT)).not.toThrow();
});

test('floors that fit what was measured are just below it', () => {
  const words = floorsWords(ROOT, [part]);
  expect(figuresOf(part.columns[0]!)).toMatchObject({ 'symptom-f1': 0.5, 'denied-asserted': 1 });
  expect(words).toContain('  symptom-f1: { atLeast: 0.495 }');
  expect(words).toContain('  denied-asserted: { atMost: 1.005 }');
  expect(words).toContain('aside: {}');
  expect(words).not.toContain('time-');
  expect(words).not.toContain('flag-recall:');
});
