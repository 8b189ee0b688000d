import type { Session } from '../../../dialogs/session';
import { NO_NUMBERS } from '../../../src/practice/numbers';
import { practicePage } from '../../../src/practice/page';
import { type CommonPattern, PatternTally } from '../../../src/practice/patterns';
import { realEngine } from '../../conversations/engine';
import { say, type Story, talkUntil } from '../../conversations/patient';

const engine = realEngine();
const { knowledge } = engine;
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'] };
const atTiming = talkUntil(engine, HEEL, 'timing');
const saying = (...texts: readonly string[]): Session => say(engine, atTiming, ...texts).session;
const many = (count: number, session: Session): readonly Session[] => Array.from({ length: count }, () => session);

const common = (...sessions: readonly Session[]): readonly CommonPattern[] => {
  const tally = new PatternTally();
  for (const session of sessions) tally.add(session);
  return tally.common(knowledge);
};
const pageOf = (...sessions: readonly Session[]): string =>
  practicePage(
    knowledge,
    { ...NO_NUMBERS, conversations: 20, patterns: common(...sessions) },
    { days: 30, cut: false },
  );

const WIBBLE = saying('my wibble is it', 'my wobble is it', 'my wobble is it');
const HELD: Session = { ...atTiming.session, unclearPatterns: { timing: ['my … is Zanzibar'] } };

test('what looks alike in five conversations is told, and what looks alike in four is not', () => {
  expect(common(...many(4, WIBBLE))).toEqual([]);
  expect(common(...many(5, WIBBLE))).toEqual([{ question: 'timing', pattern: 'my … is it', atLeast: 5 }]);
});

test('who writes the same again and again counts once', () => {
  const again: Session = { ...WIBBLE, unclearPatterns: { timing: Array<string>(9).fill('my … is it') } };
  expect(common(...many(4, again))).toEqual([]);
});

test('the same at two questions is not put together', () => {
  const other: Session = { ...WIBBLE, unclearPatterns: { feel: ['my … is it'] } };
  expect(common(...many(4, WIBBLE), ...many(4, other))).toEqual([]);
});

test('sessions of older releases have none', () => {
  expect(common(...many(5, atTiming.session))).toEqual([]);
});

test('what an earlier release kept is not told with a word that today’s list does not hold', () => {
  expect(common(...many(9, HELD))).toEqual([]);
});

test('how many are told in steps of five, the most first', () => {
  const why = saying('why is the wibble');
  const told = common(...many(5, WIBBLE), ...many(14, why));
  expect(told.map(({ pattern, atLeast }) => [pattern, atLeast])).toEqual([
    ['why is the …', 10],
    ['my … is it', 5],
  ]);
});

describe('the page', () => {
  const prompt = knowledge.questions['timing']?.prompt ?? 'none';

  test('shows a pattern beside its question, and in how many conversations', () => {
    expect(pageOf(...many(6, WIBBLE))).toContain(`<td>${prompt}</td><td>my … is it</td><td>5 or more</td>`);
  });

  test('is the same for five and for nine, and for none and for four', () => {
    expect(pageOf(...many(9, WIBBLE))).toBe(pageOf(...many(5, WIBBLE)));
    expect(pageOf(...many(4, WIBBLE))).toBe(pageOf());
    expect(pageOf()).toContain('So far no 5 conversations had texts that look alike.');
  });
});
