import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import { loadContent, told } from './content';
import { EXERCISE_NOTES } from './notes-exercises';

const knowledge = loadContent();
const exercises = Object.values(knowledge.exercises);

/** Is this exercise ruled out by its own file? */
function isBarred(id: string, choices: Readonly<Record<string, readonly string[]>>): boolean {
  const { notWhen, notWithRedFlags } = knowledge.exercises[id]!;
  const findings = told(choices);
  const standing = screenRedFlags(knowledge, findings).map(({ redFlag }) => redFlag);
  const present = presentIn(knowledge.questions, findings.answers);
  return (notWhen !== undefined && holds(notWhen, present)) || notWithRedFlags.some((flag) => standing.includes(flag));
}

const cases = EXERCISE_NOTES.flatMap(({ says, barred = [], kept = [] }) => [
  ...barred.map(([exercise, answers]) => ({ says, exercise, answers, offered: false })),
  ...kept.map(([exercise, answers]) => ({ says, exercise, answers, offered: true })),
]);

test.each(cases)('$says: $exercise is offered ($offered) with $answers', ({ exercise, answers, offered }) => {
  expect(isBarred(exercise, answers)).toBe(!offered);
});

const warnings = EXERCISE_NOTES.flatMap(({ says, warned = [] }) =>
  warned.map(([exercise, words]) => ({ says, exercise, words })),
);

test.each(warnings)('$says: $exercise tells the patient', ({ exercise, words }) => {
  expect(knowledge.exercises[exercise]?.cautions.join(' ')).toMatch(words);
});

const replacements = EXERCISE_NOTES.flatMap(({ says, instead = [] }) =>
  instead.map(([exercise, other]) => ({ says, exercise, other })),
);

test.each(replacements)('$says: $other takes the place of $exercise', ({ exercise, other }) => {
  expect(knowledge.exercises[exercise]?.instead).toBe(other);
});

test('every exercise stops above 5 out of 10, and when it is worse the next morning', () => {
  const lacking = exercises.filter(
    ({ stopIf }) => !stopIf.includes('The pain goes above 5 out of 10, or is worse the next morning.'),
  );
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test.each(['no-band', 'no-step'])('with “%s”, another exercise needs nothing of the kind', (answer) => {
  const lacking = { 'before-exercises': [answer] };
  const barred = exercises.filter(({ id }) => isBarred(id, lacking));
  expect(barred.length).toBeGreaterThan(0);
  const without = barred.filter(({ instead }) => instead === undefined || isBarred(instead, lacking));
  expect(without.map(({ id }) => id)).toEqual([]);
});
