import { assess } from '../../../knowledge/assess/assess';
import { loadContent, told } from './content';

const knowledge = loadContent();
const ACHILLES = { 'pain-place': ['achilles'], timing: ['push-off', 'first-steps'], onset: ['weeks'] };

/** What this patient is shown, now and later, and what is left out. */
function exercisesFor(more: Readonly<Record<string, readonly string[]>>) {
  const { programme } = assess(knowledge, told({ ...ACHILLES, ...more }));
  if (programme.kind !== 'offered') throw new Error(`Not offered: ${programme.reason}`);
  const ids = [...programme.exercises, ...programme.later].map(({ exercise }) => exercise);
  return { ids, leftOut: programme.leftOut.map(({ exercise }) => exercise) };
}

describe('a sore heel cord', () => {
  test('is led to the heel drops in the end', () => {
    expect(exercisesFor({ severity: ['mild'] }).ids).toContain('heel-drop-off-step');
  });

  test.each([
    ['that hurts badly', { severity: ['severe'] }],
    ['that gets worse from week to week', { 'before-exercises': ['worse'] }],
  ])('%s gets no heel drops, and no heel raise in their place either', (_which, more) => {
    const { ids, leftOut } = exercisesFor(more);
    expect(leftOut).toEqual(['heel-drop-off-step']);
    expect(ids).not.toContain('heel-drop-off-step');
    expect(ids).not.toContain('floor-heel-raise');
  });
});
