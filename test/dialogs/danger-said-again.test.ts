import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, say, talkUntil } from '../conversations/patient';

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
