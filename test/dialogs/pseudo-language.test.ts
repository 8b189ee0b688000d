import { createEngine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import type { Advice, Ask, Choice, Reply, Section } from '../../dialogs/reply/reply';
import { pseudoLocale } from '../../knowledge/pseudo-locale';
import { coreOf } from '../../src/conversation/engine-core';
import { realEngine } from '../conversations/engine';
import { realKnowledge } from '../knowledge/real-knowledge';
import {
  answerTo,
  give,
  openAsk,
  opened,
  outcomeOf,
  press,
  say,
  talkUntil,
  type Story,
  type Talk,
} from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';

const english = realEngine();
const practice = { name: 'Hill Street', phone: '01234 567890', hours: '9–5', link: 'https://hill.example' };
const engine = createEngine({ knowledge: pseudoLocale(realKnowledge()), tools: naturalPort, practice });

const labels = (choices: readonly Choice[]) => choices.map(({ label }) => label);
const sections = (all: readonly Section[]) => all.flatMap(({ title, lines }) => [title, ...lines]);
const given = (...texts: readonly (string | null | undefined)[]) =>
  texts.filter((text): text is string => typeof text === 'string');

const askTexts = ({
  prompt,
  help,
  options,
  commands,
  severalHint,
  tickHint,
  progress,
  scale,
  side,
  explained,
}: Ask) => [
  ...given(prompt, help, severalHint, tickHint, progress, scale?.least, scale?.most, side?.title),
  ...labels([...options, ...commands, ...(side?.options ?? [])]),
  ...explained.map(({ meaning }) => meaning),
];

const adviceTexts = ({ heading, version, checkBack, setBy = [], sections: all, explained }: Advice) => [
  ...given(heading, version?.words, checkBack?.words),
  ...sections(all),
  ...setBy,
  ...explained.map(({ meaning }) => meaning),
];

/** Every text of a reply that is shown. A hard word is a piece of another text, and a source a name. */
function shown(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'say':
      return [reply.text];
    case 'ask':
      return askTexts(reply);
    case 'summary':
      return [reply.title, ...reply.rows.flatMap(({ title, answer, change }) => given(title, answer, change))];
    case 'advice':
      return adviceTexts(reply);
    case 'exercise':
      return [reply.name, reply.purpose, reply.dosage, ...reply.steps, ...sections(reply.sections)];
  }
}

/** What stands outside all brackets. */
function outside(text: string): string {
  let depth = 0;
  return text.replace(/./gsu, (letter) => {
    if (letter === '⟦') depth += 1;
    if (letter === '⟧') depth -= 1;
    return depth > 0 ? '' : letter;
  });
}

const untranslated = (talk: Talk): readonly string[] =>
  talk.replies.flatMap(shown).filter((text) => /\p{L}/u.test(outside(text)));

/** Every turn of a whole conversation. */
function turnsOf(story: Story): readonly Talk[] {
  const turns = [opened(engine)];
  for (;;) {
    const talk = turns.at(-1)!;
    const ask = openAsk(talk.replies);
    if (ask.question === 'after-advice') return turns;
    turns.push(press(engine, talk, answerTo(story, ask)));
  }
}

test.each([...CONDITION_STORIES, ...URGENCY_STORIES])(
  'a whole conversation ($urgency) shows no word that is not translated, and ends as in English',
  ({ story }) => {
    const turns = turnsOf(story);
    expect(turns.length).toBeGreaterThan(3);
    expect(turns.flatMap(untranslated)).toEqual([]);
    expect(outcomeOf(engine, turns.at(-1)!).urgency).toBe(outcomeOf(english, talkUntil(english, story)).urgency);
  },
);

test.each([
  'help',
  'why',
  'person',
  'back',
  'not-sure',
  'skip',
  'start-again',
  'qwzx',
  'emergency',
  'change an answer',
  'what does this mean',
  'it is agony',
])('all that “%s” leads to is translated at every question', (words) => {
  for (const talk of turnsOf({ 'pain-place': ['heel-under'], timing: ['first-steps'] })) {
    expect(untranslated(say(engine, talk, words))).toEqual([]);
  }
});

test.each(['later-exercises', 'left-out', 'what-raises', 'change:timing'])('so is “%s” after the advice', (option) => {
  const end = turnsOf({ 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] }).at(-1)!;
  expect(untranslated(give(engine, end, { kind: 'chose', question: 'after-advice', options: [option] }))).toEqual([]);
});

test('a changed answer is told in it', () => {
  const end = turnsOf({ 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] }).at(-1)!;
  const again = give(engine, end, { kind: 'chose', question: 'after-advice', options: ['change:severity'] });
  const talk = talkUntil(engine, {}, 'after-advice', press(engine, again, ['severe']));
  expect(talk.replies[0]).toMatchObject({ id: 'what-changed', text: expect.stringMatching(/^⟦/) });
  expect(untranslated(talk)).toEqual([]);
});

test('a label that is sent as text is that answer, and English words are still understood', () => {
  let talk = opened(engine);
  for (let turn = 0; turn < 6; turn += 1) {
    const ask = openAsk(talk.replies);
    const wanted = answerTo({}, ask);
    talk = say(engine, talk, ask.options.find(({ id }) => wanted.includes(id))!.label);
    expect(openAsk(talk.replies).question).not.toBe(ask.question);
  }
  expect(say(engine, talk, 'my foot is stone cold and white').session.raised).toHaveLength(1);
});

test('numbers to call and the practice’s own names stay as they are', () => {
  const text = JSON.stringify(
    [opened(engine), say(engine, opened(engine), 'speak to a person')].map((one) => one.replies),
  );
  for (const name of ['999', ...Object.values(practice)]) expect(text).toContain(name);
});

describe('the core', () => {
  const core = coreOf({ en: english, 'en-XA': engine }, 'gb');
  const hello = (language: string | null | undefined) => {
    const { language: _kept, ...older } = core.newSession({ place: null, language: language ?? null });
    const session = language === undefined ? older : core.newSession({ place: null, language });
    return { session, text: JSON.stringify(core.takeTurn(session, { kind: 'opened' }).replies) };
  };

  test('answers in the language of the session', () => {
    expect(hello('en-XA').text).toContain('⟦');
    expect(core.say(hello('en-XA').session, 'failure').text).toContain('⟦');
    expect(JSON.stringify(core.again(hello('en-XA').session))).toContain('⟦');
  });

  test.each(['en', 'fr', 'constructor', null, undefined])('answers in English where the language is %s', (language) => {
    expect(hello(language).text).not.toContain('⟦');
  });

  test('a start anew keeps the language', () => {
    const { session } = core.takeTurn(hello('en-XA').session, { kind: 'said', text: 'start again' });
    expect(session.language).toBe('en-XA');
  });
});
