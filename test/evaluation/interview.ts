import { newSession, type Engine } from '../../dialogs/engine';
import type { Located } from '../../dialogs/locate';
import type { Ask } from '../../dialogs/reply/reply';
import type { Input } from '../../dialogs/session';
import { standingOf } from '../../dialogs/standing';
import { takeTurn, type Turn } from '../../dialogs/take-turn';
import type { Answers } from '../../knowledge/answers';
import { assess } from '../../knowledge/assess/assess';
import type { Assessment } from '../../knowledge/assess/assessment';
import type { Labelled } from './labelled';
import { answerTo, type Patient } from './simulated-patient';

/** One question as it was put, and what was answered. */
export interface Exchange {
  readonly question: string;
  readonly item?: string;
  readonly prompt: string;
  readonly answer: string;
}

/** A whole conversation. Without an assessment it did not come to an end, and `failure` says why. */
export interface Interview {
  readonly exchanges: readonly Exchange[];
  /** What was asked and answered by a press, but for consent and the look over the answers. */
  readonly screens: readonly string[];
  /** The answers that counted in the end, whether pressed or heard in the words. */
  readonly answers: Answers;
  readonly assessment: Assessment | null;
  readonly failure: string | null;
}

/** Questions of the conversation itself: no screen of the interview. */
const OWN = new Set(['consent', 'check-answers', 'is-right']);
const CONSENT = 'consent';
const END = 'after-advice';

const openAsk = ({ replies }: Turn): Ask => {
  const ask = replies.findLast((reply) => reply.kind === 'ask');
  if (ask === undefined) throw new Error('no question is open');
  return ask;
};

const exchange = (ask: Ask, answer: string): Exchange => ({
  question: ask.question,
  ...(ask.item === undefined ? {} : { item: ask.item }),
  prompt: ask.prompt,
  answer,
});

const labels = (ask: Ask, options: readonly string[]): string => {
  const known = [...ask.options, ...ask.commands];
  return options.map((id) => known.find((choice) => choice.id === id)?.label ?? id).join('; ');
};

const pressed = ({ question, item }: Ask, options: readonly string[]): Input => ({
  kind: 'chose',
  question,
  ...(item === undefined ? {} : { item }),
  options,
});

/** The conversation under way. */
class Talk {
  readonly exchanges: Exchange[] = [];
  readonly screens: string[] = [];
  private turn: Turn;

  constructor(private readonly engine: Engine) {
    this.turn = takeTurn(engine, newSession(engine, 'gb'), { kind: 'opened' });
  }

  get open(): Ask {
    return openAsk(this.turn);
  }

  say(text: string): void {
    this.exchanges.push(exchange(this.open, `“${text}”`));
    this.turn = takeTurn(this.engine, this.turn.session, { kind: 'said', text });
  }

  press(options: readonly string[]): void {
    const ask = this.open;
    this.exchanges.push(exchange(ask, labels(ask, options)));
    if (!OWN.has(ask.question))
      this.screens.push(ask.item === undefined ? ask.question : `${ask.question}: ${ask.item}`);
    this.turn = takeTurn(this.engine, this.turn.session, pressed(ask, options));
  }

  get located(): Located {
    return standingOf(this.engine, this.turn.session).located;
  }
}

/** Holds the conversation to its end, or says why there was none. */
const converse = (talk: Talk, patient: Patient, text: string): string | null => {
  let said = false;
  for (let turn = 0; turn < patient.manner.mostTurns; turn += 1) {
    const ask = talk.open;
    if (ask.question === END) return null;
    if (!said && ask.question !== CONSENT) {
      said = true;
      talk.say(text);
      continue;
    }
    const options = answerTo(patient, ask);
    if (options.length === 0) return `no answer fits the question ${ask.question}`;
    talk.press(options);
  }
  return `no advice after ${patient.manner.mostTurns} turns; ${talk.open.question} was open`;
};

/** One whole interview through the real dialogue. Never throws for what the dialogue does, and never hangs. */
export const interview = (engine: Engine, patient: Patient, text: string): Interview => {
  const talk = new Talk(engine);
  let failure: string | null;
  try {
    failure = converse(talk, patient, text);
  } catch (error) {
    failure = `the dialogue failed: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { exchanges, screens } = talk;
  if (failure !== null) return { exchanges, screens, answers: {}, failure, assessment: null };
  const { located } = talk;
  return { exchanges, screens, answers: located.answers, failure, assessment: assess(engine.knowledge, located) };
};

/** Answers that were heard in the words, kept without being asked, and are not what the labels say. */
export const misheard = ({ answers }: Interview, { said }: Labelled): readonly string[] =>
  Object.entries(answers).flatMap(([question, answer]) => {
    const labelled = said.get(question);
    if (labelled === undefined || answer.kind !== 'chosen' || answer.origin !== 'typed') return [];
    if (answer.options.some((option) => labelled.includes(option))) return [];
    return [`${question}: ${answer.options.join(', ')} (labels: ${labelled.join(', ')})`];
  });
