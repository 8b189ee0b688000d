import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const open = (talk: Talk): string => openAsk(talk.replies).question;
const ids = (talk: Talk): readonly string[] =>
  talk.replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind));
const flags = (talk: Talk): readonly string[] => outcomeOf(engine, talk).redFlags.map((flag) => flag.redFlag);

test('several answers in one message are kept, and not asked again', () => {
  const told = say(
    engine,
    talkUntil(engine, {}, 'about-whom'),
    'the ball of my left foot hurts first thing in the morning, no numbness',
  );
  const talk = talkUntil(engine, { 'pain-place': ['ball'] }, 'after-advice', told);
  expect(talk.session.answers.side).toMatchObject({ options: ['left'], origin: 'typed' });
  expect(talk.session.answers.timing).toMatchObject({ options: ['first-steps'], origin: 'typed' });
  expect(talk.asked).not.toContain('side');
  expect(talk.asked).not.toContain('timing');
  expect(openAsk(told.replies)).toMatchObject({ question: 'is-right', prompt: expect.stringContaining('Side: Left') });
});

test('the place is always asked, with what was read of it ticked', () => {
  const told = say(engine, talkUntil(engine, {}, 'about-whom'), 'the ball of my left foot hurts');
  const talk = talkUntil(engine, {}, 'pain-place', told);
  expect(openAsk(talk.replies)).toMatchObject({ question: 'pain-place', preselected: ['ball'] });
});

test('“no numbness” is not numbness, and the nerve question is asked all the same', () => {
  const told = say(engine, talkUntil(engine, {}, 'about-whom'), 'my heel hurts but no numbness');
  const talk = talkUntil(engine, {}, 'after-advice', told);
  expect(talk.asked).toContain('nerve-signs');
  expect(flags(talk)).not.toContain('tingling-one-foot');
});

test('a red flag said unasked is ticked when its screen comes', () => {
  const told = say(engine, talkUntil(engine, {}, 'about-whom'), 'I am diabetic and my heel hurts');
  const talk = talkUntil(engine, {}, 'health', told);
  expect(openAsk(talk.replies)).toMatchObject({ question: 'health', preselected: ['diabetes'] });
});

test('“none” in words does not clear what was said before in words; pressing it does', () => {
  const asked = say(engine, talkUntil(engine, {}, 'side'), 'I have diabetes');
  expect(say(engine, asked, 'none').session.answers.health).toMatchObject({ options: ['diabetes'] });
  expect(say(engine, asked, 'None of these').session.answers.health).toMatchObject({ options: ['none'] });
  expect(press(engine, asked, ['none']).session.answers.health).toMatchObject({ options: ['none'] });
});

test('an answer taken back can be given anew in words', () => {
  const taken = say(engine, talkUntil(engine, { 'skin-and-fever': ['fever'] }, 'swelling'), 'back');
  expect(say(engine, taken, 'none').session.answers['skin-and-fever']).toMatchObject({ options: ['none'] });
});

test('a red flag said after its screen was answered puts that screen again', () => {
  const talk = say(engine, talkUntil(engine, {}, 'timing'), 'I forgot, I have a fever too');
  expect(openAsk(talk.replies)).toMatchObject({ question: 'skin-and-fever', preselected: ['fever'] });
});

test('a red flag in the middle of a story ticks its box, and the screen is put again', () => {
  const story =
    'it all began last spring when I started a new job in a shop, and now I also have a cut on my toe that is not healing well at all';
  const talk = say(engine, talkUntil(engine, {}, 'skin-and-fever'), story);
  expect(openAsk(talk.replies)).toMatchObject({ question: 'skin-and-fever', preselected: ['wound'] });
});

test('a single word in the middle of a story ticks no emergency', () => {
  const story =
    'I went to see the bone doctor last year about my foot and he said that it was leaking a little and that I should rest';
  const talk = say(engine, talkUntil(engine, {}, 'emergency-screen'), story);
  expect(openAsk(talk.replies)).toMatchObject({ question: 'emergency-screen', preselected: [] });
});

test('who speaks for another adult is heard about that adult', () => {
  const aboutMum = talkUntil(engine, { 'about-whom': ['another-adult'] }, 'timing');
  const alarmed = say(engine, aboutMum, 'my mum has chest pain');
  expect(openAsk(alarmed.replies)).toMatchObject({ question: 'danger-check', item: 'chest-signs' });
  const told = say(engine, aboutMum, 'my mum is diabetic');
  expect(openAsk(told.replies)).toMatchObject({ question: 'health', preselected: ['diabetes'] });
});

test('an unmistakable danger gives emergency advice at once, whatever is open', () => {
  const talk = say(engine, talkUntil(engine, {}, 'timing'), 'now I have chest pain and I cannot breathe');
  expect(open(talk)).toBe('after-advice');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

test('“that is not what I meant” puts the closed question, and only its answer clears the flag', () => {
  const alarmed = say(engine, talkUntil(engine, {}, 'timing'), 'I have chest pain');
  const asked = press(engine, alarmed, ['not-me']);
  expect(open(asked)).toBe('danger-check');
  expect(open(press(engine, asked, ['no']))).toBe('timing');
  expect(outcomeOf(engine, press(engine, asked, ['not-sure'])).urgency).toBe('ambulance');
});

test('an ambiguous danger word puts the flag’s closed question, and then goes on', () => {
  const asked = say(engine, talkUntil(engine, {}, 'timing'), 'the first steps are agony');
  expect(open(asked)).toBe('danger-check');
  expect(open(press(engine, asked, ['no']))).not.toBe('danger-check');
  expect(outcomeOf(engine, press(engine, asked, ['yes'])).urgency).toBe('ambulance');
});

test.each(['no chest pain', 'my mum had chest pain', 'I had a blood clot scare in 2010 but no chest pain now'])(
  '“%s” raises no alarm',
  (text) => {
    expect(open(say(engine, talkUntil(engine, {}, 'side'), text))).not.toBe('after-advice');
  },
);

test.each([
  ['heel', ['Under the heel', 'Back of the heel']],
  ['my ankle', ['Front of the ankle', 'Inner ankle', 'Outer ankle']],
])('“%s” alone is answered with the places it can mean', (text, places) => {
  const [remark] = say(engine, talkUntil(engine, {}, 'pain-place'), text).replies;
  expect(remark).toMatchObject({ kind: 'say', id: 'which-of-these' });
  for (const place of places) expect(JSON.stringify(remark)).toContain(place);
});

test('danger words after the advice change the advice', () => {
  const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
  const talk = say(engine, talkUntil(engine, heel), 'now my foot has gone cold and blue');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
  expect(talk.replies[0]).toMatchObject({ kind: 'advice', urgency: 'ambulance' });
});

test('while emergency advice stands, a word that may mean danger puts no question in its way', () => {
  const talk = say(engine, talkUntil(engine, { 'emergency-screen': ['cold-pale'] }), 'and the pain is agony');
  expect(ids(talk)).toEqual(['advice-stands', 'ask']);
  expect(open(talk)).toBe('after-advice');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

test('words after the advice about what it rests on already are answered with the advice', () => {
  const calf = talkUntil(engine, { swelling: ['one-calf'], 'pain-place': ['calf'] });
  const talk = say(engine, calf, 'actually my calf is really swollen and hot now');
  expect(ids(talk)).toEqual(['advice-stands', 'ask']);
  expect(outcomeOf(engine, talk).urgency).toBe('same-day');
});

test('“maybe” to a screen with a tick opens its signs one by one, and keeps none of them', () => {
  const told = say(engine, talkUntil(engine, {}, 'pain-place'), 'my calf is swollen');
  expect(open(told)).toBe('swelling');
  const maybe = say(engine, told, 'maybe');
  expect(ids(maybe)).toEqual(['ask']);
  expect(openAsk(maybe.replies)).toMatchObject({ question: 'swelling', item: 'one-calf' });
});

test.each(['😀😀😀', '\u0000\u0001\u0002', '足が痛いです', ' ', '؟؟؟', 'x'.repeat(2000)])(
  '%j is answered kindly and loses nothing',
  (text) => {
    const here = talkUntil(engine, {}, 'side');
    const talk = say(engine, here, text);
    expect(open(talk)).toBe('side');
    expect(talk.session.answers).toEqual(here.session.answers);
  },
);

describe('before consent', () => {
  const start = opened(engine);

  test('danger words are answered at once and nothing of them is kept', () => {
    const talk = say(engine, start, 'help my foot has gone cold and blue');
    expect(talk.replies[0]).toMatchObject({ tone: 'emergency', id: 'before-consent-emergency' });
    expect(JSON.stringify(talk.replies[0])).toContain('999');
    expect(talk.session).toEqual(start.session);
  });

  test('an ambiguous danger word is answered with its question and what to do', () => {
    const talk = say(engine, start, 'it is absolute agony');
    expect(talk.replies[0]).toMatchObject({ tone: 'emergency', id: 'before-consent-danger' });
    expect(open(talk)).toBe('consent');
  });

  test('an ordinary story is neither kept nor counted as consent', () => {
    const talk = say(engine, start, 'my heel hurts in the morning');
    expect(talk.session.answers).toEqual({});
    expect(open(talk)).toBe('consent');
  });

  test('words are kept only once consent was given', () => {
    expect(say(engine, start, 'yes, go on').session.consent).toBe('given');
    expect(say(engine, start, 'no thanks').session.consent).toBe('refused');
    expect(open(press(engine, press(engine, start, ['decline']), ['agree-after-all']))).toBe('about-whom');
  });
});
