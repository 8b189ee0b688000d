import { createEngine, type Engine } from '../../dialogs/engine';
import { meaningOf } from '../../dialogs/meaning';
import { naturalPort } from '../../dialogs/read/natural-port';
import type { Session } from '../../dialogs/session';
import { standingOf } from '../../dialogs/standing';
import type { Answer } from '../../knowledge/answers';
import type { Knowledge, Option, Question } from '../../knowledge/model';
import { realKnowledge } from '../knowledge/real-knowledge';
import { openAsk, outcomeOf, press, say, talkUntil, type Story, type Talk } from '../conversations/patient';

const knowledge = realKnowledge();
const made = (known: Knowledge): Engine => createEngine({ knowledge: known, tools: naturalPort, practice: {} });
const engine = made(knowledge);
/** Words are read alike in all releases here: a reader takes half a second to make. */
const engineOf = (known: Knowledge): Engine => ({ ...engine, knowledge: known });

const asked = (id: string): Question => {
  const question = knowledge.questions[id];
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  return question;
};

/** The next release, in which these questions are other ones. */
const release = (...changed: readonly Question[]): Engine =>
  engineOf({
    ...knowledge,
    hash: `with-other-${changed.map(({ id }) => id).join('-')}`,
    questions: { ...knowledge.questions, ...Object.fromEntries(changed.map((one) => [one.id, one])) },
  });

const NEW_SIGN: Option = {
  id: 'new-sign',
  label: 'A sign that is new',
  ask: 'Is it new?',
  words: [],
  exclusive: false,
};
const withNewSign = (id: string): Question => ({ ...asked(id), options: [NEW_SIGN, ...asked(id).options] });
const reworded = (id: string): Question => ({ ...asked(id), prompt: `Something else: ${asked(id).prompt}` });

/** As it comes back from the store. */
const stored = (session: Session): Session => JSON.parse(JSON.stringify(session)) as Session;
/** As it was stored before the meanings of questions were kept. */
const early = (session: Session): Session => {
  const { asked: _a, advised: _b, ...rest } = stored(session);
  return rest;
};

const heel: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const resume = (talk: Talk): Talk => ({ ...talk, session: stored(talk.session) });

/** What is asked from here to the advice, first to last. */
const askedFrom = (later: Engine, talk: Talk, story: Story = heel): readonly string[] => {
  const first = say(later, { ...talk, asked: [] }, 'help');
  return [
    ...new Set(talkUntil(later, story, 'after-advice', { ...first, asked: [openAsk(first.replies).question] }).asked),
  ];
};
const remark = (talk: Talk, id: string) => talk.replies.find((reply) => reply.kind === 'say' && reply.id === id);

const atTiming = resume(talkUntil(engine, heel, 'timing'));
const usual = askedFrom(engine, atTiming);
const answered = Object.keys(standingOf(engine, atTiming.session).located.answers);

test('with the same questions nothing is put again, whatever else is new in the release', () => {
  const later = engineOf({ ...knowledge, hash: 'later' });
  expect(askedFrom(later, atTiming)).toEqual(usual);
  expect(remark(say(later, atTiming, 'help'), 'asked-anew')).toBeUndefined();
});

test.each(answered)('“%s”, put in other words since, is asked again, and nothing else is', (id) => {
  expect(askedFrom(release(reworded(id)), atTiming)).toEqual([id, ...usual]);
});

test.each(answered.filter((id) => asked(id).screen))('a sign added to the red-flag screen %s is asked about', (id) => {
  const later = release(withNewSign(id));
  const again = say(later, atTiming, 'help');
  const ask = openAsk(again.replies);
  expect([ask.question, ask.options.map((one) => one.id)]).toEqual([id, withNewSign(id).options.map((one) => one.id)]);
  expect(askedFrom(later, atTiming)).toEqual([id, ...usual]);
});

test('so it is with a release made from the start', () => {
  const later = made({
    ...knowledge,
    hash: 'later',
    questions: { ...knowledge.questions, swelling: withNewSign('swelling') },
  });
  expect(askedFrom(later, atTiming)).toEqual(['swelling', ...usual]);
});

test('the patient is told which are asked again, once', () => {
  const later = release(reworded('swelling'), reworded('health'));
  const again = say(later, atTiming, 'help');
  expect(remark(again, 'asked-anew')).toMatchObject({
    text: expect.stringContaining(`${asked('swelling').title}; ${asked('health').title}.`) as string,
  });
  expect(remark(say(later, resume(again), 'help'), 'asked-anew')).toBeUndefined();
  expect(openAsk(say(later, resume(again), 'help').replies).question).toBe('swelling');
});

test('“none of these” is not ticked when it is asked again; a sign that was told is', () => {
  const later = release(withNewSign('swelling'), withNewSign('health'));
  const talk = talkUntil(engine, { ...heel, health: ['diabetes'] }, 'timing');
  const again = say(later, resume(talk), 'help');
  expect(openAsk(again.replies).preselected).toEqual([]);
  const next = press(later, again, ['none']);
  expect(openAsk(next.replies).question).toBe('health');
  expect(openAsk(next.replies).preselected).toEqual(['diabetes']);
});

test('a screen half answered item by item is put whole, and what was a sign stays ticked', () => {
  const half = { ...heel, swelling: ['not-sure'] };
  const opened = talkUntil(engine, half, 'swelling');
  const first = press(engine, opened, ['not-sure']);
  const second = press(engine, first, ['yes']);
  const again = say(release(withNewSign('swelling')), resume(second), 'help');
  const ask = openAsk(again.replies);
  expect([ask.question, ask.item]).toEqual(['swelling', undefined]);
  expect(ask.preselected).toEqual([openAsk(first.replies).item]);
});

test('a question that was told, though others would not be asked it, is asked again', () => {
  const later = release(reworded('onset'));
  const talk = talkUntil(engine, { 'pain-place': ['calf'], onset: ['sudden'] }, 'check-answers');
  expect(openAsk(say(later, resume(talk), 'help').replies).question).toBe('onset');
});

describe('the closed question of a red flag', () => {
  const words = 'my foot is icy';
  const heard = say(engine, talkUntil(engine, heel, 'timing'), words);
  const redFlag = openAsk(heard.replies).item ?? '';
  const flag = knowledge.redFlags[redFlag];
  const later = engineOf({
    ...knowledge,
    hash: 'other-check',
    redFlags: { ...knowledge.redFlags, ...(flag && { [redFlag]: { ...flag, ask: `Other: ${flag.ask}` } }) },
  });

  test('is put again if it was denied in other words', () => {
    expect(openAsk(heard.replies).question).toBe('danger-check');
    const denied = resume(press(engine, heard, ['no']));
    expect(openAsk(say(later, denied, 'help').replies)).toMatchObject({ question: 'danger-check', item: redFlag });
    expect(openAsk(say(engineOf({ ...knowledge, hash: 'later' }), denied, 'help').replies).question).toBe('timing');
  });

  test('stands if it was said to be so', () => {
    const yes = resume(press(engine, heard, ['yes']));
    expect(openAsk(say(later, yes, 'help').replies).question).toBe(openAsk(yes.replies).question);
  });
});

describe('a conversation kept before meanings were', () => {
  const old = { ...atTiming, session: early(atTiming.session) };

  test('is asked every question again that may hide a red flag, and no other', () => {
    const later = engineOf({ ...knowledge, hash: 'later' });
    const again = askedFrom(later, old).slice(0, -usual.length);
    expect(again).toEqual(answered.filter((id) => engine.alwaysAsked.has(id)));
  });

  test('goes on as it was with the release that it was kept by', () => {
    expect(askedFrom(engine, old)).toEqual(usual);
  });
});

describe('after advice', () => {
  const done = resume(talkUntil(engine, heel));
  const later = release(withNewSign('swelling'));

  test('nothing is put again: it is said once that the advice stays, though questions have changed', () => {
    const again = say(later, done, 'help');
    expect(remark(again, 'advice-stays')).toBeDefined();
    expect(openAsk(again.replies).question).toBe('after-advice');
    expect(again.replies.some(({ kind }) => kind === 'advice')).toBe(false);
    expect(outcomeOf(later, again)).toEqual(outcomeOf(engine, done));
    expect(remark(say(later, resume(again), 'help'), 'advice-stays')).toBeUndefined();
  });

  test('nothing is said where no question has changed', () => {
    expect(remark(say(engineOf({ ...knowledge, hash: 'later' }), done, 'help'), 'advice-stays')).toBeUndefined();
  });

  test('whoever changes an answer is asked what has changed too, before there is new advice', () => {
    const again = talkUntil(later, heel, 'after-advice', press(later, done, ['change:timing']));
    expect(again.asked).toEqual(expect.arrayContaining(['swelling', 'timing']));
    expect(standingOf(later, again.session).located.answers['swelling']?.origin).toBe('pressed');
  });

  test('advice that is more urgent by what is known today is given at once', () => {
    const [condition] = outcomeOf(engine, done).differential.map((one) => one.condition);
    const known = knowledge.conditions[condition ?? ''];
    const graver = engineOf({
      ...knowledge,
      hash: 'graver',
      conditions: { ...knowledge.conditions, ...(known && { [known.id]: { ...known, urgency: 'same-day' } }) },
    });
    const again = say(graver, done, 'help');
    expect(remark(again, 'advice-anew')).toBeDefined();
    expect(again.replies.find(({ kind }) => kind === 'advice')).toMatchObject({ urgency: 'same-day' });
    expect(remark(say(graver, resume(again), 'help'), 'advice-anew')).toBeUndefined();
  });

  test('where nobody knows how urgent it was, the advice of today is shown', () => {
    const again = say(later, { ...done, session: early(done.session) }, 'help');
    expect(again.replies.some(({ kind }) => kind === 'advice')).toBe(true);
  });

  test('an emergency stands, though its own question was put in other words since', () => {
    const story = { 'emergency-screen': ['cold-pale'] };
    const talk = resume(talkUntil(engine, story));
    expect(openAsk(say(release(reworded('emergency-screen')), talk, 'help').replies).question).toBe('after-advice');
  });
});

describe('what a question means', () => {
  const question = asked('swelling');
  const [first, ...others] = question.options as [Option, ...Option[]];

  test.each<[string, Question]>([
    ['its prompt', reworded('swelling')],
    ['its help', { ...question, help: 'Other help' }],
    ['a new option', withNewSign('swelling')],
    ['an option less', { ...question, options: others }],
    ['the words of an option', { ...question, options: [{ ...first, label: 'Other' }, ...others] }],
    ['the words of an option asked alone', { ...question, options: [{ ...first, ask: 'Other?' }, ...others] }],
    ['one instead of several', { ...question, kind: 'one' }],
    ['what “not sure” counts as', { ...question, unsureMeans: [] }],
    ['that it must be answered', { ...question, mustAnswer: true }],
  ])('is another with %s changed', (_what, other) => {
    expect(meaningOf(other)).not.toBe(meaningOf(question));
  });

  test.each<[string, Question]>([
    ['the order of its options', { ...question, options: [...others, first] }],
    ['why it is asked', { ...question, why: 'Another reason' }],
    ['how words are read', { ...question, options: [{ ...first, words: ['other'] }, ...others] }],
    ['its review', { ...question, review: { ...question.review, reviewDue: '2030-01-01' } }],
  ])('is the same with %s changed', (_what, other) => {
    expect(meaningOf(other)).toBe(meaningOf(question));
  });

  test('is told apart for all questions, in a dozen characters', () => {
    const meanings = Object.values(knowledge.questions).map(meaningOf);
    expect(new Set(meanings).size).toBe(meanings.length);
    expect(meanings.filter((meaning) => meaning.length > 12)).toEqual([]);
  });

  test('takes up little beside the answers', () => {
    const { session } = talkUntil(engine, heel);
    expect(JSON.stringify(session.asked).length).toBeLessThan(1000);
  });
});

test('an answer that is only skipped so far is asked as it is today', () => {
  const skipped: Answer = { kind: 'skipped', times: 1, origin: 'pressed' };
  const session = { ...atTiming.session, answers: { ...atTiming.session.answers, swelling: skipped } };
  const { position } = standingOf(release(withNewSign('swelling')), session).located;
  expect(position).toEqual({ at: 'question', question: 'swelling' });
});
