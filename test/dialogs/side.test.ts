import type { Input } from '../../dialogs/session';
import { realEngine } from '../conversations/engine';
import { give, openAsk, press, say, talkUntil, type Story, type Talk } from '../conversations/patient';

const engine = realEngine();
const open = (talk: Talk) => openAsk(talk.replies);
type Also = Extract<Input, { kind: 'chose' }>['also'];
const choose = (talk: Talk, options: readonly string[], also: Also): Talk =>
  give(engine, talk, { kind: 'chose', question: open(talk).question, options, also });

/** Vague enough for every question to be asked. */
const vague: Story = { 'pain-place': ['whole-foot'] };
const place = talkUntil(engine, {}, 'pain-place');
const together = choose(place, ['whole-foot'], { side: ['left'] });

test('the side can be answered together with the place', () => {
  expect(open(place).side).toEqual({
    question: 'side',
    title: 'Side',
    options: [
      { id: 'left', label: 'Left' },
      { id: 'right', label: 'Right' },
      { id: 'both', label: 'Both' },
    ],
    chosen: null,
  });
  expect(together.session.answers).toMatchObject({
    'pain-place': { options: ['whole-foot'], origin: 'pressed' },
    side: { kind: 'chosen', options: ['left'], origin: 'pressed' },
  });
});

test('no other question puts one beside itself', () => {
  expect(open(talkUntil(engine, vague, 'timing')).side).toBeUndefined();
});

test('a side that was answered with the place is not asked again, and stands in the summary', () => {
  expect(talkUntil(engine, vague, 'check-answers').asked).toContain('side');
  const talk = talkUntil(engine, vague, 'check-answers', together);
  expect(talk.asked).not.toContain('side');
  const rows = talk.replies.flatMap((reply) => (reply.kind === 'summary' ? reply.rows : []));
  expect(rows.find(({ question }) => question === 'side')).toMatchObject({ answer: 'Left' });
});

test('without a side the side is asked in its turn', () => {
  expect(
    talkUntil(engine, vague, 'side', choose(place, ['whole-foot'], undefined)).session.answers.side,
  ).toBeUndefined();
});

test('a side that was said before is shown as chosen', () => {
  expect(
    open(talkUntil(engine, {}, 'pain-place', say(engine, talkUntil(engine, {}, 'health'), 'my left foot'))).side
      ?.chosen,
  ).toBe('left');
});

test('“not sure where” with a side keeps both', () => {
  expect(choose(place, ['not-sure'], { side: ['both'] }).session.answers).toMatchObject({
    'pain-place': { kind: 'unsure' },
    side: { options: ['both'] },
  });
});

test.each<[string, Also]>([
  ['a side that is not offered', { side: ['middle'] }],
  ['two sides', { side: ['left', 'right'] }],
  ['no side', { side: [] }],
  ['another question', { severity: ['mild'] }],
])('%s beside the place is dropped, and the place is kept', (_name, also) => {
  const talk = choose(place, ['whole-foot'], also);
  expect(Object.keys(talk.session.answers)).toEqual(expect.not.arrayContaining(['side', 'severity']));
  expect(talk.session.answers['pain-place']).toMatchObject({ options: ['whole-foot'] });
});

test('beside any other question nothing is kept', () => {
  const talk = choose(talkUntil(engine, {}, 'timing'), ['rest'], { side: ['left'] });
  expect(talk.session.answers.side).toBeUndefined();
});

test('nothing is kept beside a button that is out of date', () => {
  const input = { kind: 'chose', question: 'injury', options: ['no'], also: { side: ['left'] } } as const;
  expect(give(engine, place, input).session.answers.side).toBeUndefined();
});

test('back leads to the page of the place, with the side still chosen, and another one takes its place', () => {
  const back = press(engine, together, ['back']);
  expect(open(back)).toMatchObject({ question: 'pain-place', preselected: ['whole-foot'], side: { chosen: 'left' } });
  expect(choose(back, ['whole-foot'], { side: ['right'] }).session.answers.side).toMatchObject({ options: ['right'] });
  expect(press(engine, back, ['ball']).session.answers.side).toMatchObject({ options: ['left'] });
});

test('back passes over a side that was answered with the place, but not over one that was asked', () => {
  const after = (from?: Talk) => talkUntil(engine, vague, 'check-answers', from);
  expect(open(press(engine, after(together), ['back'])).question).not.toBe('side');
  const asked = after();
  expect(Object.keys(asked.session.answers).at(-1)).toBe('side');
  expect(open(press(engine, asked, ['back'])).question).toBe('side');
});

test('the side can be changed by itself', () => {
  const talk = talkUntil(engine, vague, 'check-answers', together);
  const again = give(engine, talk, { kind: 'chose', question: 'check-answers', options: ['change:side'] });
  expect(open(again)).toMatchObject({ question: 'side', preselected: ['left'] });
  expect(press(engine, again, ['right']).session.answers.side).toEqual({
    kind: 'chosen',
    options: ['right'],
    origin: 'pressed',
  });
});
