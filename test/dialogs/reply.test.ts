import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, say, talkUntil } from '../conversations/patient';

const engine = realEngine();
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };

test('what words raised stands among the answers, with what was said to its question', () => {
  const worried = say(engine, talkUntil(engine, heel, 'timing'), 'I have pain day and night');
  expect(openAsk(worried.replies)).toMatchObject({ question: 'danger-check', item: 'unexplained-rest-pain' });
  const rows = (answer: string) => {
    const talk = talkUntil(engine, heel, 'check-answers', press(engine, worried, [answer]));
    const summary = talk.replies.find((reply) => reply.kind === 'summary');
    return summary?.rows.find((row) => row.question === 'unexplained-rest-pain')?.answer;
  };
  expect([rows('yes'), rows('no'), rows('not-sure')]).toEqual(['Yes', 'No', 'Not sure']);
});

test('what words raised can be changed like any answer', () => {
  const worried = say(engine, talkUntil(engine, heel, 'timing'), 'I have pain day and night');
  const talk = talkUntil(engine, heel, 'after-advice', press(engine, worried, ['yes']));
  expect(outcomeOf(engine, talk).urgency).toBe('soon');
  const asked = press(engine, press(engine, talk, ['change-answer']), ['unexplained-rest-pain']);
  expect(openAsk(asked.replies)).toMatchObject({ question: 'danger-check', item: 'unexplained-rest-pain' });
  const after = talkUntil(engine, heel, 'after-advice', press(engine, asked, ['no']));
  expect(outcomeOf(engine, after).redFlags).toEqual([]);
});

test('a screen opened item by item is summed up in its options, the unsure ones marked', () => {
  const opened = {
    'skin-and-fever': ['not-sure'],
    'skin-and-fever:wound': ['not-sure'],
    'skin-and-fever:sharp': ['yes'],
  };
  const talk = talkUntil(engine, { ...heel, ...opened }, 'check-answers');
  const summary = talk.replies.find((reply) => reply.kind === 'summary');
  const row = summary?.rows.find(({ question }) => question === 'skin-and-fever')?.answer ?? '';
  expect(row).toMatch(/^A deep cut, something sharp.*Not sure: A cut, blister/);
});

test('two conditions that cannot be told apart are both named', () => {
  const story = { 'pain-place': ['heel-under', 'ball'], timing: ['first-steps', 'eases', 'after-long', 'during'] };
  const talk = talkUntil(engine, story);
  const shown = outcomeOf(engine, talk).differential;
  expect(shown.length).toBeGreaterThan(1);
  const advice = JSON.stringify(talk.replies[0]);
  for (const { condition } of shown) expect(advice).toContain(engine.knowledge.conditions[condition]?.layName);
});

test('what fits less well is said as openly as what fits', () => {
  const talk = talkUntil(engine, {
    ...heel,
    'pain-place': ['heel-under', 'ball'],
    feel: ['stab', 'deep-bone'],
  });
  const [advice] = talk.replies;
  const against = advice?.kind === 'advice' ? advice.sections.find((section) => section.id === 'against') : undefined;
  expect(against?.lines).toHaveLength(1);
});

test('advice by a lift of the condition says why', () => {
  const talk = talkUntil(engine, { ...heel, 'before-exercises': ['worse'] });
  expect(outcomeOf(engine, talk).urgency).toBe('routine');
  expect(JSON.stringify(talk.replies[0])).toContain('getting worse');
});

test('of several dangers before consent, the worst is answered', () => {
  const talk = say(engine, opened(engine), 'my calf is swollen on one side and my foot has gone cold and blue');
  expect(talk.replies[0]).toMatchObject({ tone: 'emergency' });
  expect(JSON.stringify(talk.replies[0])).toContain('Call 999 now');
});

test('where the country is not known, words stand in for the number', () => {
  const talk = talkUntil(engine, { 'emergency-screen': ['chest'] }, 'after-advice', opened(engine, null));
  expect(talk.replies[0]).toMatchObject({ heading: 'Call your local emergency number now' });
  expect(JSON.stringify(talk.replies)).not.toMatch(/\b999\b/);
});
