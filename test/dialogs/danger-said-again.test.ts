import { realEngine } from '../conversations/engine';
import { give, openAsk, opened, outcomeOf, press, say, talkUntil } from '../conversations/patient';

const engine = realEngine();
const open = (talk: ReturnType<typeof opened>) => openAsk(talk.replies);
const MAYBE = 'my arm feels heavy and floppy';
const CHECK = { question: 'danger-check', item: 'stroke-signs' };

/** Words that may mean a stroke, and “no” to the question about them. */
const asked = say(engine, talkUntil(engine, {}, 'injury'), MAYBE);
const denied = press(engine, asked, ['no']);

test('words of danger that were denied are asked about again when they are said again', () => {
  expect(open(denied)).toMatchObject({ question: 'injury' });
  expect(open(say(engine, denied, MAYBE))).toMatchObject(CHECK);
});

test('a danger that was denied stands once it is said so that nobody can mistake it', () => {
  const talk = say(engine, denied, 'my face is drooping');
  expect(open(talk).question).toBe('after-advice');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

test('while a danger is asked about, nothing else can be changed before it', () => {
  const talk = say(engine, asked, 'change an answer');
  expect(talk.replies[0]).toMatchObject({ id: 'answer-first' });
  expect(open(talk)).toMatchObject(CHECK);
});

test('both legs that cannot be moved call an ambulance at once', () => {
  const talk = say(engine, talkUntil(engine, {}, 'injury'), 'I can’t move both legs');
  expect(open(talk).question).toBe('after-advice');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

test('whoever declines is asked nothing but whether they agree after all', () => {
  expect(open(press(engine, opened(engine), ['decline'])).question).toBe('declined');
});

test('words of danger beside a button that is out of date are heard', () => {
  const here = talkUntil(engine, {}, 'timing');
  const talk = give(engine, here, {
    kind: 'chose',
    question: 'injury',
    options: ['no'],
    text: 'my foot has gone cold and blue',
  });
  expect(talk.session.raised.map(({ redFlag }) => redFlag)).toContain('sudden-cold-foot');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

describe('what stands is not taken back when it is said again in words that are less sure', () => {
  const raisedBy = (talk: ReturnType<typeof opened>) =>
    talk.session.raised.filter(({ redFlag }) => redFlag === 'stroke-signs');

  test.each([
    ['said so that nobody can mistake it', say(engine, talkUntil(engine, {}, 'injury'), 'my face is drooping')],
    ['confirmed', press(engine, asked, ['yes'])],
    ['not sure of', press(engine, asked, ['not-sure'])],
  ])('%s', (_how, talk) => {
    const before = raisedBy(talk);
    expect(before).toHaveLength(1);
    expect(raisedBy(say(engine, talk, MAYBE))).toEqual(before);
    expect(outcomeOf(engine, say(engine, talk, MAYBE)).urgency).toBe('ambulance');
  });
});
