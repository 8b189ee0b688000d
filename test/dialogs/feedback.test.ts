import { isOfSameAdvice, questionsAsked, withFeedback } from '../../dialogs/feedback';
import type { Feedback, Session } from '../../dialogs/session';
import { realEngine } from '../conversations/engine';
import { opened, press, say, type Story, type Talk, talkUntil } from '../conversations/patient';

const engine = realEngine();
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'] };
const SAID: Feedback = { clear: 'no', hard: ['timing'], advice: 'a code' };

const said = (talk: Talk): Talk => ({ ...talk, session: withFeedback(talk.session, SAID) });
const advised = said(talkUntil(engine, HEEL));

test.each([
  ['a question to us', 'what do you hold?'],
  ['the reasons once more', 'why?'],
  ['thanks', 'thank you'],
])('%s leaves what was said of the advice as it is', (_what, words) => {
  expect(say(engine, advised, words).session.feedback).toEqual(SAID);
});

test('what was said of one advice is gone with the answer that is changed, and does not come back', () => {
  const changing = say(engine, advised, 'change an answer');
  expect(changing.session.feedback).toEqual(SAID);
  const again = press(engine, changing, ['timing']);
  expect(again.session.feedback).toBeNull();
  expect(talkUntil(engine, { ...HEEL, timing: ['after-long'] }, 'after-advice', again).session.feedback).toBeNull();
});

test('a danger that words speak of later takes it away too', () => {
  expect(say(engine, advised, 'my foot is suddenly ice cold and white').session.feedback).toBeNull();
});

test('of a talk begun anew nothing was said, and how often it was saved beside is still known', () => {
  const { session } = say(engine, advised, 'start again');
  expect([session.feedback, session.savedBeside]).toEqual([undefined, 1]);
});

test('of a session without any, a turn makes none', () => {
  expect(say(engine, talkUntil(engine, HEEL), 'thank you').session).not.toHaveProperty('feedback');
});

test('the questions that were asked come in the order of the chart, without those that words answered before', () => {
  const ids = questionsAsked(engine, advised.session).map(({ id }) => id);
  expect(ids).toEqual(engine.order.filter((id) => ids.includes(id)));
  expect(ids).toContain('timing');
  const told: Session = {
    ...advised.session,
    answers: {
      ...advised.session.answers,
      timing: { kind: 'chosen', options: ['first-steps'], origin: 'pre-filled' },
    },
  };
  expect(questionsAsked(engine, told).map(({ id }) => id)).not.toContain('timing');
});

test('advice is the same as long as nothing else was told', () => {
  const copy = JSON.parse(JSON.stringify(advised.session)) as Session;
  expect(isOfSameAdvice(advised.session, { ...copy, misses: 2 })).toBe(true);
  expect(isOfSameAdvice(advised.session, opened(engine).session)).toBe(false);
});
