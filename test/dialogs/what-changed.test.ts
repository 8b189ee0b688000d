import type { Session } from '../../dialogs/session';
import { takeTurn } from '../../dialogs/take-turn';
import { realEngine } from '../conversations/engine';
import { give, openAsk, press, say, talkUntil, type Story, type Talk } from '../conversations/patient';

const engine = realEngine();
const heel: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'], feel: ['stab'] };
const kinds = (talk: Talk): readonly string[] => talk.replies.map((one) => (one.kind === 'say' ? one.id : one.kind));
const told = (talk: Talk): string =>
  talk.replies.flatMap((one) => (one.kind === 'say' && one.id === 'what-changed' ? [one.text] : [])).join();

/** Puts this question again after the advice, answers it, and goes on to the advice. */
const changed = (from: Talk, question: string, options: readonly string[]): Talk => {
  const again = give(engine, from, { kind: 'chose', question: 'after-advice', options: [`change:${question}`] });
  expect(openAsk(again.replies).question).toBe(question);
  return talkUntil(engine, heel, 'after-advice', press(engine, again, options));
};

const advised = talkUntil(engine, heel);

describe('after an answer was changed, before the advice,', () => {
  test('is said what was changed, and that the advice became more urgent', () => {
    const talk = changed(advised, 'severity', ['severe']);
    expect(kinds(talk).slice(0, 2)).toEqual(['what-changed', 'advice']);
    const { title, options } = engine.knowledge.questions.severity!;
    for (const words of [title, options[0]!.label, options[2]!.label]) expect(told(talk)).toContain(words);
    expect(told(talk)).toMatch(
      /more urgent now\. My advice was: You can look after this .* now: See a GP in the next 3/,
    );
  });

  test('is said that how soon stays the same', () => {
    expect(told(changed(advised, 'timing', ['first-steps', 'after-long']))).toMatch(
      /stays the same: You can look after/,
    );
  });

  test('a less urgent advice gives no all-clear: the first one holds if in doubt', () => {
    const talk = changed(changed(advised, 'severity', ['severe']), 'severity', ['mild']);
    expect(told(talk)).toMatch(/If your first answer was right, or you are not sure, go by the first advice\./);
    expect(told(talk)).not.toMatch(/more urgent now|safe|fine|good|better/i);
  });

  test('is said that the answers are as they were, if nothing was changed in the end', () => {
    expect(told(changed(advised, 'severity', ['mild']))).toMatch(/^Your answers are as they were\. .*stays the same/);
  });

  test('is said what an emergency came from, without looking over the answers again', () => {
    const talk = press(engine, changeTo(advised, 'emergency-screen'), ['cold-pale']);
    expect(kinds(talk).slice(0, 2)).toEqual(['what-changed', 'advice']);
    expect(told(talk)).toMatch(/It is now: Call 999 now\./);
  });

  test('all changes of one visit are told together, each from its first answer', () => {
    const first = press(engine, changeTo(advised, 'severity'), ['moderate']);
    expect(openAsk(first.replies).question).toBe('check-answers');
    const second = press(engine, changeTo(first, 'severity'), ['severe']);
    const third = press(engine, changeTo(second, 'timing'), ['first-steps']);
    const talk = talkUntil(engine, heel, 'after-advice', third);
    const { title, options } = engine.knowledge.questions.severity!;
    expect(told(talk)).toContain(`“${title}” from “${options[0]!.label}” to “${options[2]!.label}”`);
    expect(told(talk).match(/You changed/g)).toHaveLength(2);
  });

  test('it is told once only', () => {
    const talk = changed(advised, 'severity', ['severe']);
    expect(talk.session.changing).toBeNull();
    expect(told(say(engine, talk, 'it hurts at night too'))).toBe('');
  });
});

const changeTo = (talk: Talk, question: string): Talk =>
  give(engine, talk, { kind: 'chose', question: openAsk(talk.replies).question, options: [`change:${question}`] });

test('“that is not what I meant” is a change like any other', () => {
  const raised = say(engine, talkUntil(engine, {}, 'side'), 'my foot is stone cold and white');
  const again = press(engine, talkUntil(engine, {}, 'after-advice', raised), ['not-me']);
  expect(openAsk(again.replies).question).toBe('danger-check');
  const talk = talkUntil(engine, {}, 'after-advice', press(engine, again, ['no']));
  expect(told(talk)).toMatch(/from “Yes” to “No”\. My advice was: /);
});

test('choosing to keep the answers is none', () => {
  const which = press(engine, advised, ['change-answer']);
  expect(told(press(engine, which, ['keep-answers']))).toBe('');
});

test('going back from the advice and answering anew is a change', () => {
  const again = say(engine, advised, 'back');
  expect(openAsk(again.replies).question).toBe('before-exercises');
  const talk = talkUntil(engine, heel, 'after-advice', press(engine, again, ['no-band']));
  expect(told(talk)).toMatch(/^You changed/);
});

test('before there was any advice, nothing is compared', () => {
  const checking = talkUntil(engine, heel, 'check-answers');
  const talk = talkUntil(engine, heel, 'after-advice', press(engine, changeTo(checking, 'severity'), ['severe']));
  expect(kinds(talk)[0]).toBe('advice');
});

test('a start anew forgets what was to be compared', () => {
  expect(say(engine, changeTo(advised, 'severity'), 'start again').session.changing).toBeNull();
});

test('an answer that counts no more is not told as changed', () => {
  const injured = talkUntil(engine, { ...heel, injury: ['yes'], 'injury-signs': ['none'] });
  const signs = changeTo(injured, 'injury-signs');
  const noInjury = press(engine, changeTo(press(engine, signs, ['none']), 'injury'), ['no']);
  const talk = talkUntil(engine, heel, 'after-advice', noInjury);
  expect(told(talk).match(/You changed/g)).toHaveLength(1);
});

test('danger heard before the question is answered anew leads to advice and to no comparison', () => {
  const talk = say(engine, changeTo(advised, 'severity'), 'chest pain and I cannot breathe');
  expect(kinds(talk)[0]).not.toBe('what-changed');
  expect(told(talk)).toBe('');
});

test('what is kept of a change lives through being stored', () => {
  const again = changeTo(advised, 'severity');
  const stored = JSON.parse(JSON.stringify(again.session)) as Session;
  expect(stored).toEqual(again.session);
  const input = { kind: 'chose', question: 'severity', options: ['severe'] } as const;
  expect(takeTurn(engine, stored, input)).toEqual(takeTurn(engine, again.session, input));
});

test('a session stored by an older version is read as it is', () => {
  const { changing: _left, ...older } = advised.session;
  const talk = changed({ ...advised, session: older }, 'severity', ['severe']);
  expect(told(talk)).toMatch(/more urgent now/);
});
