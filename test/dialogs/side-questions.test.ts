import { realEngine } from '../conversations/engine';
import { openAsk, opened, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine({ name: 'Hill Street Practice', phone: '01234 567890' });
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };
const open = (talk: Talk): string => openAsk(talk.replies).question;
const first = (talk: Talk): string => {
  const [reply] = talk.replies;
  return reply?.kind === 'say' ? reply.id : '';
};
const words = (talk: Talk): string => JSON.stringify(talk.replies[0]);

const STATES: readonly (readonly [string, () => Talk])[] = [
  ['consent', () => opened(engine)],
  ['the emergency screen', () => talkUntil(engine, {}, 'emergency-screen')],
  ['one item of a screen', () => press(engine, talkUntil(engine, {}, 'swelling'), ['not-sure'])],
  ['a question', () => talkUntil(engine, {}, 'timing')],
  ['a danger check', () => say(engine, talkUntil(engine, {}, 'timing'), 'it is agony')],
  ['looking over the answers', () => talkUntil(engine, heel, 'check-answers')],
  ['the advice', () => talkUntil(engine, heel)],
];

test.each(STATES)('what something rests on and what is kept are answered at %s', (_state, reach) => {
  const here = reach();
  for (const [text, ids] of [
    ['where is that from?', ['sources', 'sources-none']],
    ['what do you hold on me', ['hold', 'hold-nothing']],
  ] as const) {
    const talk = say(engine, here, text);
    expect(ids).toContain(first(talk));
    expect(open(talk)).toBe(open(here));
    expect(talk.session.answers).toEqual(here.session.answers);
  }
});

test.each(['why on earth do you need my age', "what's the reason for asking this", 'what does it matter which side'])(
  '“%s” is answered with the reason',
  (text) => {
    expect(first(say(engine, talkUntil(engine, {}, 'timing'), text))).toBe('why');
  },
);

test('a question names the sources it was written from, and that nobody has signed it off', () => {
  const text = words(say(engine, talkUntil(engine, {}, 'injury'), 'what are your sources?'));
  const [cite] = engine.knowledge.questions.injury?.cites ?? [];
  expect(text).toContain(engine.knowledge.sources[cite?.source ?? '']?.title);
  expect(text).toContain('No doctor or physio has signed it off yet');
});

test('so does the check of a red flag, and the advice', () => {
  const check = say(engine, talkUntil(engine, {}, 'timing'), 'the first steps are agony', 'says who?');
  expect(words(check)).toContain('This is what it rests on');
  const advice = words(say(engine, talkUntil(engine, heel), 'where did you get this information'));
  expect(advice).toContain('https://');
  expect(advice).toContain('more. Each stands beside its line');
});

test('before agreeing nothing is kept, and that is what is said', () => {
  expect(first(say(engine, opened(engine), 'do you keep what I type?'))).toBe('hold-nothing');
  expect(openAsk(say(engine, opened(engine), 'delete my data').replies).question).toBe('forget');
});

test('asked what is kept, the answers so far are shown', () => {
  const talk = say(engine, talkUntil(engine, { injury: ['no'] }, 'timing'), 'what do you keep');
  expect(talk.replies[1]).toMatchObject({ kind: 'summary' });
  expect(JSON.stringify(talk.replies[1])).toContain('No, no injury');
});

test.each([
  [30, '30 days after your last message or answer'],
  [1, 'one day after your last message or answer'],
])('who asks what is kept is told when it goes, where that is set: %i', (keptDays, told) => {
  const there = talkUntil({ ...engine, keptDays }, {}, 'timing');
  expect(words(say({ ...engine, keptDays }, there, 'what do you hold on me'))).toContain(told);
  expect(words(say(engine, there, 'what do you hold on me'))).not.toContain('after your last message or answer');
});
