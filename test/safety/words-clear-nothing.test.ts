import fc from 'fast-check';
import { redFlagUrgency } from '../../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Session } from '../../dialogs/session';
import { realEngine } from '../conversations/engine';
import { give, openAsk, opened, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const SEED = 20261127;

/** Each with a sign of danger in it that words have raised or ticked. */
const STATES: readonly (readonly [string, () => Talk])[] = [
  ['emergency advice', () => say(engine, talkUntil(engine, {}, 'timing'), 'my foot has gone cold and blue')],
  ['a tick on a screen to come', () => say(engine, talkUntil(engine, {}, 'injury'), 'I am diabetic and my heel hurts')],
  [
    'a list to be confirmed',
    () => say(engine, talkUntil(engine, {}, 'injury'), 'my left heel hurts with the first steps, I have a fever'),
  ],
  [
    'the list taken apart',
    () =>
      say(engine, talkUntil(engine, {}, 'injury'), 'my left heel hurts with the first steps, I have a fever', 'wrong'),
  ],
  ['an answer that is a sign', () => say(engine, talkUntil(engine, { swelling: ['one-calf'] }, 'health'), 'why?')],
];

const phrase = fc.constantFrom(
  ...['no', 'not', 'none', 'never', 'not sure', 'maybe', 'no fever', 'not diabetic', 'not the left', 'no chest pain'],
  ...['it is not cold', 'not blue', 'my foot is warm', 'my mum', 'last year', 'gone now', 'better', 'all fine', 'ok'],
  ...['my heel hurts', 'right', 'left', 'first steps', 'thanks', '😀', 'skip', 'nothing', 'I was joking', 'sorry'],
);
const text = fc
  .array(fc.tuple(phrase, fc.constantFrom(' ', ', ', '. ', ' but ', ' and ')), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.flat().join('').slice(0, 2000));

/** What raises a red flag, or would once its question is answered as it is ticked. */
const standing = ({ answers, raised }: Session) => redFlagUrgency(engine.knowledge, { answers, raised });

describe.each(STATES)('at %s', (_state, reach) => {
  const here = reach();
  const before = standing(here.session);

  test('no words make it less urgent', () => {
    expect(before).not.toBeNull();
    fc.assert(
      fc.property(text, (words) => {
        const talk = say(engine, here, words);
        if (before === null) return;
        const after = standing(talk.session);
        expect([words, after !== null && isAtLeast(after, before)]).toEqual([words, true]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('“not sure” after any words leaves as much as the words alone', () => {
    fc.assert(
      fc.property(text, (words) => {
        const [alone, unsure] = [words, `${words} not sure`].map((one) => standing(say(engine, here, one).session));
        if (alone) expect([words, unsure && isAtLeast(unsure, alone)]).toEqual([words, true]);
      }),
      { seed: SEED + 1, numRuns: 40 },
    );
  });
});

test.each(['left', 'the left', 'left heel', 'only that it is the left one'])(
  'a list taken apart in the words “%s” leaves the sign of danger ticked; a press may untick it',
  (words) => {
    const apart = say(engine, talkUntil(engine, {}, 'injury'), 'my left heel hurts, I have a fever', 'wrong');
    expect(openAsk(apart.replies).question).toBe('what-understood');
    const fever = { options: ['fever'] };
    expect(apart.session.answers['skin-and-fever']).toMatchObject(fever);
    expect(say(engine, apart, words).session.answers['skin-and-fever']).toMatchObject(fever);
    const pressed = { kind: 'chose', question: 'what-understood', options: ['none-right'] } as const;
    expect(give(engine, apart, pressed).session.answers['skin-and-fever']).toBeUndefined();
  },
);

test('whatever is said on the way, a patient who then answers only by presses is advised for what they pressed', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const told = say(engine, press(engine, opened(engine), ['agree']), ...texts);
      const talk = talkUntil(engine, { 'skin-and-fever': ['fever'] }, 'after-advice', again(told));
      expect(isAtLeast(outcomeOf(engine, talk).urgency, 'same-day')).toBe(true);
    }),
    { seed: SEED + 2, numRuns: 40 },
  );
});

/** What was confirmed or asked in passing is settled before the presses begin; a restart may have asked for consent. */
const again = (talk: Talk): Talk =>
  openAsk(talk.replies).question === 'what-understood'
    ? give(engine, talk, { kind: 'chose', question: 'what-understood', options: ['none-right'] })
    : talk;
