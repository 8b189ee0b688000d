import type { Summary } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { openAsk, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'], feel: ['stab'] };
const STRANGE = 'the moon is made of cheese';

const checking = (): Talk => talkUntil(engine, heel, 'check-answers');
const open = (talk: Talk): string => openAsk(talk.replies).question;
const ids = (talk: Talk): readonly string[] =>
  talk.replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind));
const flags = (talk: Talk): readonly string[] => outcomeOf(engine, talk).redFlags.map((flag) => flag.redFlag);
const rowOf = (talk: Talk) =>
  talk.replies
    .find((reply): reply is Summary => reply.kind === 'summary')
    ?.rows.find(({ question }) => question === 'does-not-fit');

test('words on the check-your-answers page that mean nothing to us are said to be counted, and not repeated', () => {
  const talk = say(engine, checking(), STRANGE);
  expect(ids(talk)).toEqual(['not-placed', 'summary', 'ask']);
  expect(JSON.stringify(talk.replies[0])).toContain('999');
  expect(flags(talk)).toEqual(['does-not-fit']);
  expect(JSON.stringify([talk.session, talk.replies])).not.toContain('cheese');
});

test('they lead to an appointment, and leave the exercises', () => {
  expect(outcomeOf(engine, checking()).urgency).toBe('self-care');
  const { urgency, programme } = outcomeOf(engine, say(engine, checking(), STRANGE, 'ok'));
  expect([urgency, programme.kind]).toEqual(['routine', 'offered']);
});

test('what could not be placed stands in the summary', () => {
  expect(rowOf(checking())).toBeUndefined();
  expect(rowOf(say(engine, checking(), STRANGE))).toMatchObject({
    title: engine.knowledge.redFlags['does-not-fit']?.sign,
    answer: 'Yes',
  });
});

test('said twice, it is counted once', () => {
  const talk = say(engine, checking(), STRANGE, 'purple elephants dance on rooftops gladly');
  expect(talk.session.raised).toHaveLength(1);
  expect(open(talk)).toBe('check-answers');
});

/** The closed question of the flag, reached through “change an answer”. */
const changing = (): Talk =>
  press(engine, press(engine, say(engine, checking(), STRANGE), ['change-answer']), ['does-not-fit']);

test('it can be changed: its closed question is put', () => {
  expect(openAsk(changing().replies)).toMatchObject({ question: 'danger-check', item: 'does-not-fit' });
});

test.each([
  ['no', [], 'No', 'self-care'],
  ['yes', ['does-not-fit'], 'Yes', 'routine'],
  ['not-sure', ['does-not-fit'], 'Not sure', 'routine'],
])('“%s” to its closed question leaves %j', (answer, left, row, urgency) => {
  const talk = press(engine, changing(), [answer]);
  expect(open(talk)).toBe('check-answers');
  expect(rowOf(talk)).toMatchObject({ answer: row });
  expect(flags(talk)).toEqual(left);
  expect(outcomeOf(engine, press(engine, talk, ['show-advice'])).urgency).toBe(urgency);
});

test('it can be changed after the advice, too', () => {
  const advised = say(engine, checking(), STRANGE, 'ok');
  const asked = press(engine, advised, ['not-me']);
  expect(openAsk(asked.replies)).toMatchObject({ question: 'danger-check', item: 'does-not-fit' });
  expect(flags(press(engine, asked, ['no']))).toEqual([]);
});

test('“back” from the advice that it led to puts the last answer again, not the words', () => {
  expect(open(say(engine, checking(), STRANGE, 'ok', 'back'))).toBe('before-exercises');
});

test.each([
  'ok',
  'yes',
  '1',
  'looks good',
  'Show my advice',
  'no thanks',
  'nothing',
  'that is all',
  'looks good to me',
])('a short “%s” shows the advice', (text) => {
  const talk = say(engine, checking(), text);
  expect(talk.replies[0]).toMatchObject({ kind: 'advice', urgency: 'self-care' });
  expect(talk.session.raised).toEqual([]);
});

test.each(['no', 'qwzx vvbn', 'it also hurts in tight shoes'])(
  'a short or known “%s” raises nothing, and what is open stays plain',
  (text) => {
    const talk = say(engine, checking(), text);
    expect(talk.session.raised).toEqual([]);
    expect(['check-answers', 'change-which']).toContain(open(talk));
    expect(ids(talk)).not.toContain('not-placed');
  },
);

test('what was meant for an answer is kept as that answer', () => {
  const talk = say(engine, checking(), 'it also hurts in tight shoes');
  expect(talk.session.answers['timing']).toMatchObject({ options: [...heel.timing, 'shoes'] });
});

test.each(['timing', 'health', 'before-exercises'])('at %s the same words are only not understood', (question) => {
  const talk = say(engine, talkUntil(engine, heel, question), STRANGE);
  expect(ids(talk)[0]).toMatch(/^(unclear|which-of-these)$/);
  expect(talk.session.raised).toEqual([]);
});

test('a danger among words that mean nothing else is asked about, not put aside', () => {
  const talk = say(engine, checking(), 'the moon is made of cheese and chest pain');
  expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'chest-signs' });
});
