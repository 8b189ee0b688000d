import { newSession, speechFor } from '../../dialogs/engine';
import { exerciseCards } from '../../dialogs/reply/programme';
import { realEngine } from '../conversations/engine';

const engine = realEngine();
const speech = speechFor(engine, newSession(engine, 'gb'));

const [PROGRAMME = ''] = Object.keys(engine.knowledge.programmes);

const cardOf = (exercise: string) => {
  const [card] = exerciseCards(speech, {
    kind: 'offered',
    condition: '',
    programme: PROGRAMME,
    exercises: [{ exercise, stage: 1 }],
    later: [],
    leftOut: [],
  });
  return card!;
};

test('what can be counted comes with the card, from the least to the most', () => {
  expect(cardOf('wall-calf-stretch').counts).toEqual({ reps: [3, 5], holdSeconds: [15, 30], bothSides: true });
  expect(cardOf('toe-yoga').counts).toEqual({ sets: [2, 2], reps: [10, 10], bothSides: false });
});

test('nothing is counted where the numbers belong to different parts, or where there are none', () => {
  expect(cardOf('heel-and-arch-stretches').counts).toBeUndefined();
  expect(cardOf('calf-self-massage').counts).toBeUndefined();
});

test.each(Object.values(engine.knowledge.exercises))('the card of $id says at which pain it is stopped', (exercise) => {
  expect(cardOf(exercise.id).painLimit).toEqual(exercise.painLimit);
});
