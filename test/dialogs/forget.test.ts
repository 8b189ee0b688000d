import { newSession } from '../../dialogs/engine';
import { takeTurn } from '../../dialogs/take-turn';
import type { Turn } from '../../dialogs/take-turn';
import { realEngine } from '../conversations/engine';
import { openAsk, opened, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine({ name: 'Hill Street Practice', phone: '01234 567890' });
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };
const open = (talk: Talk): string => openAsk(talk.replies).question;
const first = ({ replies: [reply] }: Pick<Talk, 'replies'>): string => (reply?.kind === 'say' ? reply.id : '');
const last = (talk: Talk, text: string): Turn => takeTurn(engine, talk.session, { kind: 'said', text });

const STATES: readonly (readonly [string, () => Talk])[] = [
  ['the emergency screen', () => talkUntil(engine, {}, 'emergency-screen')],
  ['one item of a screen', () => press(engine, talkUntil(engine, {}, 'swelling'), ['not-sure'])],
  ['a danger check', () => say(engine, talkUntil(engine, {}, 'timing'), 'it is agony')],
  ['what is to be confirmed', () => say(engine, talkUntil(engine, {}, 'injury'), 'my left heel, since three weeks')],
  ['looking over the answers', () => talkUntil(engine, heel, 'check-answers')],
  ['the advice', () => talkUntil(engine, heel)],
  ['emergency advice', () => talkUntil(engine, { 'emergency-screen': ['cold-pale'] })],
];

describe.each(STATES)('“forget me” at %s', (_state, reach) => {
  test('is asked about once, and changes nothing', () => {
    const here = reach();
    const talk = say(engine, here, 'forget me');
    expect(open(talk)).toBe('forget');
    expect(talk.session.answers).toEqual(here.session.answers);
    const kept = press(engine, talk, ['keep-all']);
    expect(first(kept)).toBe('kept-all');
    expect(open(kept)).toBe(open(here));
    expect(kept.session.answers).toEqual(here.session.answers);
    expect(kept.session.raised).toEqual(here.session.raised);
  });

  test('and confirmed, leaves nothing of what was said', () => {
    const { session, replies, forget, keepWords } = last(say(engine, reach(), 'forget me'), 'yes');
    expect([forget, keepWords]).toEqual([true, false]);
    expect(session).toEqual(newSession(engine, 'gb'));
    expect(replies).toMatchObject([{ kind: 'say', id: 'forgotten', text: expect.stringContaining('999') }]);
    expect(JSON.stringify(replies)).toContain('01234 567890');
  });
});

const asked = (): Talk => say(engine, talkUntil(engine, {}, 'timing'), 'please wipe everything I have told you');

test.each(['yes', 'Yes, delete it all', 'yes please', '1', 'do it'])('“%s” confirms it', (text) => {
  expect(last(asked(), text).forget).toBe(true);
});

test.each(['no', 'No, keep it', 'keep it', '2', "don't delete it", 'back', 'my left heel hurts', 'not sure', 'hmm'])(
  '“%s” does not',
  (text) => {
    const turn = last(asked(), text);
    expect(turn.forget).toBeUndefined();
    expect(turn.session.answers['about-whom']).toBeDefined();
  },
);

test.each(['forget me', 'delete it', 'delete everything'])(
  '“%s” sent twice is asked about, and deletes nothing',
  (text) => {
    const twice = say(engine, asked(), text);
    expect(open(twice)).toBe('forget');
    expect(twice.session.answers['about-whom']).toBeDefined();
  },
);

test('a sign of danger comes before it', () => {
  const talk = say(engine, asked(), 'yes, but I am getting chest pain');
  expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'chest-signs' });
});

test('before agreeing nothing is kept, and nothing is asked', () => {
  expect(first(say(engine, opened(engine), 'delete my data'))).toBe('hold-nothing');
});

describe('asked what is kept', () => {
  const rows = (talk: Talk): string =>
    JSON.stringify(talk.replies.flatMap((reply) => (reply.kind === 'summary' ? reply.rows : [])));

  test('what was said before its question came is shown too, and what was denied', () => {
    const told = say(engine, talkUntil(engine, {}, 'injury'), 'my left heel hurts, but no numbness');
    const shown = rows(say(engine, told, 'what do you hold on me'));
    expect(shown).toContain('Left');
    expect(shown).toContain('Under the heel');
    expect(shown).toContain('not “Numb');
  });
});
