import type { Answer } from '../../knowledge/answers';
import type { Ask } from '../../dialogs/reply/reply';
import type { Input } from '../../dialogs/session';
import { takeTurn } from '../../dialogs/take-turn';
import { render } from '../../src/bot/render';
import { writableText } from '../../src/channels/plain-text';
import { realEngine } from '../conversations/engine';
import { answerTo, openAsk, opened, press, say, type Story, type Talk } from '../conversations/patient';

const engine = realEngine();

/** Between them they are asked everything that there is to ask. */
const STORIES: readonly Story[] = [
  {
    injury: ['yes'],
    'injury-signs': ['tingling-since'],
    swelling: ['both-swollen'],
    health: ['pregnant', 'diabetes'],
    'pain-place': ['ankle-inner', 'heel-back'],
    timing: ['night', 'rest'],
    'nerve-signs': ['drop', 'both'],
    onset: ['sudden'],
    severity: ['severe'],
  },
  { 'pain-place': ['achilles', 'top-midfoot'], timing: ['during'], onset: ['after-change'], health: ['bones'] },
  { 'pain-place': ['ball'], timing: ['during', 'shoes'], feel: ['ache'], onset: ['after-change'] },
  { 'pain-place': ['big-toe'], swelling: ['big-toe-hot'], 'skin-and-fever': ['burn'] },
  { 'about-whom': ['child'] },
  { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], feel: ['stab'] },
  { consent: ['decline'] },
];

const keyOf = ({ question, item }: Ask): string => (item === undefined ? question : `${question}:${item}`);

/** Every question of this talk, as it stands when it is put. */
function walk(story: Story): Talk[] {
  const talks: Talk[] = [opened(engine)];
  for (let now = talks[0]!; !['after-advice', 'declined'].includes(openAsk(now.replies).question);) {
    now = press(engine, now, answerTo(story, openAsk(now.replies)));
    talks.push(now);
  }
  return talks;
}

/** The items of a screen, one by one, none of which is so. */
function items(screen: Talk): Talk[] {
  const { question } = openAsk(screen.replies);
  const talks: Talk[] = [];
  for (let now = press(engine, screen, ['not-sure']); ; now = press(engine, now, ['no'])) {
    const ask = openAsk(now.replies);
    if (ask.question !== question || ask.item === undefined) return talks;
    talks.push(now);
  }
}

const HEEL = STORIES[5]!;
const offers = (talk: Talk, id: string): boolean => openAsk(talk.replies).commands.some((command) => command.id === id);
const isScreen = (talk: Talk): boolean =>
  engine.knowledge.questions[openAsk(talk.replies).question]?.screen === true && offers(talk, 'not-sure');

/** What comes between, and what stands at the end. */
function aside(): Talk[] {
  const heel = walk(HEEL);
  const at = (question: string): Talk => heel.find(({ replies }) => openAsk(replies).question === question)!;
  const changing = press(engine, at('check-answers'), ['change-answer']);
  const danger = say(engine, at('timing'), 'my leg has swollen up since the flight');
  const forgetting = say(engine, at('timing'), 'forget me');
  const long = say(engine, at('pain-place'), 'it is the arch of my right foot, it burns and I have had it for years');
  return [changing, danger, forgetting, press(engine, long, ['not-me'])];
}

const talks = STORIES.flatMap(walk);
const every = new Map(
  [...talks, ...talks.filter(isScreen).flatMap(items), ...aside()].map((talk) => [keyOf(openAsk(talk.replies)), talk]),
);

test('every question of the knowledge is among these, every item of a screen, and our own questions', () => {
  const { questions } = engine.knowledge;
  const wanted = Object.values(questions).flatMap(({ id, screen, kind, options, mustAnswer }) => [
    id,
    ...(screen && kind === 'several' && !mustAnswer && id !== 'emergency-screen'
      ? options.filter(({ exclusive }) => !exclusive).map((option) => `${id}:${option.id}`)
      : []),
  ]);
  const own = ['check-answers', 'after-advice', 'declined', 'change-which', 'forget', 'what-understood'];
  expect([...wanted, ...own].filter((key) => !every.has(key))).toEqual([]);
  expect([...every.keys()].some((key) => key.startsWith('danger-check:'))).toBe(true);
});

const withoutOrigin = (answer: Answer): object => ({ ...answer, origin: null });

/** What a turn comes to: what is known now, and what is asked next. How it was given makes no difference to either. */
const comesTo = (before: Talk, input: Input) => {
  const { session, replies } = takeTurn(engine, before.session, input);
  return {
    answers: Object.entries(session.answers).map(([id, answer]) => [id, withoutOrigin(answer)]),
    raised: session.raised,
    consent: session.consent,
    says: replies.map((reply) => (reply.kind === 'ask' ? keyOf(reply) : reply.kind)),
  };
};

/** The number that stands before each option in the text, where one does. */
const numbersOf = (ask: Ask): (string | undefined)[] => {
  const lines = writableText(ask).split('\n');
  return ask.options.map(({ label }) => {
    const line = lines.find((one) => one.replace(/^(\d+(–\d+)?\.|-) /, '') === label && one !== label);
    return /^(\d+)/.exec(line ?? '')?.[1];
  });
};

describe.each([...every])('“%s”', (_key, talk) => {
  const ask = openAsk(talk.replies);
  const numbers = numbersOf(ask);
  const { question, item } = ask;
  const same = (text: string, options: readonly string[]) => {
    const pressed = comesTo(talk, { kind: 'chose', question, ...(item !== undefined && { item }), options });
    expect({ text, ...comesTo(talk, { kind: 'said', text }) }).toEqual({ text, ...pressed });
  };

  test('lists every option by its number, on a channel that may have no buttons too', () => {
    const wanted = ask.options.map((_option, index) => String(index + 1));
    if (ask.scale === undefined) expect(numbers).toEqual(wanted);
    else expect(numbers).toEqual(['0', '4', '8', undefined]);
    expect(render([ask])[0]).toMatchObject({ activity: { text: writableText(ask) } });
  });

  test('each number answers as the button does', () => {
    for (const [index, { id }] of ask.options.entries()) {
      const number = numbers[index];
      if (number !== undefined) same(number, [id]);
    }
  });

  test('each label answers as the button does', () => {
    for (const { id, label } of ask.options) same(label, [id]);
  });

  test('several numbers answer as several ticks do', () => {
    const ids = ask.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    if (!ask.several || ids.length < 2) return;
    same('1 and 2', ids.slice(0, 2));
    same('2, 1', ids.slice(0, 2));
    same(ids.map((_id, index) => String(index + 1)).join(' '), ids);
  });

  test('“none”, “not sure” and “skip” answer as their buttons do', () => {
    const none = ask.options.find(({ exclusive }) => exclusive);
    // Of what was understood, words take no sign of danger away.
    if (none !== undefined && question !== 'what-understood') same('none', [none.id]);
    if (offers(talk, 'not-sure')) same('not sure', ['not-sure']);
    if (offers(talk, 'skip')) same('skip', ['skip']);
  });
});
