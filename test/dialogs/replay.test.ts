import fc from 'fast-check';
import { takeTurn } from '../../dialogs/take-turn';
import { standingOf } from '../../dialogs/standing';
import type { Session } from '../../dialogs/session';
import { realEngine } from '../conversations/engine';
import { give, openAsk, opened, outcomeOf, press, talkUntil, type Talk } from '../conversations/patient';
import { CONDITION_STORIES } from '../conversations/stories';

const engine = realEngine();
const stored = (session: Session): Session => JSON.parse(JSON.stringify(session)) as Session;

test.each(CONDITION_STORIES)(
  'the story of $condition, stored and read back after every turn, goes on as before',
  ({ story }) => {
    const whole = talkUntil(engine, story);
    const restarted = whole.asked.slice(0, -1).reduce<Talk>((talk) => talkUntilNext(talk), opened(engine));
    expect(openAsk(restarted.replies).question).toBe('after-advice');
    expect(outcomeOf(engine, restarted)).toEqual(outcomeOf(engine, whole));

    function talkUntilNext(talk: Talk): Talk {
      const here = { ...talk, session: stored(talk.session) };
      const { question } = openAsk(here.replies);
      return question === 'after-advice' ? here : talkUntil(engine, story, nextOf(question), here);
    }
    function nextOf(question: string): string {
      return whole.asked[whole.asked.indexOf(question) + 1] ?? 'after-advice';
    }
  },
);

test('the order in which the keys lie in the store does not matter', () => {
  const { session } = talkUntil(engine, CONDITION_STORIES[0]?.story ?? {});
  const turned = { ...session, answers: Object.fromEntries(Object.entries(session.answers).reverse()) };
  expect(standingOf(engine, turned).located).toEqual(standingOf(engine, session).located);
});

test('answers to questions of an older release are left alone', () => {
  const talk = talkUntil(engine, {}, 'timing');
  const old: Session = {
    ...talk.session,
    answers: { ...talk.session.answers, 'long-gone': { kind: 'chosen', options: ['x'], origin: 'pressed' } },
    raised: [{ redFlag: 'long-gone', certainty: 'unmistakable' }],
  };
  expect(openAsk(press(engine, { ...talk, session: old }, ['night']).replies).question).toBe('rest-pain');
});

test('the same session and input give the same turn', () => {
  const { session } = talkUntil(engine, {}, 'timing');
  const input = { kind: 'said', text: 'at night, and I cannot feel my foot' } as const;
  expect(takeTurn(engine, session, input)).toEqual(takeTurn(engine, stored(session), input));
});

const words = fc.constantFrom(
  'yes',
  'no',
  'none',
  'not sure',
  'skip',
  'back',
  'why',
  'help',
  'start again',
  'change',
  'change where it hurts',
  'speak to a person',
  '1',
  '2',
  '3',
  '1 and 3',
  'my heel hurts',
  'no numbness',
  'chest pain',
  'agony',
  'that is not what I meant',
  'show my advice',
  '🦶',
);

test('whatever is said, a question is open and the replies are never empty', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 60 })), { maxLength: 40 }), (texts) => {
      let talk = opened(engine);
      for (const text of texts) {
        talk = give(engine, talk, { kind: 'said', text });
        expect(openAsk(talk.replies).options.length).toBeGreaterThan(0);
      }
    }),
    { seed: 20261120, numRuns: 60 },
  );
}, 60_000);
