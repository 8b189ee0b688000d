import fc from 'fast-check';
import { isAtLeast } from '../../knowledge/assess/urgency';
import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };

const STATES: readonly (readonly [string, () => Talk])[] = [
  ['a question', () => talkUntil(engine, {}, 'timing')],
  ['one item of a screen', () => press(engine, talkUntil(engine, {}, 'swelling'), ['not-sure'])],
  ['a danger check', () => say(engine, talkUntil(engine, {}, 'timing'), 'I heard a snap')],
  ['the questions before the exercises', () => talkUntil(engine, heel, 'before-exercises')],
  ['looking over the answers', () => talkUntil(engine, heel, 'check-answers')],
  ['choosing what to change', () => press(engine, talkUntil(engine, heel), ['change-answer'])],
  ['the advice', () => talkUntil(engine, heel)],
  ['emergency department advice', () => talkUntil(engine, { injury: ['yes'], 'injury-signs': ['crack'] })],
];

test.each(STATES)('an unmistakable danger leads to the ambulance at once from %s', (_state, reach) => {
  const talk = say(engine, reach(), 'my foot has gone cold and blue');
  expect(talk.replies[0]).toMatchObject({ kind: 'advice', urgency: 'ambulance' });
});

test.each(STATES)('a danger word that may mean the ambulance is asked about at once from %s', (_state, reach) => {
  const talk = say(engine, reach(), 'I am getting chest pain');
  const ask = openAsk(talk.replies);
  expect([ask.question, ask.item]).toEqual(['danger-check', 'chest-signs']);
  expect(outcomeOf(engine, press(engine, talk, ['yes'])).urgency).toBe('ambulance');
});

test('of several danger words the gravest is asked about first, and none is forgotten', () => {
  const talk = say(engine, talkUntil(engine, {}, 'timing'), 'I heard a crack and now chest pain');
  expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'chest-signs' });
  expect(openAsk(press(engine, talk, ['no']).replies).question).toBe('danger-check');
});

const words = fc.constantFrom(
  'my foot has gone cold and blue',
  'chest pain',
  'I heard a snap',
  'it is agony',
  'my calf is swollen',
  'bone sticking out',
  'back',
  'change',
  'keep my answers',
  'why',
  'no',
  'yes',
  'not sure',
  'none of these',
  'my heel hurts',
  'skip',
  '1',
);

test('the advice is never less urgent than any danger that stands, however it was said', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), (texts) => {
      const talk = say(engine, press(engine, opened(engine), ['agree']), ...texts);
      const { urgency } = outcomeOf(engine, talk);
      if (openAsk(talk.replies).question !== 'after-advice') return;
      for (const flag of talk.session.raised) {
        const stands =
          flag.certainty === 'unmistakable' ? flag.answer !== 'no' : flag.answer === 'yes' || flag.answer === 'unsure';
        const own = engine.knowledge.redFlags[flag.redFlag]?.urgency ?? 'self-care';
        if (stands) expect(isAtLeast(urgency, own)).toBe(true);
      }
    }),
    { seed: 20261120, numRuns: 150 },
  );
});
