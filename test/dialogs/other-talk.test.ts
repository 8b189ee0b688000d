import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine({ name: 'Hill Street Practice', phone: '01234 567890' });
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };
const open = (talk: Talk): string => openAsk(talk.replies).question;
const ids = (talk: Talk): readonly string[] =>
  talk.replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind));
const words = (talk: Talk): string => JSON.stringify(talk.replies[0]);
const at = (question: string): Talk => talkUntil(engine, heel, question);

test.each([
  ['my knee hurts when I kneel', 'outside.body-part'],
  ['got a sore throat and a runny nose', 'outside.body-part'],
  ["my neighbour's little boy is limping", 'outside.other-child'],
  ['hello', 'outside.greeting'],
  ['thank you very much', 'outside.thanks'],
  ['how are you today', 'outside.how-are-you'],
  ['are you a robot?', 'outside.robot'],
  ['tell us a joke', 'outside.chat'],
  ['you are useless', 'outside.abuse'],
  ['Mir tut der Knöchel weh', 'language.de'],
  ['Me duele mucho el talón', 'language.es'],
  ["j'ai mal sous le pied gauche depuis un mois", 'language.fr'],
  ['boli mnie stopa', 'language.pl'],
  ['mujhe pair mein dard hai', 'language.hi'],
  ['قدمي تؤلمني', 'language.ar'],
  ['足が痛いです', 'language.ja'],
  ['我的脚后跟很痛', 'language.zh'],
  ['У меня болит пятка', 'language.ru'],
])('“%s” gets its own answer, and the question is put again', (text, id) => {
  const here = at('timing');
  const talk = say(engine, here, text);
  expect(ids(talk)).toEqual([id, 'ask']);
  expect(open(talk)).toBe('timing');
  expect(talk.session.answers).toEqual(here.session.answers);
});

test.each(['ar', 'ja', 'zh', 'ko', 'hi', 'ru', 'pl', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ro', 'tr'])(
  'the answer in “%s” holds the emergency number',
  (language) => {
    expect(engine.knowledge.messages[`language.${language}`]).toContain('{emergency}');
  },
);

test('another language is told so before consent too, and nothing is kept', () => {
  const talk = say(engine, opened(engine), 'Boli mnie stopa od tygodnia');
  expect(ids(talk)).toEqual(['language.pl', 'ask']);
  expect(words(talk)).toContain('999');
});

test('abuse is answered once and kindly, with the person; after that it is only not understood', () => {
  const once = say(engine, at('timing'), 'piss off you stupid machine');
  expect(words(once)).toContain('01234 567890');
  expect(ids(say(engine, once, 'you are useless'))).toEqual(['unclear', 'ask']);
});

describe('what may matter for the foot is never taken for other talk', () => {
  test.each([
    'my heel hurts and so does my knee',
    'hi, my ankle is swollen',
    'are you sure? my toes are numb',
    'thanks, it hurts at night in bed',
    'the pain goes from my hip down into my foot',
  ])('“%s”', (text) => {
    expect(ids(say(engine, at('timing'), text)).join()).not.toMatch(/outside|language/);
  });

  test('on a red-flag screen another part of the body may be one of its signs', () => {
    expect(ids(say(engine, at('health'), 'my hands are swollen')).join()).not.toContain('outside');
  });

  test('a child may be the patient', () => {
    const child = talkUntil(engine, { ...heel, 'about-whom': ['child'] }, 'timing');
    expect(ids(say(engine, child, 'the boy next door')).join()).not.toContain('outside');
  });

  test('added to the answers, it is looked at by someone all the same', () => {
    const talk = say(engine, at('check-answers'), 'my shoulder is painful as well, very');
    expect(ids(talk)).toEqual(expect.arrayContaining(['outside.body-part', 'not-placed']));
    expect(outcomeOf(engine, talk).redFlags.map(({ redFlag }) => redFlag)).toContain('does-not-fit');
  });
});

test('two texts in a row that say nothing bring the choices as a list, and the third a person', () => {
  const once = say(engine, at('timing'), 'purple elephants');
  expect(ids(once)).toEqual(['unclear', 'ask']);
  const twice = say(engine, once, 'dancing gladly');
  expect(words(twice)).toContain('1 First steps out of bed, or after sitting; 2 ');
  expect(words(say(engine, twice, 'on rooftops'))).toContain('01234 567890');
});

describe('an emergency of another kind', () => {
  const STATES: readonly (readonly [string, () => Talk])[] = [
    ['a question', () => at('timing')],
    ['one item of a screen', () => press(engine, talkUntil(engine, {}, 'swelling'), ['not-sure'])],
    ['a danger check', () => say(engine, at('timing'), 'I heard a snap')],
    ['looking over the answers', () => at('check-answers')],
    ['choosing what to change', () => press(engine, talkUntil(engine, heel), ['change-answer'])],
    ['the advice', () => talkUntil(engine, heel)],
  ];
  const CRIES = [
    'my dad has just collapsed and is not breathing',
    'the baby is choking',
    'she is having a seizure and it won’t stop',
    'he swallowed bleach',
    'took too many paracetamol by mistake',
    'blood is everywhere and we cannot stop the bleeding',
    'the house is on fire',
    'crushing pain across my chest',
    'one side of her face has drooped and she is slurring her words',
    'I am going to kill myself',
    'I am thinking of taking all my tablets tonight',
  ];

  test.each(STATES)('gets the emergency advice at once at %s', (_state, reach) => {
    for (const cry of CRIES) {
      const talk = say(engine, reach(), cry);
      expect([cry, outcomeOf(engine, talk).urgency, open(talk)]).toEqual([cry, 'ambulance', 'after-advice']);
    }
  });

  test.each(CRIES)('before consent “%s” is answered with the number, and nothing is kept', (cry) => {
    const here = opened(engine);
    const talk = say(engine, here, cry);
    expect(words(talk)).toContain('999');
    expect(talk.session.answers).toEqual({});
    expect(talk.session.raised).toEqual([]);
  });

  test.each([
    ['sometimes I wish I could just not wake up', 'self-harm'],
    ['I don’t want to be here any more', 'self-harm'],
    ['I think the baby has swallowed bleach', 'other-emergency'],
    ['I am getting chest pain', 'chest-signs'],
  ])('“%s” is told the number at once, and the closed question is put', (text, flag) => {
    const talk = say(engine, at('timing'), text);
    expect(talk.replies[0]).toMatchObject({ id: `heard.${flag}`, tone: 'emergency' });
    expect(words(talk)).toContain('999');
    expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: flag });
  });

  test.each([
    'my heel is killing me',
    'I am dead on my feet',
    'my dad collapsed years ago',
    'the ball of my foot feels like it is on fire',
    'nearly choking with laughter when I tripped',
    'cutting my toenails hurts',
  ])('“%s” is a way of speaking', (text) => {
    expect(outcomeOf(engine, say(engine, at('timing'), text)).urgency).not.toBe('ambulance');
  });
});
