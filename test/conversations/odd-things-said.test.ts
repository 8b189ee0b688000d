import type { Urgency } from '../../knowledge/model';
import { realEngine } from './engine';
import { openAsk, outcomeOf, press, say, talkUntil, type Story, type Talk } from './patient';

/** What people say that no form expects; found by writing whole conversations as an outsider, before mending anything. */

const engine = realEngine({ name: 'Hill Street Practice', phone: '01234 567890' });
const heel: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'] };
const at = (question: string, story: Story = {}): Talk => talkUntil(engine, story, question);
const after = (question: string, text: string, story: Story = {}): Talk => say(engine, at(question, story), text);
const open = (talk: Talk): string => openAsk(talk.replies).question;
const ids = (talk: Talk): readonly string[] =>
  talk.replies.map((reply) => (reply.kind === 'say' ? reply.id : reply.kind));
const words = (talk: Talk): string => JSON.stringify(talk.replies);
const chosen = (talk: Talk, question: string): readonly string[] => {
  const answer = talk.session.answers[question];
  return answer?.kind === 'chosen' ? answer.options : [];
};

describe('thoughts of self-harm said with a laugh', () => {
  test.each([
    ['side', 'I’ll kill myself lol'],
    ['pain-place', "haha if this carries on I'll kill myself"],
    ['timing', 'gonna take all my tablets jk'],
  ])('at %s, “%s” puts the closed question, and names help at once', (question, text) => {
    const talk = after(question, text);
    expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'self-harm' });
    expect(ids(talk)).toContain('heard.self-harm');
    const answered = (answer: string): Urgency => outcomeOf(engine, press(engine, talk, [answer])).urgency;
    expect(['yes', 'not-sure'].map(answered)).toEqual(['ambulance', 'ambulance']);
  });

  // No laugh that we can read: the safest is to advise at once.
  test.each([
    'I want to kill myself',
    'that was a stupid question lol. I want to kill myself',
    'I want to kill myself. My shoes look silly lol',
  ])('“%s” ends with advice at once', (text) =>
    expect(outcomeOf(engine, after('side', text)).urgency).toBe('ambulance'),
  );

  test('a laugh takes nothing from any other danger', () =>
    expect(outcomeOf(engine, after('side', 'my chest hurts and I can’t breathe lol')).urgency).toBe('ambulance'));
});

describe('thanks and goodbyes', () => {
  test.each(['thanks', 'ok cheers', 'bye', 'THANK YOU DEAR', 'great thank you so much for that', 'ok thanks bye'])(
    'after the advice, “%s” is answered with the advice once more',
    (text) => {
      const talk = after('after-advice', text, heel);
      expect(ids(talk)).toEqual(['goodbye', 'ask']);
      expect(words(talk)).toContain('You can look after this at home');
    },
  );

  test('after emergency advice they are told again to go', () =>
    expect(words(after('after-advice', 'thanks', { 'emergency-screen': ['chest'] }))).toContain('Call 999 now'));

  test.each([
    ['thanks', 'outside.thanks'],
    ['ok cheers', 'outside.thanks'],
    ['bye', 'outside.stop'],
    ['i want to stop now', 'outside.stop'],
    ['hang on a sec', 'outside.wait'],
    ['how many more questions', 'outside.patience'],
    ['you already asked me that', 'outside.patience'],
  ])('in the middle, “%s” is answered kindly, and the question waits', (text, id) => {
    const talk = after('timing', text);
    expect(ids(talk)).toEqual([id, 'ask']);
    expect(open(talk)).toBe('timing');
  });
});

describe('questions back', () => {
  test.each([
    ['can I take ibuprofen?', 'outside.medicine'],
    ['how many paracetamol can I take a day', 'outside.medicine'],
    ['how long will it take to get better?', 'outside.outlook'],
    ['is it serious do you think?', 'outside.serious'],
    ['just tell me whats wrong with it', 'outside.serious'],
    ['can I still run on it?', 'outside.may-do'],
    ['should i keep him off football?', 'outside.may-do'],
  ])('“%s” has an answer, in the middle and after the advice', (text, id) => {
    for (const question of ['timing', 'after-advice']) {
      const talk = after(question, text, heel);
      expect(ids(talk)).toEqual([id, 'ask']);
      expect(open(talk)).toBe(question);
    }
  });

  test('no such answer names a dose, nor says that all is well', () => {
    const { messages } = engine.knowledge;
    for (const [id, text] of Object.entries(messages).filter(([one]) => one.startsWith('outside.')))
      expect([id, /\d ?mg|tablets a day|nothing serious|don't worry/i.test(text)]).toEqual([id, false]);
  });

  test('a question about a deadly dose is no question about a medicine', () =>
    expect(openAsk(after('timing', 'how many paracetamol would kill me').replies).item).toBe('self-harm'));
});

describe('an answer to another question than the one that is open', () => {
  test('a side, told where the place is asked for, is kept, and the place is asked for', () => {
    const talk = after('pain-place', 'left');
    expect(chosen(talk, 'side')).toEqual(['left']);
    expect(open(talk)).toBe('pain-place');
    expect(ids(talk)).toEqual(['noted', 'ask']);
  });

  test('how long, told there too, is kept', () =>
    expect(chosen(after('pain-place', 'a fortnight'), 'onset')).toEqual(['weeks']));

  test.each([
    ['on a screen of danger signs nothing else is listened for', 'skin-and-fever', 'left'],
    ['a text of many words may tell of more', 'pain-place', 'left or so my old friend Fred always says'],
    ['“none of these” is no answer to another question', 'pain-place', 'none of these'],
    ['words that two questions know are kept for neither', 'pain-place', 'qwzx vvbn'],
  ])('%s', (_rule, question, text) => {
    const here = at(question);
    const { side, onset } = say(engine, here, text).session.answers;
    expect([side, onset]).toEqual([here.session.answers.side, here.session.answers.onset]);
  });
});

test('who asks what a sign means does not say that it is so', () => {
  const talk = after('nerve-signs', 'what do you mean tingling?');
  expect(ids(talk)).toEqual(['explain', 'ask']);
  expect(open(talk)).toBe('nerve-signs');
});

describe('someone under 18, told late', () => {
  test.each(["actually it's my daughter's foot, she's 12", 'I am only 16'])(
    '“%s” ticks one answer, and asks again',
    (text) => {
      const talk = talkUntil(engine, {}, 'about-whom', after('pain-place', text));
      expect(chosen(talk, 'about-whom')).toEqual(['child']);
    },
  );
});
