import { realEngine } from '../conversations/engine';
import { give, openAsk, opened, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine({ name: 'Hill Street Practice', phone: '01234 567890' });
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };
const open = (talk: Talk): string => openAsk(talk.replies).question;
const ids = (talk: Talk): readonly string[] =>
  talk.replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind));

const STATES: readonly (readonly [string, () => Talk])[] = [
  ['consent', () => opened(engine)],
  ['the emergency screen', () => talkUntil(engine, {}, 'emergency-screen')],
  ['one item of a screen', () => press(engine, talkUntil(engine, {}, 'swelling'), ['not-sure'])],
  ['a question', () => talkUntil(engine, {}, 'timing')],
  ['a danger check', () => say(engine, talkUntil(engine, {}, 'timing'), 'it is agony')],
  ['the questions before the exercises', () => talkUntil(engine, heel, 'before-exercises')],
  ['looking over the answers', () => talkUntil(engine, heel, 'check-answers')],
  ['choosing what to change', () => press(engine, talkUntil(engine, heel), ['change-answer'])],
  ['the advice', () => talkUntil(engine, heel)],
  ['emergency advice', () => talkUntil(engine, { 'emergency-screen': ['chest'] })],
  ['having declined', () => press(engine, opened(engine), ['decline'])],
];

test.each(STATES)('help, why and a person are answered at %s, and the question is put again', (_state, reach) => {
  const here = reach();
  for (const [words, id] of [
    ['help', 'help'],
    ['why do you ask?', 'why'],
    ['speak to a person', 'person'],
  ] as const) {
    const talk = say(engine, here, words);
    expect(ids(talk)[0]).toBe(id);
    expect(open(talk)).toBe(open(here));
  }
});

test.each(STATES)('“emergency” is answered with the number at %s', (_state, reach) => {
  const talk = say(engine, reach(), 'emergency');
  expect(ids(talk)[0]).toBe('emergency-words');
  expect(JSON.stringify(talk.replies[0])).toContain('999');
});

test.each(STATES)('start again works at %s', (_state, reach) => {
  const here = reach();
  const talk = say(engine, here, 'start again');
  expect(talk.session.answers).toEqual({});
  expect(ids(talk)[0]).toMatch(/^restarted/);
  expect(['consent', 'declined', 'about-whom']).toContain(open(talk));
});

test.each(STATES)('back never breaks at %s', (_state, reach) => {
  expect(openAsk(say(engine, reach(), 'back').replies)).toBeDefined();
});

test('a person is the practice as configured, and a promise is never made for one that is not', () => {
  expect(JSON.stringify(say(engine, opened(engine), 'speak to a person').replies[0])).toContain('01234 567890');
  const bare = realEngine();
  expect(JSON.stringify(say(bare, opened(bare), 'speak to a person').replies[0])).toContain('GP');
});

test('back puts the last question again, with the old answer still ticked', () => {
  const talk = press(engine, talkUntil(engine, { 'pain-place': ['ball'] }, 'timing'), ['back']);
  expect(openAsk(talk.replies)).toMatchObject({ question: 'pain-place', preselected: ['ball'] });
});

test('back from the advice puts the last answer again', () => {
  expect(open(press(engine, talkUntil(engine, { 'emergency-screen': ['chest'] }), ['back']))).toBe('emergency-screen');
  expect(open(say(engine, talkUntil(engine, heel), 'back'))).toBe('before-exercises');
});

test('change with a name puts that question again, then goes on where the answers end', () => {
  const talk = say(engine, talkUntil(engine, heel), 'change where it hurts');
  expect(open(talk)).toBe('pain-place');
  expect(open(press(engine, talk, ['heel-under', 'arch']))).toBe('pop-or-snap');
  expect(open(press(engine, talk, ['heel-under']))).toBe('check-answers');
});

test('change without a name offers every answer given', () => {
  const talk = say(engine, talkUntil(engine, heel), 'change an answer');
  const { question, options } = openAsk(talk.replies);
  expect(question).toBe('change-which');
  expect(options.map((option) => option.id)).toEqual(expect.arrayContaining(['pain-place', 'timing', 'keep-answers']));
  expect(open(press(engine, talk, ['timing']))).toBe('timing');
  expect(open(press(engine, talk, ['keep-answers']))).toBe('after-advice');
});

test('an answer that is no longer asked for leaves nothing behind', () => {
  const hurt = talkUntil(engine, { ...heel, injury: ['yes'], 'injury-signs': ['tingling-since'] });
  const talk = press(engine, say(engine, hurt, 'change injury'), ['no']);
  const after = talkUntil(engine, heel, 'after-advice', talk);
  expect(outcomeOf(engine, hurt).redFlags.map((flag) => flag.redFlag)).toContain('tingling-since-injury');
  expect(outcomeOf(engine, after).redFlags).toEqual([]);
});

test('a stale button is refused kindly, and the open question is put again', () => {
  const talk = give(engine, talkUntil(engine, {}, 'timing'), { kind: 'chose', question: 'injury', options: ['no'] });
  expect(ids(talk)[0]).toBe('stale');
  expect(open(talk)).toBe('timing');
});

test.each([
  ['an option that is not offered', ['everywhere'], 'stale'],
  ['nothing at all', [], 'stale'],
  ['two options where one is asked for', ['left', 'right'], 'one-only'],
])('%s is refused kindly', (_name, options, id) => {
  const talk = press(engine, talkUntil(engine, {}, 'side'), options);
  expect(ids(talk)[0]).toBe(id);
  expect(open(talk)).toBe('side');
});

test.each([
  ['thanks', 'goodbye'],
  ['bye', 'goodbye'],
  ['qwzx vvbn', 'closing'],
])('after the advice, “%s” is answered kindly', (text, id) => {
  expect(ids(say(engine, talkUntil(engine, heel), text))).toEqual([id, 'ask']);
});

test('three answers in a row that fit nothing lead to a person', () => {
  const talk = (times: number): Talk =>
    say(engine, talkUntil(engine, {}, 'side'), ...Array<string>(times).fill('qwzx vvbn'));
  expect([1, 2, 3, 4].map((times) => ids(talk(times))[0])).toEqual([
    'unclear',
    'unclear-number',
    'unclear-person',
    'unclear-person',
  ]);
});
