import type { Ask, Reply } from '../../dialogs/reply/reply';
import type { Session } from '../../dialogs/session';
import { answer } from '../../src/conversation/answer';
import type { Core } from '../../src/conversation/core';
import { answerTo, openAsk, type Story } from '../conversations/patient';

/** What a patient does next. */
export type Step =
  /** Chooses options, or one command, of the question that is open. */
  | { readonly press: readonly string[] }
  /** Writes these words: own words, a label, a number. */
  | { readonly say: string }
  /** Answers from the story, question by question, until this one is open. */
  | { readonly until: string; readonly story: Story };

/** One thing that a patient does, whatever the channel. */
export type Act =
  | { readonly kind: 'opens' }
  | { readonly kind: 'presses'; readonly ask: Ask; readonly options: readonly string[] }
  | { readonly kind: 'says'; readonly text: string };

/** An act, and what the dialogue answers to it. */
export interface Turn {
  readonly act: Act;
  readonly replies: readonly Reply[];
}

/** More turns than any interview needs. */
const MOST_TURNS = 120;

/** A conversation with the dialogue itself, by no channel. */
class Talk {
  readonly turns: Turn[] = [];
  private session: Session;

  constructor(private readonly core: Core) {
    this.session = core.newSession();
    this.take({ kind: 'opens' });
  }

  get open(): Ask {
    return openAsk(this.turns.flatMap(({ replies }) => replies));
  }

  do(step: Step): void {
    if ('say' in step) this.take({ kind: 'says', text: step.say });
    else if ('press' in step) this.press(step.press);
    else this.until(step.until, step.story);
  }

  private until(question: string, story: Story): void {
    while (this.open.question !== question) {
      if (this.open.question === 'after-advice' || this.turns.length > MOST_TURNS) {
        throw new Error(`“${question}” is not asked; open is “${this.open.question}”.`);
      }
      this.press(answerTo(story, this.open));
    }
  }

  /** In the order in which they are offered, as checkboxes send them. */
  private press(options: readonly string[]): void {
    const offered = this.open.options.map(({ id }) => id);
    const inOrder = options.toSorted((one, other) => offered.indexOf(one) - offered.indexOf(other));
    this.take({ kind: 'presses', ask: this.open, options: inOrder });
  }

  private take(act: Act): void {
    const { turn, error } = answer(this.core, this.session, { input: inputOf(act), notices: [] });
    if (error !== undefined) throw error as Error;
    this.session = turn.session;
    this.turns.push({ act, replies: turn.replies });
  }
}

function inputOf(act: Act) {
  switch (act.kind) {
    case 'opens':
      return { kind: 'opened' } as const;
    case 'says':
      return { kind: 'said', text: act.text } as const;
    case 'presses': {
      const { question, item } = act.ask;
      return { kind: 'chose', question, ...(item !== undefined && { item }), options: act.options } as const;
    }
  }
}

/** What the dialogue answers to somebody who does this, by no channel: what every channel is held against. */
export function rehearse(core: Core, steps: readonly Step[]): readonly Turn[] {
  const talk = new Talk(core);
  for (const step of steps) talk.do(step);
  return talk.turns;
}
