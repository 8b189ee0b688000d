import { realEngine } from '../conversations/engine';
import { openAsk, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const open = (talk: Talk): string => openAsk(talk.replies).question;
const commands = (talk: Talk): readonly string[] => openAsk(talk.replies).commands.map(({ id }) => id);
/** What is said back: in passing, or to be confirmed. */
const echo = (talk: Talk): string =>
  talk.replies
    .flatMap((reply) => {
      if (reply.kind === 'ask') return reply.question === 'is-right' ? [reply.prompt] : [];
      return reply.kind === 'say' && reply.id === 'noted' ? [reply.text] : [];
    })
    .join();
const answer = (talk: Talk, question: string) => talk.session.answers[question];

const STORY = 'under my left heel, worst with the first steps out of bed, but no numbness';
const told = (): Talk => say(engine, talkUntil(engine, {}, 'pain-place'), STORY);

describe('what was understood of a free text is said back', () => {
  test('with the answer, what was said besides, and what was denied', () => {
    const words = echo(told());
    expect(words).toContain('“Under the heel”');
    expect(words).toContain('“Side: Left”');
    expect(words).toContain('“First steps out of bed, or after sitting”');
    expect(words).toMatch(/not “Numb/);
  });

  test('what is only perhaps so is said to be', () => {
    expect(echo(say(engine, talkUntil(engine, {}, 'pain-place'), 'the ball of my foot, maybe worse at night'))).toMatch(
      /perhaps “/,
    );
  });

  test('an answer in the words of its button is not repeated', () => {
    const talk = say(engine, talkUntil(engine, {}, 'pain-place'), 'ball of the foot');
    expect(echo(talk)).toBe('');
    expect(commands(talk)).not.toContain('not-me');
  });

  test('what is of the past or of somebody else is not', () => {
    const talk = say(engine, talkUntil(engine, {}, 'side'), 'my mum had diabetes');
    expect(echo(talk)).toBe('');
  });
});

describe('it can be put right', () => {
  test.each([
    ['with one tap', (talk: Talk) => press(engine, talk, ['not-all-right'])],
    ['in the words of the button', (talk: Talk) => say(engine, talk, 'That is not right')],
    ['in other words', (talk: Talk) => say(engine, talk, "that's wrong")],
    ['after a side question', (talk: Talk) => say(engine, talk, 'why?', 'you misunderstood me')],
    ['with a plain no', (talk: Talk) => say(engine, talk, 'no')],
    ['by its number', (talk: Talk) => say(engine, talk, '2')],
  ])('%s: all of it is shown, each thing ticked', (_how, wrong) => {
    expect(open(told())).toBe('is-right');
    const ask = openAsk(wrong(told()).replies);
    expect(ask).toMatchObject({ question: 'what-understood', several: true });
    const ids = ask.options.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['side:left', 'timing:first-steps', 'none-right']));
    expect(ask.preselected).toEqual(ids.filter((id) => id !== 'none-right'));
  });

  const chosen = (left: (id: string) => boolean): Talk => {
    const asked = press(engine, told(), ['not-me']);
    return press(engine, asked, openAsk(asked.replies).preselected.filter(left));
  };

  test('what is taken out is forgotten, and what is right stays', () => {
    const talk = chosen((id) => id !== 'side:left');
    expect(answer(talk, 'side')).toBeUndefined();
    expect(answer(talk, 'timing')).toMatchObject({ options: ['first-steps'] });
    expect(talk.replies[0]).toMatchObject({ id: 'put-right' });
    expect(commands(talk)).not.toContain('not-me');
  });

  test('wrongly taken for denied, it is ticked when its question comes', () => {
    const denied = openAsk(press(engine, told(), ['not-me']).replies).options.filter(({ label }) =>
      label.startsWith('not'),
    );
    expect(denied.length).toBeGreaterThan(0);
    const talk = chosen((id) => !denied.some((one) => one.id === id));
    const [question = '', option] = denied[0]?.id.split(':') ?? [];
    expect(answer(talk, question)).toMatchObject({ kind: 'chosen', options: [option], origin: 'pre-filled' });
  });

  test('if nothing of it is right, all of it is asked', () => {
    const talk = press(engine, press(engine, told(), ['not-me']), ['none-right']);
    expect(answer(talk, 'side')).toBeUndefined();
    expect(answer(talk, 'timing')).toBeUndefined();
    expect(open(talk)).toBe('pain-place');
  });

  test('“back” leaves it as it was', () => {
    const talk = say(engine, press(engine, told(), ['not-me']), 'back');
    expect(answer(talk, 'side')).toBeDefined();
    expect(open(talk)).not.toBe('what-understood');
  });

  test('what needs no confirming is put right with one tap on the next question', () => {
    const talk = say(engine, talkUntil(engine, {}, 'pain-place'), 'under my heel, but no numbness');
    expect(open(talk)).not.toBe('is-right');
    expect(commands(talk)).toContain('not-me');
    expect(open(press(engine, talk, ['not-me']))).toBe('what-understood');
  });

  test('“not the left” takes the side back', () => {
    const talk = say(engine, told(), 'not the left');
    expect(answer(talk, 'side')).toBeUndefined();
  });

  test('with nothing understood, there is nothing to put right', () => {
    const talk = say(engine, talkUntil(engine, {}, 'timing'), "that's wrong");
    expect(talk.replies[0]).toMatchObject({ id: 'nothing-back' });
    expect(open(talk)).toBe('timing');
  });
});

describe('it never clears a red flag', () => {
  test('a danger word stays raised, whatever is taken out', () => {
    const talk = say(engine, talkUntil(engine, {}, 'pain-place'), 'under the heel, worst at night, and I heard a snap');
    expect(talk.session.raised.length).toBeGreaterThan(0);
    const asked = press(engine, talk, ['not-me']);
    expect(press(engine, asked, ['none-right']).session.raised).toEqual(talk.session.raised);
  });

  test('a tick on a red-flag screen is not taken away by words', () => {
    const talk = say(engine, talkUntil(engine, {}, 'injury'), 'no injury, I am diabetic');
    expect(answer(talk, 'health')).toMatchObject({ options: ['diabetes'] });
    expect(answer(say(engine, talk, 'not diabetic'), 'health')).toMatchObject({ options: ['diabetes'] });
  });

  test('what was pressed is not taken away', () => {
    const pressed = talkUntil(
      engine,
      { side: ['left'], 'pain-place': ['heel-under'], timing: ['first-steps'] },
      'check-answers',
    );
    const before = pressed.session.answers.timing;
    expect(say(engine, pressed, 'that is wrong').session.answers.timing).toEqual(before);
  });
});
