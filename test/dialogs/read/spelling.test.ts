import { shortenings, withinOneEdit } from '../../../dialogs/read/edits';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { createRealWords } from '../../../dialogs/read/real-words';
import { createSpeller } from '../../../dialogs/read/spelling';
import { read } from './small-knowledge';

const real = createRealWords(
  ['sore', 'heal', 'single', 'diuretic', 'angle', 'ride', 'plantain', 'pregnant'],
  naturalPort,
);
const targets = [
  'heel',
  'sole',
  'numb',
  'tingle',
  'diabetic',
  'swelling',
  'circulation',
  'night',
  'ankle',
  'plantar',
  'pregnant',
];
const correct = createSpeller([...targets, 'toe', 'foot-drop', 'antidisestablishmentarianism'], real, naturalPort);

describe('a misspelt word of ours is understood', () => {
  test.each([
    ['hele', 'heel'],
    ['heeel', 'heel'],
    ['hee', null],
    ['nmub', 'numb'],
    ['numbb', 'numb'],
    ['ankel', 'ankle'],
    ['tinggle', 'tingle'],
    ['swellling', 'swelling'],
    ['sweling', 'swelling'],
    ['swellimg', 'swelling'],
    ['cirkulation', 'circulation'],
    ['diabbetik', 'diabetic'],
    // A real word itself, and none other is as near.
    ['pregnnant', 'pregnant'],
    ['preggnnant', 'pregnant'],
    ['pregmant', 'pregnant'],
  ])('%s', (word, target) => {
    expect(correct(word)).toBe(target);
  });
});

describe('what may be another word is left alone', () => {
  test.each([
    ['a real word', 'heal'],
    ['an inflection of a real word', 'heals'],
    ['an inflection that changes the ending', 'riding'],
    ['a short word with another first letter', 'right'],
    ['a long word as near to a real one', 'diaretic'],
    ['a long word that sounds different and begins differently', 'kwelling'],
    ['a short word', 'tow'],
    ['a word in other letters', 'ступня'],
    ['a word with a number', 'he3l'],
    ['a word no one writes', 'h'.repeat(30)],
    ['a word far from all of ours', 'xylophone'],
  ])('%s: %s', (_why, word) => {
    expect(correct(word)).toBeNull();
  });

  test('the nearer word is taken, and of two equals always the same', () => {
    const speller = createSpeller(['stank', 'stack', 'stuck'], real, naturalPort);
    expect(speller('stacc')).toBe('stack');
    expect(speller('stanck')).toBe('stank');
    const long = createSpeller(['swelling', 'swellings'], real, naturalPort);
    expect(long('sweeling')).toBe('swelling');
  });
});

test.each([
  ['numb', 'numb', true],
  ['numb', 'nub', true],
  ['nub', 'numb', true],
  ['numb', 'nimb', true],
  ['numb', 'nmub', true],
  ['numb', 'bumn', false],
  ['numb', 'numbly', false],
  ['ab', 'ba', true],
  ['', 'a', true],
])('“%s” and “%s” are within one letter: %s', (one, other, near) => {
  expect(withinOneEdit(one, other)).toBe(near);
  expect(withinOneEdit(other, one)).toBe(near);
  if (near) expect(shortenings(one).some((form) => shortenings(other).includes(form))).toBe(true);
});

test('a misspelt denial is believed of a finding, and asked about of a danger', () => {
  expect(read('it dosent hurt at night', null).findings).toMatchObject([{ option: 'night', polarity: 'denied' }]);
  expect(read('I haevnt got chest pain', null).dangers).toMatchObject([{ certainty: 'ambiguous' }]);
});
