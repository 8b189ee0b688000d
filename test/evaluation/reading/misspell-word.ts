import { below, type Chance } from './chance';

/** The letters round each on a British or American keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wrsd',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'uojk',
  j: 'huiknm',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'ipkl',
  p: 'ol',
  q: 'wa',
  r: 'etdf',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
};

/** What people write who spell by ear; where several fit, one is drawn. */
const BY_EAR: readonly (readonly [heard: RegExp, written: string])[] = [
  [/ph/, 'f'],
  [/tion/, 'shun'],
  [/ight/, 'ite'],
  [/mb$/, 'm'],
  [/^kn/, 'n'],
  [/ck/, 'k'],
  [/ee/, 'ea'],
  [/ea/, 'ee'],
  [/ai/, 'ay'],
  [/ou/, 'ow'],
  [/oo/, 'u'],
  [/wh/, 'w'],
  [/(?<=.)s(?=e)/, 'z'],
  [/(?<=.)c(?=[ei])/, 's'],
  [/(?<=.)c(?=[aou])/, 'k'],
  [/y$/, 'ie'],
  [/ie/, 'ei'],
  [/er$/, 'a'],
  [/le$/, 'el'],
  [/([bdfglmnprst])\1/, '$1'],
  [/(?<=[^aeiou])e$/, ''],
  [/(?<=[a-z])i(?=[a-z])/, 'e'],
];

/** People seldom get the first letter of a word wrong. */
const FIRST_LETTER = 0.05;

const placeIn = (word: string, chance: Chance): number =>
  chance() < FIRST_LETTER ? 0 : 1 + below(chance, word.length - 1);

const withAt = (word: string, place: number, letters: string): string =>
  word.slice(0, place) + letters + word.slice(place + 1);

type Slip = (word: string, chance: Chance) => string;

const neighbour: Slip = (word, chance) => {
  const place = placeIn(word, chance);
  const near = NEIGHBOURS[word[place] ?? ''] ?? '';
  return near === '' ? word : withAt(word, place, near[below(chance, near.length)] ?? '');
};

const swap: Slip = (word, chance) => {
  const place = Math.min(placeIn(word, chance), word.length - 2);
  return word.slice(0, place) + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2);
};

const drop: Slip = (word, chance) => withAt(word, placeIn(word, chance), '');

const double: Slip = (word, chance) => {
  const place = placeIn(word, chance);
  return withAt(word, place, (word[place] ?? '').repeat(2));
};

const byEar: Slip = (word, chance) => {
  const fitting = BY_EAR.filter(([heard]) => heard.test(word));
  const [heard, written] = fitting[below(chance, fitting.length)] ?? [];
  return heard === undefined || written === undefined ? word : word.replace(heard, written);
};

const SLIPS: readonly Slip[] = [neighbour, swap, drop, double, byEar];
const MOST_TRIES = 20;

/** One misspelling of a word in small letters: another key, a swap, a letter less or twice, or as it sounds. */
export const misspellWord = (word: string, chance: Chance): string => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const spelt = SLIPS[below(chance, SLIPS.length)]?.(word, chance) ?? word;
    if (spelt !== word) return spelt;
  }
  return word;
};
