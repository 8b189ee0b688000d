import { readFileSync } from 'node:fs';
import path from 'node:path';
import { redFlagUrgency } from '../../../knowledge/assess/screen-red-flags';
import { loadContent, told } from './content';
import { EXERCISE_NOTES } from './notes-exercises';
import { PRESENTATION_NOTES } from './notes-presentations';
import { OTHER_CHANGES, TOO_LITTLE } from './notes-too-little';
import { TOO_MUCH } from './notes-too-much';
import { type Note } from './review-note';

const knowledge = loadContent();
const NOTES: readonly Note[] = [...TOO_LITTLE, ...OTHER_CHANGES, ...TOO_MUCH, ...EXERCISE_NOTES, ...PRESENTATION_NOTES];

const textOf = (file: string) => readFileSync(path.resolve(__dirname, `../../../knowledge/${file}.yaml`), 'utf8');

/** Every note that a file says it carries: `review 3.1`, and `3.2` of `(review 3.1, 3.2)`. */
function notesIn(text: string): readonly string[] {
  const lists = [...text.matchAll(/review (\d(?:\.\d+)?(?:(?:, | and )\d(?:\.\d+)?)*)/g)].map(([, list = '']) => list);
  return lists.flatMap((list) => list.split(/, | and /));
}

function missingIn({ note, says, files = [] }: Note): readonly string[] {
  return files
    .filter((file) => !notesIn(textOf(file)).includes(note))
    .map(
      (file) =>
        `knowledge/${file}.yaml — does not say that it carries “review ${note}” (${says}). Write it under forClinician.`,
    );
}

describe('each note of the second reading', () => {
  test('is carried by its files, which say so', () => {
    expect(NOTES.flatMap(missingIn)).toEqual([]);
  });

  test('is carried by a file, or it is said why not', () => {
    const lost = NOTES.filter(({ files, notYet }) => (files === undefined) === (notYet === undefined));
    expect(lost.map(({ note }) => note)).toEqual([]);
  });

  test('of sections 1 and 3 is there, from the first to the last', () => {
    const all = (section: number, last: number) =>
      Array.from({ length: last }, (_, index) => `${section}.${index + 1}`);
    expect(TOO_LITTLE.map(({ note }) => note)).toEqual(all(1, 16));
    expect(TOO_MUCH.map(({ note }) => note)).toEqual(all(3, 18));
  });

  test.each([
    // The lines of each section, a long one in parts.
    ['2', 12],
    ['4', 11],
    ['5', 10],
    ['6', 13],
  ])('of section %s is there in all its %d lines', (section, lines) => {
    expect(NOTES.filter(({ note }) => note === section)).toHaveLength(lines);
  });
});

const proofs = NOTES.flatMap(({ note, says, proofs: all = [] }) =>
  all.map(([answers, urgency]) => ({ note, says, answers, urgency, ends: urgency ?? 'no red flag' })),
);

test.each(proofs)('review $note ($says) ends with $ends for $answers', ({ answers, urgency }) => {
  expect(redFlagUrgency(knowledge, told(answers))).toBe(urgency);
});

/** Note 3.3: ordinary words for an ordinary sore foot. */
const TRAPS =
  `tight, pressure, confused, shaking, bent, looks wrong, wrong shape, leaking, breathless, crack, crunch, pop,
  hopping, weak, giving way, tripping, lump, sore, fluid, electric, worse, weeks, no, ra, heels`
    .split(',')
    .map((word) => word.trim());

test('no ordinary word alone is read as danger', () => {
  const dangers = knowledge.vocabulary.concepts.filter(({ means }) => 'redFlag' in means);
  const trapped = dangers.flatMap(({ id, phrases }) =>
    phrases.filter((phrase) => TRAPS.includes(phrase)).map((one) => `${id}: ${one}`),
  );
  expect(trapped).toEqual([]);
});

/** Note 3.16: the options and their questions leave out what is common and old. */
test.each([
  ['skin-and-fever', 'black', /bruise.* nail/],
  ['emergency-screen', 'cold-pale', /stays so in the warm/],
  ['swelling', 'lump', /has not changed for years does not count/],
])('%s, %s: what does not count is said where it is asked', (question, option, words) => {
  const asked = knowledge.questions[question]?.options.find(({ id }) => id === option);
  expect(`${asked?.label} ${asked?.ask}`).toMatch(words);
});

/** Note 3.18: said to those with exercises, and of no urgency. */
test('whoever was hurt, operated on or treated is told to ask a doctor before exercising', () => {
  expect(knowledge.messages['programme.check-first']).toMatch(
    /hurt, had an operation, or are being treated.*\{doctor\}/,
  );
});

test('strong words for pain ask, and never raise an emergency by themselves', () => {
  const strong = /\b(agony|excruciating|unbearable|10 out of 10|ten out of ten|worst pain)\b/;
  const raised = knowledge.vocabulary.concepts.flatMap(({ id, means, phrases }) =>
    'redFlag' in means && means.certainty === 'unmistakable'
      ? phrases.filter((one) => strong.test(one)).map((one) => `${id}: ${one}`)
      : [],
  );
  expect(raised).toEqual([]);
});
