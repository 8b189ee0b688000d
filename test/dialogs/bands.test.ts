import type { Engine } from '../../dialogs/engine';
import { realEngine } from '../conversations/engine';
import { openAsk, outcomeOf, press, say, talkUntil, type Talk } from '../conversations/patient';

const engine = realEngine();
const open = (talk: Talk): string => openAsk(talk.replies).question;
const prompt = (talk: Talk): string => openAsk(talk.replies).prompt;
const answer = (talk: Talk, question: string) => talk.session.answers[question];
const said = (talk: Talk, id: string): string =>
  talk.replies.flatMap((reply) => (reply.kind === 'say' && reply.id === id ? [reply.text] : [])).join();

/** The same reader, but so sure of everything that it finds. */
const asSure = (confidence: number): Engine => ({
  ...engine,
  read: (text, asked) => {
    const reading = engine.read(text, asked);
    return { ...reading, findings: reading.findings.map((one) => ({ ...one, confidence })) };
  },
});
const sure = asSure(0.95);
const fair = asSure(0.7);
const guessing = asSure(0.3);
/** Hears two things in one: that it came on slowly, and suddenly. */
const torn: Engine = {
  ...fair,
  read: (text, asked) => {
    const reading = fair.read(text, asked);
    const twins = reading.findings.filter(({ question }) => question === 'onset');
    return { ...reading, findings: [...reading.findings, ...twins.map((one) => ({ ...one, option: 'sudden' }))] };
  },
};

const STORY = 'my left heel hurts, worst with the first steps out of bed';
const tell = (by: Engine, text = STORY, at = 'injury'): Talk => say(by, talkUntil(by, {}, at), text);

describe('what is heard surely', () => {
  test('is used and said back, and the interview goes on', () => {
    const talk = tell(sure);
    expect(open(talk)).toBe('injury');
    expect(said(talk, 'noted')).toContain('“Side: Left”');
    expect(answer(talk, 'side')).toMatchObject({ options: ['left'], origin: 'typed' });
  });
});

describe('what is heard fairly surely', () => {
  test('is confirmed as one list, with one tap', () => {
    const talk = tell(fair);
    expect(open(talk)).toBe('is-right');
    expect(prompt(talk)).toMatch(/“Side: Left”; .*“First steps out of bed, or after sitting”/);
    expect(openAsk(talk.replies).options.map(({ id }) => id)).toEqual(['all-right', 'not-all-right']);
    expect(openAsk(talk.replies).commands.map(({ id }) => id)).toEqual(['back', 'help', 'person']);
    const right = press(fair, talk, ['all-right']);
    expect(open(right)).toBe('injury');
    expect(answer(right, 'timing')).toMatchObject({ options: ['first-steps'], origin: 'typed' });
    expect(openAsk(right.replies).commands.map(({ id }) => id)).not.toContain('not-me');
  });

  test.each(['yes', "yes, that's right", 'ok', 'correct', '1', 'Yes, that is right'])('“%s” confirms it', (text) => {
    const talk = say(fair, tell(fair), text);
    expect(open(talk)).toBe('injury');
    expect(answer(talk, 'side')).toMatchObject({ options: ['left'] });
  });

  test.each(['no', 'nope', 'not quite', '2', 'wrong'])('“%s” shows each thing, to be taken out', (text) => {
    expect(open(say(fair, tell(fair), text))).toBe('what-understood');
  });

  test('put right in words, the new list is confirmed', () => {
    const talk = say(fair, tell(fair), 'no, it is my right foot');
    expect(open(talk)).toBe('is-right');
    expect(prompt(talk)).toContain('“Side: Right”');
    expect(prompt(talk)).not.toContain('“Side: Left”');
    expect(answer(press(fair, talk, ['all-right']), 'side')).toMatchObject({ options: ['right'], origin: 'typed' });
  });

  test('what is denied of the list is taken out of it', () => {
    const talk = say(fair, tell(fair), 'not the left');
    expect(open(talk)).toBe('is-right');
    expect(prompt(talk)).toContain('not “Side: Left”');
    expect(answer(talk, 'side')).toBeUndefined();
  });

  test('what is told meanwhile comes to the same list', () => {
    const talk = say(fair, tell(fair), 'it came on slowly over weeks');
    expect(open(talk)).toBe('is-right');
    expect(prompt(talk)).toContain('“Side: Left”');
    expect(answer(talk, 'onset')).toBeDefined();
  });

  test('a command is obeyed, and the list is put again', () => {
    expect(open(say(fair, tell(fair), 'help'))).toBe('is-right');
    expect(open(say(fair, tell(fair), 'why?'))).toBe('is-right');
    expect(open(say(fair, tell(fair), 'back'))).toBe('injury');
  });

  test('only what will not be asked needs confirming: a place is ticked when its question comes', () => {
    const talk = tell(fair, 'it hurts under my heel');
    expect(open(talk)).toBe('injury');
    expect(said(talk, 'noted')).toContain('Under the heel');
    expect(answer(talk, 'pain-place')).toMatchObject({ origin: 'pre-filled' });
  });

  test('the answer to the open question is said back in passing', () => {
    const talk = tell(fair, 'it is worst when i get up after sitting', 'timing');
    expect(said(talk, 'noted')).toContain('“First steps out of bed, or after sitting”');
    expect(open(talk)).not.toBe('is-right');
  });

  test('a short answer and nothing else is not', () => {
    const talk = tell(fair, 'me', 'about-whom');
    expect(said(talk, 'noted')).toBe('');
  });
});

describe('what is a guess', () => {
  test('is not used: the words are named, and the question is put as if they had not been said', () => {
    const talk = tell(guessing);
    expect(said(talk, 'not-sure-of')).toMatch(/“left.*”; “.*first steps.*”/);
    expect(answer(talk, 'side')).toBeUndefined();
    expect(answer(talk, 'timing')).toBeUndefined();
    const asked = talkUntil(guessing, {}, 'timing', talk);
    expect(openAsk(asked.replies).preselected).toEqual([]);
  });

  test('is ticked all the same where a red flag could hide', () => {
    const talk = tell(guessing, 'I am diabetic and my heel hurts');
    expect(said(talk, 'noted')).toContain('perhaps “');
    expect(openAsk(talkUntil(guessing, {}, 'health', talk).replies).preselected).toEqual(['diabetes']);
  });

  test('about a question answered before, is ticked beside the answer, and the question is put again', () => {
    const before = talkUntil(guessing, { timing: ['during'] }, 'nerve-signs');
    const talk = say(guessing, before, 'and the first steps out of bed');
    expect(openAsk(talk.replies)).toMatchObject({ question: 'timing', preselected: ['during', 'first-steps'] });
  });

  test('as the answer to the open question, it is ticked and put again; said once more, it is taken', () => {
    const asked = talkUntil(guessing, {}, 'timing');
    const talk = say(guessing, asked, 'the first steps out of bed');
    expect(said(talk, 'did-you-mean')).toContain('“First steps out of bed, or after sitting”');
    expect(openAsk(talk.replies)).toMatchObject({ question: 'timing', preselected: ['first-steps'] });
    const again = say(guessing, talk, 'the first steps out of bed');
    expect(open(again)).not.toBe('timing');
    expect(answer(again, 'timing')).toMatchObject({ options: ['first-steps'], origin: 'typed' });
  });

  test('a misspelt sign of danger, as the answer to its screen, asks and never asserts', () => {
    const talk = say(fair, talkUntil(fair, {}, 'skin-and-fever'), 'i am feverrish');
    expect(openAsk(talk.replies)).toMatchObject({ question: 'skin-and-fever', preselected: ['fever'] });
    expect(said(talk, 'did-you-mean')).toContain('“feverrish”');
    expect(open(press(fair, talk, ['fever']))).not.toBe('skin-and-fever');
    expect(answer(say(fair, talk, 'i am feverrish'), 'skin-and-fever')).toMatchObject({ options: ['fever'] });
  });

  test('two answers to a question that allows one are both a guess', () => {
    const talk = tell(torn, 'it came on slowly over weeks');
    expect(said(talk, 'not-sure-of')).toContain('“came on slowly”');
    expect(answer(talk, 'onset')).toBeUndefined();
  });

  test('two answers to the open question are put to the patient to choose from', () => {
    const talk = tell(fair, 'either mild or severe i cannot tell', 'severity');
    expect(open(talk)).toBe('severity');
    expect(said(talk, 'which-of-these')).toMatch(/Comes and goes.*; Always there/);
  });
});

describe('a long story', () => {
  const LONG =
    'well it all began when I got my new job in the shop and I stand all day on that hard floor, and since then I get a ' +
    'pain under my heel, mostly, and I have tried new shoes and a cream that my sister gave me for it';

  test('of more than forty words is confirmed as one list, also what will be asked in any case', () => {
    expect(LONG.split(' ').length).toBeGreaterThan(40);
    const talk = tell(sure, LONG);
    expect(open(talk)).toBe('is-right');
    expect(prompt(talk)).toContain('Under the heel');
  });
});

describe('it never gets less safe', () => {
  test('a danger word comes before the list, and the list after it', () => {
    const talk = tell(fair, `${STORY} and I heard a snap`);
    expect(open(talk)).toBe('danger-check');
    const after = press(fair, talk, ['no']);
    expect(open(after)).toBe('is-right');
    expect(prompt(after)).toContain('“Side: Left”');
    expect(open(press(fair, after, ['all-right']))).toBe('injury');
  });

  test('an unmistakable danger gives the advice at once, and nothing is left to confirm', () => {
    const talk = tell(fair, `${STORY} and now my foot has gone cold and blue`);
    expect(open(talk)).toBe('after-advice');
    expect(outcomeOf(fair, talk).urgency).toBe('ambulance');
    expect(talk.session.pending).toBeNull();
  });

  test('a danger word at the list is asked about at once', () => {
    const talk = say(fair, tell(fair), 'I am getting chest pain');
    expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'chest-signs' });
  });

  test('“yes” to the list answers no closed question', () => {
    const talk = press(fair, tell(fair, `${STORY}, I am diabetic`), ['all-right']);
    expect(answer(talk, 'health')).toMatchObject({ options: ['diabetes'], origin: 'pre-filled' });
    expect(talkUntil(fair, {}, 'after-advice', talk).asked).toContain('health');
  });

  test('a denied danger is said back, and beside its closed question, which is put all the same', () => {
    const talk = tell(fair, 'my heel hurts but I have no fever');
    expect(said(talk, 'noted')).toContain('not “');
    const asked = talkUntil(fair, {}, 'skin-and-fever', talk);
    expect(said(asked, 'said-not')).toContain('not “');
    expect(openAsk(asked.replies).preselected).toEqual([]);
  });

  test('what is denied and then said is not told as denied', () => {
    const talk = say(fair, tell(fair, 'my heel hurts but I have no fever'), 'sorry, I do have a fever');
    const asked = talkUntil(fair, {}, 'skin-and-fever', talk);
    expect(said(asked, 'said-not')).toBe('');
    expect(openAsk(asked.replies).preselected).toEqual(['fever']);
  });
});
