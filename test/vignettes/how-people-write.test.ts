import { realEngine } from '../conversations/engine';
import { openAsk, opened, say, talkUntil } from '../conversations/patient';

const engine = realEngine();
const heel = { 'pain-place': ['heel-under'], timing: ['first-steps'] };

/** What is open after these words: a question, or the red flag that is asked about. */
const after = (question: string, text: string): string => {
  const from = question === 'consent' ? opened(engine) : talkUntil(engine, heel, question);
  const { question: next, item } = openAsk(say(engine, from, text).replies);
  return next === 'danger-check' ? (item ?? '') : next;
};

test.each([
  ['check-answers', 'numb around my bum', 'saddle-numbness'],
  ['check-answers', 'pins and needles climbing up my legs', 'creeping-numbness'],
  ['timing', 'cant hold my wee since yesterday', 'saddle-numbness'],
  ['timing', 'foot is like ice', 'sudden-cold-foot'],
  ['timing', 'foot gone numb suddenly', 'sudden-loss-of-feeling'],
  ['timing', 'my face has gone droopy', 'stroke-signs'],
  ['timing', 'im going to faint', 'chest-signs'],
  ['timing', 'i took too many tablets', 'self-harm'],
  ['timing', 'an adder bit me', 'snake-bite'],
  ['timing', 'i chopped the end of my toe off', 'bone-or-deep-wound'],
  ['timing', 'my ankle is bent sideways', 'foot-out-of-shape'],
  ['timing', 'ran over by a car', 'high-energy-injury'],
  ['timing', 'temp of 39', 'skin-and-fever'],
  ['check-answers', 'fever', 'skin-and-fever'],
  ['check-answers', 'i fell down the stairs yesterday', 'injury'],
  ['check-answers', 'i am 15', 'about-whom'],
  ['after-advice', 'i fell off the kerb and twisted it yesterday', 'injury'],
  ['check-answers', 'yes', 'after-advice'],
  ['check-answers', 'that is wrong', 'change-which'],
])('at %s, “%s” leads to %s', (question, text, next) => {
  expect(after(question, text)).toBe(next);
});

test('which side hurts can be put right at the end, where it was asked', () => {
  const asked = talkUntil(engine, { 'pain-place': ['whole-foot'] }, 'check-answers');
  expect(openAsk(say(engine, asked, 'its the right foot actually').replies).question).toBe('side');
});

test.each([
  'my heel bone hurts',
  'its the bone in my heel',
  'confused by this',
  'no but i had a stroke in 2015',
  'my bunion looks bent',
  'cold foot in winter',
  'bent over in pain',
  'no just heel pain',
])('“%s” calls nobody out from the first screen', (text) => {
  expect(after('emergency-screen', text)).not.toBe('after-advice');
});

test.each([
  ['it is bleeding and wont stop', 'bleeding-or-snake-bite'],
  ['I am confused and have an infection', 'very-ill-with-infection'],
  ['i feel faint', 'very-ill-with-infection'],
  ['my skin is blistering and spreading fast', 'flesh-infection'],
  ['my heel bone hurts', 'bone-or-deep-wound'],
])('what “%s” names in passing is asked about: %s', (text, redFlag) => {
  expect(after('emergency-screen', text)).toBe(redFlag);
});

test.each([
  'hi my heel hurts when i get up, it started 3 months ago',
  'im fine but my heel hurts',
  'i do not think i agree',
  'ok so my foot hurts',
])('“%s” is no agreement', (text) => {
  expect(after('consent', text)).toBe('consent');
});

test('what is said of a fever does not answer whether there was an injury', () => {
  const talk = say(engine, talkUntil(engine, {}, 'injury'), 'i have a fever');
  expect(talk.session.answers['injury']).toBeUndefined();
});

test('“yes, but …” is no plain yes: the question is put again', () => {
  const asked = talkUntil(engine, { 'pain-place': ['achilles'] }, 'pop-or-snap');
  const talk = say(engine, asked, 'yes but i never saw a doctor');
  expect(openAsk(talk.replies).question).toBe('pop-or-snap');
  expect(talk.session.answers['pop-or-snap']).toBeUndefined();
});
