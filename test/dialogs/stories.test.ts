import type { ExerciseCard, Reply } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { outcomeOf, say, talkUntil } from '../conversations/patient';
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
  const talk = talkUntil(engine, story);
  const now = talk.replies.filter(isCard);
  const later = say(engine, talk, 'show the later exercises').replies.filter(isCard);
  const cards = [...now, ...later];
  expect(now.length).toBeGreaterThan(0);
  expect(now.length).toBeLessThanOrEqual(5);
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

test('what to watch for begins with what cannot wait', () => {
  const heel = CONDITION_STORIES.find(({ condition }) => condition === 'plantar-heel-pain');
  const { replies } = talkUntil(engine, heel?.story ?? {});
  const advice = replies.find((reply) => reply.kind === 'advice');
  const sections = advice?.kind === 'advice' ? advice.sections : [];
  const lines = sections.find(({ id }) => id === 'safety-net')?.lines ?? [];
  const first = (words: RegExp) => lines.findIndex((line) => words.test(line));
  const places = [/^Call 999/, /^Get help today/, /^Book a visit/, /^If you are worried/].map(first);
  expect(places[0]).toBe(0);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places.at(-1)).toBe(lines.length - 1);
});

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
  ['a sore nail', { 'skin-and-fever': ['nail'] }, 'soon'],
  ['a lump', { swelling: ['lump'] }, 'same-day'],
  ['pain at rest that nothing eases', { timing: ['night'], 'rest-pain': ['nothing-eases'] }, 'same-day'],
])('a child with %s is asked for danger like an adult, and gets no exercises', (_sign, story, urgency) => {
  const talk = talkUntil(engine, { ...CHILD, ...story });
  expect(outcomeOf(engine, talk).urgency).toBe(urgency);
  expect(talk.replies.some(isCard)).toBe(false);
});

test('an ordinary sore heel takes at most twelve screens, and says roughly how many are left', () => {
  const talk = talkUntil(engine, CONDITION_STORIES[0]?.story ?? {});
  const own = ['consent', 'check-answers', 'after-advice'];
  expect(talk.asked.filter((id) => !own.includes(id)).length).toBeLessThanOrEqual(12);
});
