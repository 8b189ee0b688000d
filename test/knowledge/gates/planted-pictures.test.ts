import { pictureComplaints } from '../../../knowledge/gates/pictures';
import { picture } from '../../../knowledge/picture-model';
import { realKnowledge } from '../real-knowledge';
import { exercise, knowledgeOf } from '../small-knowledge';

type Pose = Readonly<Record<string, unknown>>;

const STANDING: Pose = {
  hip: [0, 90],
  near: { ball: [12.6, 0] },
  far: { ball: [12.6, 0] },
  hands: { near: [10, 90], far: [10, 90] },
};
const FOOT = { ankle: [0, 8] };

const complaintsOf = (pose: Pose, more: object = {}): readonly string[] => {
  const drawn = picture.parse({ movements: [{ positions: [{ ...STANDING, ...pose }], ...more }] });
  const exercises = [exercise('stretch', { picture: drawn })];
  return pictureComplaints(knowledgeOf({ exercises })).map(({ key, problem }) => `${key}: ${problem}`);
};

test('every exercise of ours has a picture of what a body can do', () => {
  expect(pictureComplaints(realKnowledge())).toEqual([]);
});

test('an exercise without a picture is told', () => {
  const told = pictureComplaints(knowledgeOf({ exercises: [exercise('stretch')] }));
  expect(told).toEqual([
    expect.objectContaining({ file: 'knowledge/exercises/stretch.yaml', problem: 'the exercise has no picture' }),
  ]);
});

test('somebody who stands upright can be drawn', () => {
  expect(complaintsOf({})).toEqual([]);
});

test.each<[string, Pose, string]>([
  ['a knee that bends forward', { near: { hip: 0, knee: -40 } }, 'knee of the near leg is at -40°'],
  ['a foot turned back to front', { far: { hip: 20, knee: 20, ankle: 90 } }, 'ankle of the far leg is at 90°'],
  ['toes bent too far', { near: { ball: [12.6, 0], toes: 95 } }, 'toes of the near leg is at 95°'],
  ['an elbow that breaks', { hands: { near: { shoulder: 0, elbow: -30 }, far: [10, 90] } }, 'elbow of the near arm'],
  ['a hand out of reach', { hands: { near: [90, 90], far: [10, 90] } }, 'the near arm is'],
  ['a leg that is too short', { hip: [0, 120] }, 'the near leg is'],
  ['a foot in the ground', { near: { ball: [12.6, -6] } }, 'the near foot is under the floor'],
])('%s is told', (_what, pose, problem) => {
  expect(complaintsOf(pose)).toEqual(
    expect.arrayContaining([expect.stringContaining(`picture.movements.1.positions.1: ${problem}`)]),
  );
});

test('a close-up with toes bent too far is told', () => {
  const closeUp = { view: 'side', positions: [{ ...FOOT, toes: -80 }] };
  expect(complaintsOf({}, { closeUp })).toEqual([
    expect.stringContaining('picture.movements.1.closeUp.positions.1: toes of the close-up is at -80°'),
    expect.stringContaining('toes of the close-up is at -80°'),
  ]);
});

test('a leg that is turned towards the eye is not held to how its ankle seems to bend', () => {
  expect(complaintsOf({ near: { hip: 90, knee: 0, seen: [0.7, 0.4], points: 200 } })).toEqual([]);
});

test('a close-up has as many positions as the body', () => {
  const closeUp = { view: 'side', positions: [FOOT, FOOT] };
  expect(picture.safeParse({ movements: [{ positions: [STANDING], closeUp }] }).success).toBe(false);
});
