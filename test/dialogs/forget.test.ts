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

describe.each([
  ['before agreeing', () => opened(engine)],
  ['after declining', () => press(engine, opened(engine), ['decline'])],
])('%s', (_when, reach) => {
  test('what is kept without any words goes too, once it is confirmed', () => {
    const talk = say(engine, reach(), 'delete my data');
    expect(open(talk)).toBe('forget');
    expect(last(talk, 'yes')).toMatchObject({ forget: true, keepWords: false });
  });

  test('a yes to deleting is no agreement, and a no leads back', () => {
    const kept = say(engine, reach(), 'forget me', 'no');
    expect([first(kept), open(kept)]).toEqual(['kept-all', open(reach())]);
    expect(kept.session.consent).toBe(reach().session.consent);
  });

  test('a sign of danger beside the yes is answered, and nothing is deleted', () => {
    const turn = last(say(engine, reach(), 'forget me'), 'yes, but I cannot breathe');
    expect(turn.forget).toBeUndefined();
    expect(turn.replies[0]).toMatchObject({ id: 'before-consent-emergency', tone: 'emergency' });
  });
});

test.each(['forget me', 'please delete everything', 'no, that is wrong', 'yes'])(
  'danger beside “%s” comes first, whichever question is open',
  (words) => {
    for (const [, reach] of STATES.slice(2, 5)) {
      for (const talk of [reach(), say(engine, reach(), 'forget me')]) {
        const emergency = last(talk, `${words}, and my chest hurts and I cannot breathe`);
        expect(emergency.forget).toBeUndefined();
        expect(JSON.stringify(emergency.replies)).toContain('999');
        expect(emergency.session.raised.map(({ redFlag }) => redFlag)).toContain('chest-signs');
        const asked = last(talk, `${words}, I want to die`);
        expect(asked.session.raised.map(({ redFlag }) => redFlag)).toContain('self-harm');
      }
    }
  },
);

describe.each([
  ['“delete all?”', () => say(engine, talkUntil(engine, {}, 'timing'), 'forget me')],
  ['“is that right?”', () => say(engine, talkUntil(engine, {}, 'injury'), 'my left heel, since three weeks')],
])('while %s is open', (_name, reach) => {
  test.each(['help', 'emergency', 'why'])('“%s” is answered, and it is asked again', (text) => {
    const here = reach();
    const talk = say(engine, here, text);
    expect(open(talk)).toBe(open(here));
    if (text !== 'why') expect(JSON.stringify(talk.replies)).toContain('999');
  });

  test('“back” leads to the question before it, and “start again” to the beginning', () => {
    expect(['timing', 'injury']).toContain(open(say(engine, reach(), 'back')));
    expect(say(engine, reach(), 'start again').session).toMatchObject({ answers: {}, pending: null });
  });
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
