import { assess } from '../../knowledge/assess/assess';
import type { Assessment } from '../../knowledge/assess/assessment';
import { newSession, type Engine } from '../../dialogs/engine';
import type { Ask, Reply } from '../../dialogs/reply/reply';
import type { Input, Session } from '../../dialogs/session';
import { standingOf } from '../../dialogs/standing';
import { takeTurn } from '../../dialogs/take-turn';

/** What a patient answers: option ids by question id. Where a story is silent, it is an ordinary, healthy answer. */
export type Story = Readonly<Record<string, readonly string[]>>;

const SILENT: Story = {
  consent: ['agree'],
  'about-whom': ['me-adult'],
  side: ['left'],
  'pain-place': ['not-sure'],
  timing: ['not-sure'],
  feel: ['not-sure'],
  onset: ['weeks'],
  severity: ['mild'],
  'gout-before': ['yes'],
  'weakness-since': ['new'],
  'check-answers': ['show-advice'],
  'danger-check': ['no'],
  'is-right': ['all-right'],
};

const HARMLESS = ['none', 'no'];

/** The story’s answer to what is open, as option ids; items of an opened screen are `item:<option>`. */
export const answerTo = (story: Story, ask: Ask): readonly string[] => {
  const key = ask.item !== undefined && ask.question !== 'danger-check' ? `${ask.question}:${ask.item}` : ask.question;
  const told = story[key] ?? SILENT[key];
  if (told !== undefined) return told;
  const harmless = HARMLESS.find((id) => ask.options.some((option) => option.id === id));
  if (harmless === undefined) throw new Error(`The story does not say what to answer to “${key}”.`);
  return [harmless];
};

export const openAsk = (replies: readonly Reply[]): Ask => {
  const ask = replies.findLast((reply) => reply.kind === 'ask');
  if (ask === undefined) throw new Error('No question is open.');
  return ask;
};

/** A conversation under way: what has been asked, the last replies, the session. */
export interface Talk {
  readonly session: Session;
  readonly replies: readonly Reply[];
  readonly asked: readonly string[];
}

export const opened = (engine: Engine, place: string | null = 'gb'): Talk => {
  const { session, replies } = takeTurn(engine, newSession(engine, place), { kind: 'opened' });
  return { session, replies, asked: [openAsk(replies).question] };
};

export const give = (engine: Engine, talk: Talk, input: Input): Talk => {
  const { session, replies } = takeTurn(engine, talk.session, input);
  return { session, replies, asked: [...talk.asked, openAsk(replies).question] };
};

export const say = (engine: Engine, talk: Talk, ...texts: readonly string[]): Talk =>
  texts.reduce((now, text) => give(engine, now, { kind: 'said', text }), talk);

export const press = (engine: Engine, talk: Talk, options: readonly string[]): Talk => {
  const { question, item } = openAsk(talk.replies);
  return give(engine, talk, { kind: 'chose', question, ...(item === undefined ? {} : { item }), options });
};

/** More turns than any interview needs. */
const MOST_TURNS = 120;

/** Answers from the story until this question is open. Throws if the interview ends without asking it. */
export const talkUntil = (
  engine: Engine,
  story: Story,
  question = 'after-advice',
  from: Talk = opened(engine),
): Talk => {
  let talk = from;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const ask = openAsk(talk.replies);
    if (ask.question === question) return talk;
    if (ask.question === 'after-advice') throw new Error(`“${question}” is not asked: ${talk.asked.join(', ')}`);
    talk = press(engine, talk, answerTo(story, ask));
  }
  throw new Error(`No advice after ${String(MOST_TURNS)} turns: ${talk.asked.join(', ')}`);
};

/** What follows from the answers that count at the end of this talk. */
export const outcomeOf = (engine: Engine, talk: Talk): Assessment =>
  assess(engine.knowledge, standingOf(engine, talk.session).located);
