import type { Advice, Explained } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { openAsk, opened, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const explanation = (talk: Talk): string => {
  const [first] = talk.replies;
  return first?.kind === 'say' && first.id === 'explain' ? first.text : '';
};
const adviceIn = (talk: Talk): Advice => {
  const advice = talk.replies.find((reply) => reply.kind === 'advice');
  if (advice === undefined) throw new Error('There is no advice.');
  return advice;
};
const words = (explained: readonly Explained[]): readonly string[] => explained.map(({ word }) => word.toLowerCase());

const STATES: readonly (readonly [string, () => Talk])[] = [
  ['consent', () => opened(engine)],
  ['the emergency screen', () => talkUntil(engine, {}, 'emergency-screen')],
  ['one item of a screen', () => press(engine, talkUntil(engine, {}, 'swelling'), ['not-sure'])],
  ['a question', () => talkUntil(engine, {}, 'timing')],
  ['a danger check', () => say(engine, talkUntil(engine, {}, 'timing'), 'it is agony')],
  ['looking over the answers', () => talkUntil(engine, heel, 'check-answers')],
  ['choosing what to change', () => press(engine, talkUntil(engine, heel), ['change-answer'])],
  ['the advice', () => talkUntil(engine, heel)],
  ['emergency advice', () => talkUntil(engine, { 'emergency-screen': ['chest'] })],
  ['having declined', () => press(engine, opened(engine), ['decline'])],
];

test.each(STATES)('at %s a word is explained, and the question is put again as it was', (_state, reach) => {
  const here = reach();
  for (const text of ['what does tendon mean?', 'What is a tendon']) {
    const talk = say(engine, here, text);
    expect(explanation(talk)).toBe('Tendon: A strong cord that joins a muscle to a bone.');
    expect(talk.replies.map(({ kind }) => kind).filter((kind) => kind === 'advice' || kind === 'exercise')).toEqual([]);
    expect(openAsk(talk.replies)).toEqual(openAsk(here.replies));
    expect(talk.session).toEqual({ ...here.session, misses: 0 });
  }
});

test.each(STATES)('at %s “what does this mean?” explains what is shown', (_state, reach) => {
  const here = reach();
  const talk = say(engine, here, 'what does this mean?');
  expect(explanation(talk)).not.toBe('');
  expect(openAsk(talk.replies)).toEqual(openAsk(here.replies));
  expect(talk.session).toEqual({ ...here.session, misses: 0 });
});

describe('the hard words', () => {
  test('of a question come with it, each once, as it is written there', () => {
    const { explained, prompt, help, options } = openAsk(talkUntil(engine, {}, 'health').replies);
    expect(words(explained)).toEqual(expect.arrayContaining(['diabetes', 'steroids']));
    expect(new Set(words(explained)).size).toBe(explained.length);
    const shown = [prompt, help ?? '', ...options.map(({ label }) => label)].join(' ');
    for (const { word, meaning } of explained) {
      expect(shown).toContain(word);
      expect(meaning).toMatch(/\.$/);
    }
  });

  test('of a question are all told on “what does this mean?”', () => {
    const here = talkUntil(engine, {}, 'health');
    const text = explanation(say(engine, here, 'what does this mean?'));
    for (const { meaning } of openAsk(here.replies).explained) expect(text).toContain(meaning);
  });

  test('of the advice come with it, what clinicians call it too', () => {
    const { explained } = adviceIn(talkUntil(engine, heel));
    expect(words(explained)).toEqual(expect.arrayContaining(['plantar fasciitis']));
  });

  test('of the advice are told after it', () => {
    const here = talkUntil(engine, heel);
    const text = explanation(say(engine, here, 'what does this mean?'));
    for (const { meaning } of adviceIn(here).explained) expect(text).toContain(meaning);
  });

  test('are none where all words are plain', () => {
    const here = talkUntil(engine, {}, 'side');
    expect(openAsk(here.replies).explained).toEqual([]);
    expect(explanation(say(engine, here, 'what does this mean?'))).toMatch(/^I see no hard words here\./);
  });
});

test('a word that we do not explain is answered so, and its letters are not said back', () => {
  const here = talkUntil(engine, {}, 'side');
  const talk = say(engine, here, 'what does zygomatic mean');
  expect(explanation(talk)).toMatch(/^I have no plain words for that\. A GP, /);
  expect(openAsk(talk.replies)).toEqual(openAsk(here.replies));
});

test('to ask what sepsis is raises no alarm, and to have it does', () => {
  const here = talkUntil(engine, {}, 'timing');
  expect(explanation(say(engine, here, 'what is sepsis?'))).toMatch(/^Sepsis: /);
  expect(explanation(say(engine, here, 'I think I have sepsis'))).toBe('');
  expect(openAsk(say(engine, here, 'I think I have sepsis').replies).question).not.toBe('timing');
});
