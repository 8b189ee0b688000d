import { type Exercise } from '../../../knowledge/treatment-model';
import { loadContent } from './content';
import { SEED_EXERCISES, SEED_STEPS, type SeedExercise } from './seed-exercises';

const { exercises, programmes } = loadContent();

/** The exercises that someone can get: in a programme, or in place of one that is. */
const inProgrammes = Object.values(programmes).flatMap((one) => one.exercises.map(({ exercise }) => exercise));
const reachable = new Set(inProgrammes.flatMap((id) => [id, exercises[id]?.instead]));

/** All that a patient reads of it, in the order of the file. */
function textOf({ steps, dosage, easier, harder, cautions }: Exercise): string {
  return [...steps, dosage.words, easier, harder ?? '', ...cautions].join(' ');
}

const carrying = (row: SeedExercise) => ('exercise' in row.carriedBy ? exercises[row.carriedBy.exercise] : undefined);
const named = SEED_EXERCISES.map((row) => ({ ...row, title: `${row.source}, line ${row.line}: ${row.names}` }));
const byExercise = named.filter(({ carriedBy }) => 'exercise' in carriedBy);

describe.each(byExercise)('$title', (row) => {
  const exercise = carrying(row)!;

  test('is one of our exercises, which names the article and can be reached', () => {
    expect(exercise).toBeDefined();
    expect(exercise.cites.map(({ source }) => source)).toContain(row.source);
    expect([...reachable]).toContain(exercise.id);
  });

  test('keeps the article’s steps, in their order', () => {
    expect(exercise.steps.join(' ')).toMatch(SEED_STEPS[exercise.id] ?? 'no steps of it are listed');
  });

  test('keeps the article’s dose, or says that there is none', () => {
    if (row.dose === 'none stated') {
      expect(exercise.dosage.from).not.toBe('source');
      expect(exercise.dosage.words).toMatch(/There is no set number/);
    } else {
      expect(exercise.dosage).toMatchObject({ ...row.dose, from: 'source' });
    }
    expect(textOf(exercise)).toMatch(row.words ?? /./);
  });
});

const byProgramme = named.flatMap((row) => ('programme' in row.carriedBy ? [{ ...row, ...row.carriedBy }] : []));

test.each(byProgramme)('$title is the programme $programme', ({ programme, source, words = /./ }) => {
  const { cites, frequency } = programmes[programme]!;
  expect(cites.map((one) => one.source)).toContain(source);
  expect(frequency).toMatch(words);
});

test('what no file carries has its reason', () => {
  const reasons = named.flatMap(({ carriedBy }) => ('nothingBecause' in carriedBy ? [carriedBy.nothingBecause] : []));
  expect(reasons).toHaveLength(3);
});

test('every exercise that the reference took from an article is on the list', () => {
  const listed = new Set(byExercise.map((row) => carrying(row)?.id));
  const fromArticles = Object.values(exercises).filter(({ reference = [] }) =>
    reference.some((id) => /^X(0[1-9]|[12]\d|3[0-3])$/.test(id)),
  );
  expect(fromArticles.filter(({ id }) => !listed.has(id)).map(({ id }) => id)).toEqual([]);
});

test('every exercise is in a programme, or takes the place of one that is', () => {
  expect(Object.keys(exercises).filter((id) => !reachable.has(id))).toEqual([]);
});

test('a dose of its own is said to come from the source, and a borrowed one to be borrowed', () => {
  const unsaid = Object.values(exercises).filter(({ dosage }) => {
    if (dosage.from === 'source') return false;
    return !(dosage.from === 'borrowed' ? /We borrow/ : /A common start/).test(dosage.words);
  });
  expect(unsaid.map(({ id }) => id)).toEqual([]);
});
