import { realEngine } from '../conversations/engine';
import { give, openAsk, say, talkUntil, type Story, type Talk } from '../conversations/patient';

const engine = realEngine();
const heel: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };
const open = (talk: Talk) => openAsk(talk.replies);
const first = (talk: Talk) => talk.replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind))[0];
const change = (talk: Talk, id: string, question: string, text?: string): Talk =>
  give(engine, talk, { kind: 'chose', question, options: [`change:${id}`], ...(text !== undefined && { text }) });

const checking = talkUntil(engine, heel, 'check-answers');
const advised = talkUntil(engine, heel);
const rowsOf = (talk: Talk) => talk.replies.flatMap((reply) => (reply.kind === 'summary' ? reply.rows : []));

test('every answer on the summary has a button that changes it', () => {
  expect(rowsOf(checking).length).toBeGreaterThan(5);
  for (const row of rowsOf(checking)) {
    expect(row.change).toBe('Change');
    expect(open(change(checking, row.question, 'check-answers', `Change: ${row.title}`)).question).toBe(row.question);
  }
});

test.each(['check-answers', 'after-advice'])('after the advice the same value is taken with %s', (question) => {
  const talk = change(advised, 'timing', question);
  expect(first(talk)).toBe('changed');
  expect(open(talk)).toMatchObject({ question: 'timing', preselected: heel.timing });
});

test('while the patient is asked which one, it is taken too', () => {
  const which = give(engine, advised, { kind: 'chose', question: 'after-advice', options: ['change-answer'] });
  expect(open(which).question).toBe('change-which');
  expect(open(change(which, 'timing', 'after-advice')).question).toBe('timing');
});

test('a red flag that was denied can be changed, and its title is not heard as the patient’s own words', () => {
  const asked = say(engine, talkUntil(engine, heel, 'timing'), 'it is agony');
  expect(open(asked).question).toBe('danger-check');
  const talk = talkUntil(engine, heel, 'check-answers', asked);
  const row = rowsOf(talk).find(({ question }) => question === 'sudden-severe-pain');
  expect(row).toMatchObject({ answer: 'No', change: 'Change' });
  const again = change(talk, 'sudden-severe-pain', 'check-answers', `Change: ${row?.title ?? ''}`);
  expect(open(again)).toMatchObject({ question: 'danger-check', item: 'sudden-severe-pain' });
  expect(again.session.raised).toEqual([{ redFlag: 'sudden-severe-pain', certainty: 'ambiguous' }]);
});

test('danger written beside the button counts all the same', () => {
  const talk = change(advised, 'timing', 'after-advice', 'Change: my foot is stone cold and white');
  expect(talk.session.raised).toHaveLength(1);
});

test.each(['no-such-question', '', 'injury-signs'])('“%s”, which was not answered, is refused kindly', (id) => {
  const talk = change(checking, id, 'check-answers');
  expect(first(talk)).toBe('change-unknown');
  expect(open(talk).question).toBe('change-which');
});

test.each([
  ['of a summary that is long past', 'check-answers', ['change:injury']],
  ['of another question', 'timing', ['change:injury']],
  ['beside another option', 'timing', ['change:injury', 'rest']],
])('a button %s is out of date while a question is open', (_name, question, options) => {
  const talk = give(engine, talkUntil(engine, heel, 'timing'), { kind: 'chose', question, options });
  expect(first(talk)).toBe('stale');
  expect(open(talk).question).toBe('timing');
});

test('a client that only sends text changes it by the words of the button', () => {
  expect(open(say(engine, checking, 'Change: Where it hurts')).question).toBe('pain-place');
});
