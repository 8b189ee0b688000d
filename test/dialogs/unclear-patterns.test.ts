import type { Session } from '../../dialogs/session';
import { realEngine } from '../conversations/engine';
import { openAsk, opened, press, say, type Story, talkUntil } from '../conversations/patient';

const engine = realEngine();
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'] };
const atTiming = talkUntil(engine, HEEL, 'timing');
const patternsOf = ({ session }: { readonly session: Session }) => session.unclearPatterns;
const NAMED = 'my neighbour Zanzibar Quince of 12 Hill Street';

test('of a text that was not understood a pattern is kept with its question, and not one word of its own', () => {
  const { session } = say(engine, atTiming, NAMED, 'wibble');
  expect(session.unclear).toEqual({ timing: 2 });
  expect(session.unclearPatterns).toEqual({ timing: ['my … of # …'] });
  expect(JSON.stringify(session)).not.toMatch(/zanzibar|quince|hill/i);
});

test('of one that was understood nothing is kept', () => {
  expect(patternsOf(say(engine, atTiming, 'the first steps in the morning hurt'))).toBeUndefined();
});

test('what looks alike is kept once, and of one question no more than three', () => {
  const texts = [
    'my wibble is it',
    'MY wobble, is it?',
    'why is the wibble',
    'the wibble and the which',
    'it is your wibble',
  ];
  expect(patternsOf(say(engine, atTiming, ...texts))).toEqual({
    timing: ['my … is it', 'why is the …', 'the … and the which'],
  });
});

test('another question has its own', () => {
  const once = say(engine, atTiming, 'my wibble is it');
  const twice = say(engine, talkUntil(engine, HEEL, 'severity', once), 'my wibble is it');
  expect(patternsOf(twice)).toEqual({ timing: ['my … is it'], severity: ['my … is it'] });
});

test.each([
  ['before somebody has agreed', opened(engine)],
  ['of somebody who said no', press(engine, opened(engine), ['decline'])],
])('%s none is kept', (_who, talk) => {
  expect(patternsOf(say(engine, talk, NAMED, NAMED))).toBeUndefined();
});

test('abuse that is repeated is hidden as well', () => {
  const twice = say(engine, atTiming, 'you are useless', 'you are useless and it is of no use');
  expect(JSON.stringify(twice.session)).not.toContain('useless');
});

test('a button that may not be pressed leaves none', () => {
  const talk = talkUntil(engine, {}, 'about-whom');
  expect(patternsOf(press(engine, talk, ['not-sure']))).toBeUndefined();
});

test('who asks what is kept is told of it, as it is kept, with the question put again', () => {
  const asked = say(engine, atTiming, 'my wibble is it', NAMED, 'what do you hold on me');
  const told = asked.replies.flatMap((reply) => (reply.kind === 'say' ? [[reply.id, reply.text]] : []));
  expect(told.map(([id]) => id)).toEqual(['hold', 'hold-patterns']);
  expect(told[1]?.[1]).toContain('“my … is it”; “my … of # …”');
  expect(openAsk(asked.replies).question).toBe('timing');
});

test('who wrote nothing of the kind is told of none', () => {
  const { replies } = say(engine, atTiming, 'what do you hold on me');
  expect(replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind))).toEqual(['hold', 'summary', 'ask']);
});

test('“start again” leaves none, and “back” leaves them', () => {
  const once = say(engine, atTiming, 'my wibble is it');
  expect(patternsOf(say(engine, once, 'back'))).toEqual({ timing: ['my … is it'] });
  expect(patternsOf(say(engine, once, 'start again'))).toBeUndefined();
});
