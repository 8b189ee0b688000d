import type { ExerciseCard, Reply } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { outcomeOf, talkUntil } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';

const engine = realEngine();
const isCard = (reply: Reply): reply is ExerciseCard => reply.kind === 'exercise';

test.each(CONDITION_STORIES)(
  'the classic story of $condition leads with it, and ends at $urgency',
  ({ condition, urgency, story }) => {
    const talk = talkUntil(engine, story);
    const outcome = outcomeOf(engine, talk);
    expect(outcome.differential.map((candidate) => candidate.condition)[0]).toBe(condition);
    expect(outcome.urgency).toBe(urgency);
    expect(outcome.programme.kind).toBe('offered');
    const advice = talk.replies.find((reply) => reply.kind === 'advice');
    expect(advice).toMatchObject({ urgency });
  },
);

test.each(CONDITION_STORIES)('the exercises for $condition come as cards with steps and dosage', ({ story }) => {
  const cards = talkUntil(engine, story).replies.filter(isCard);
  expect(cards.length).toBeGreaterThan(2);
  for (const card of cards) {
    expect(card.steps.length).toBeGreaterThan(0);
    expect(card.dosage).not.toBe('');
    expect(card.sections.map((section) => section.id)).toContain('stop');
  }
});

test.each(URGENCY_STORIES)('a story can end at $urgency', ({ urgency, story }) => {
  expect(outcomeOf(engine, talkUntil(engine, story)).urgency).toBe(urgency);
});

test.each([...CONDITION_STORIES, ...URGENCY_STORIES])(
  'the advice at $urgency says how soon, what to look out for, and that it is a draft',
  ({ story }) => {
    const advice = talkUntil(engine, story).replies.find((reply) => reply.kind === 'advice');
    const sections = advice?.kind === 'advice' ? advice.sections : [];
    expect(sections.map((section) => section.id)).toEqual(expect.arrayContaining(['how-soon', 'safety-net', 'notice']));
    expect(JSON.stringify(advice)).toContain('999');
  },
);

test.each(['ambulance', 'emergency-department', 'same-day'])('no exercise is shown at %s', (urgency) => {
  const story = URGENCY_STORIES.find((one) => one.urgency === urgency)?.story ?? {};
  expect(talkUntil(engine, story).replies.filter(isCard)).toEqual([]);
});

test('an emergency ends the interview at once', () => {
  const talk = talkUntil(engine, { 'emergency-screen': ['chest'] });
  expect(talk.asked).toEqual(['consent', 'about-whom', 'emergency-screen', 'after-advice']);
});

test('a pattern that fits no condition ends in “I cannot tell”, with a routine appointment and no exercises', () => {
  const outcome = outcomeOf(engine, talkUntil(engine, { 'pain-place': ['outer-edge'], timing: ['shoes'] }));
  expect(outcome).toMatchObject({
    urgency: 'routine',
    differential: [],
    programme: { kind: 'withheld', reason: 'undetermined' },
  });
});

const CHILD = { 'about-whom': ['child'] };

test.each([
  ['no sign of illness', {}, 'routine'],
  ['a fever', { 'child-signs': ['fever'] }, 'same-day'],
  ['a fever and a hot joint', { 'child-signs': ['fever', 'hot-joint'] }, 'emergency-department'],
  ['chest pain', { 'emergency-screen': ['chest'] }, 'ambulance'],
])('a child with %s leaves the adults’ questions', (_sign, story, urgency) => {
  const talk = talkUntil(engine, { ...CHILD, ...story });
  expect(outcomeOf(engine, talk).urgency).toBe(urgency);
  expect(talk.asked).not.toContain('injury');
  expect(talk.replies.some(isCard)).toBe(false);
});

test('an ordinary sore heel takes at most twenty-two screens, and says roughly how many are left', () => {
  const talk = talkUntil(engine, CONDITION_STORIES[0]?.story ?? {});
  expect(talk.asked.length).toBeLessThanOrEqual(24);
});
