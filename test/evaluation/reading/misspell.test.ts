import { withinOneEdit } from '../../../dialogs/read/edits';
import { realKnowledge } from '../../knowledge/real-knowledge';
import { chanceFrom, seedFor, shuffled } from './chance';
import { finding, reading, sentence } from './hand-made';
import { misspell } from './misspell';
import { misspellWord } from './misspell-word';
import { flagsAtFifth, lossAtFifth, SHARES, typoCurve } from './typo-curve';

const TEXT = 'My heel hurts terribly in the morning, and my toes feel completely numb when walking about the house!';
const words = (text: string) => text.split(' ');
const changed = (text: string) => words(text).filter((word, index) => word !== words(TEXT)[index]);

test('the same seed gives the same misspellings, and another seed others', () => {
  expect(misspell(TEXT, 0.3, 1)).toBe(misspell(TEXT, 0.3, 1));
  expect(misspell(TEXT, 0.3, 1)).not.toBe(misspell(TEXT, 0.3, 2));
});

test('so many words are misspelt, and those of a small share at every greater one', () => {
  expect(misspell(TEXT, 0, 1)).toBe(TEXT);
  for (const [share, least] of [
    [0.1, 1],
    [0.2, 3],
    [0.3, 5],
  ] as const) {
    const count = changed(misspell(TEXT, share, 1)).length;
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(least + 1);
  }
  const [few, many] = [0.1, 0.3].map((share) => misspell(TEXT, share, 1));
  for (const word of changed(few ?? '')) expect(words(many ?? '')).toContain(word);
});

test('short words and all that is no word are left alone', () => {
  expect(misspell('no, 7 of 10: my – 1st!', 1, 1)).toBe('no, 7 of 10: my – 1st!');
  expect(misspell('', 0.3, 1)).toBe('');
});

test('a misspelt word is another word, and most often keeps its first letter', () => {
  const chance = chanceFrom(7);
  const spelt = Array.from({ length: 400 }, () => misspellWord('numbness', chance));
  expect(spelt).not.toContain('numbness');
  expect(new Set(spelt).size).toBeGreaterThan(20);
  expect(spelt.filter((word) => word.startsWith('n')).length).toBeGreaterThan(360);
  expect(spelt.every((word) => withinOneEdit('numbness', word))).toBe(true);
  expect(Array.from({ length: 200 }, () => misspellWord('night', chance))).toContain('nite');
});

test('chance is between 0 and 1, and shuffling loses nothing', () => {
  const chance = chanceFrom(seedFor('text', 1));
  const drawn = Array.from({ length: 1000 }, chance);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, one) => sum + one, 0) / 1000).toBeCloseTo(0.5, 1);
  expect([...shuffled([1, 2, 3, 4], chance)].sort()).toEqual([1, 2, 3, 4]);
});

test('the curve falls for a reader that knows no misspelt word', () => {
  const sentences = Array.from({ length: 40 }, (_, index) =>
    sentence({ text: `numbness ${index}`, present: ['feel/burn'], flag: 'foot-drop', kind: 'positive' }),
  );
  const exact = (text: string) =>
    reading(text.startsWith('numbness') ? { findings: [finding('feel/burn'), finding('nerve-signs/drop')] } : {});
  const curve = typoCurve(realKnowledge(), { read: exact }, sentences);
  expect(curve.map(({ share }) => share)).toEqual([...SHARES]);
  const heard = curve.map(({ flags }) => flags.hits);
  expect(heard[0]).toBe(40);
  expect([...heard].sort((one, other) => other - one)).toEqual(heard);
  // Each text has one word and a number; a fifth of one word is misspelt in about a fifth of the texts.
  expect(heard[3]).toBeGreaterThan(24);
  expect(heard[3]).toBeLessThan(39);
  expect(lossAtFifth(curve)).toBeGreaterThan(0);
  expect(flagsAtFifth(curve)).toBe((heard[3] ?? 0) / 40);
  expect(lossAtFifth([])).toBeNull();
  expect(flagsAtFifth([])).toBeNull();
});
