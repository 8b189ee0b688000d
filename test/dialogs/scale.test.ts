import { realEngine } from '../conversations/engine';
import { give, openAsk, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const severity = engine.knowledge.questions.severity!;
const { bands } = severity.scale!;
const open = (talk: Talk) => openAsk(talk.replies);
const kept = ({ session }: Talk) => session.answers.severity;
const bandOf = (number: number): string => bands.find(({ upTo }) => number <= upTo)!.option;

const asked = talkUntil(engine, {}, 'severity');
const early = talkUntil(engine, {}, 'timing');

test('how bad it is can be told on a scale, whose numbers stand for the options', () => {
  expect(open(asked).scale).toEqual({
    least: 'No pain',
    most: 'The worst pain',
    bands: [
      { upTo: 3, option: 'mild' },
      { upTo: 7, option: 'moderate' },
      { upTo: 10, option: 'severe' },
    ],
  });
  expect(open(asked).options.map(({ id }) => id)).toContain('cannot-stand');
  expect(open(early).scale).toBeUndefined();
});

const NUMBERS = Array.from({ length: 11 }, (_none, number) => number);

/** Answers a danger check that the words led to. */
const settled = (talk: Talk): Talk => (open(talk).question === 'danger-check' ? press(engine, talk, ['no']) : talk);

describe.each(NUMBERS)('a pain of %d', (number) => {
  test.each(['#/10', '# out of 10', '# of 10', 'about a # out of 10', 'it is # out of ten'])(
    'written as “%s” is an answer when it is asked for',
    (form) => {
      const talk = settled(say(engine, asked, form.replace('#', String(number))));
      expect(kept(talk)).toMatchObject({ options: [bandOf(number)] });
      expect(open(talk).question).not.toBe('severity');
    },
  );

  test.each(['#', '# / 10', '# /10', 'a #', '#.', 'about #', 'about a #', 'it is #', "it's a #", 'I would say #'])(
    'given as “%s” is an answer where a number is what is asked for',
    (form) => {
      const talk = settled(say(engine, asked, form.replace('#', String(number))));
      expect(kept(talk)).toMatchObject({ options: [bandOf(number)], origin: 'typed' });
      expect(open(talk).question).not.toBe('severity');
    },
  );

  test('said earlier is ticked, and asked for all the same', () => {
    const talk = settled(say(engine, early, `under the heel, about a ${String(number)} out of 10`));
    expect(kept(talk)).toMatchObject({ options: [bandOf(number)], origin: 'pre-filled' });
    const later = talkUntil(engine, {}, 'severity', talk);
    expect(open(later).preselected).toEqual([bandOf(number)]);
  });

  test('chosen on the scale is the option of its band', () => {
    const { label } = severity.options.find(({ id }) => id === bandOf(number))!;
    const text = `${String(number)}/10 ${label}`;
    const talk = give(engine, asked, { kind: 'chose', question: 'severity', options: [bandOf(number)], text });
    expect(kept(talk)).toEqual({ kind: 'chosen', options: [bandOf(number)], origin: 'pressed' });
    expect(talk.session.raised).toEqual([]);
  });
});

test.each(['10 out of 10', '10/10', '10 of 10', 'it is a ten out of ten'])('“%s” alone calls no ambulance', (text) => {
  for (const from of [early, asked]) {
    const talk = say(engine, from, text);
    expect(open(talk).question).not.toBe('after-advice');
    expect(talk.session.raised.filter(({ certainty }) => certainty === 'unmistakable')).toEqual([]);
    const end = talkUntil(engine, { severity: ['severe'] }, 'after-advice', settled(talk));
    expect(outcomeOf(engine, end).urgency).not.toBe('ambulance');
  }
});

test.each([
  ['seven', 'moderate'],
  ['a ten', 'severe'],
  ['zero', 'mild'],
  ['7.5', 'severe'],
  ['7-8', 'severe'],
  ['between 7 and 8', 'severe'],
  ['7 or 8', 'severe'],
])('of “%s” the worse end counts', (text, option) => {
  expect(kept(settled(say(engine, asked, text)))).toMatchObject({ options: [option] });
});

test.each(['11', '42', '7 days', 'for 7 weeks', '7 toes', 'the second one', 'option 4'])(
  '“%s” is no number on the scale, and the question stays open',
  (text) => {
    const told = say(engine, asked, text);
    const talk = open(told).question === 'is-right' ? press(engine, told, ['all-right']) : told;
    expect(kept(talk)).toBeUndefined();
    expect(open(talk).question).toBe('severity');
  },
);

test.each(['day 7 of 10', 'page 3 of 10', '2 of 10 toes', '9 of 10 times', '7 of 11'])('“%s” is no pain', (text) => {
  expect(kept(say(engine, early, text))).toBeUndefined();
});
