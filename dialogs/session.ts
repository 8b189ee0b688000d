import type { Answers, RaisedFlag } from '../knowledge/answers';
import type { Urgency } from '../knowledge/model';

/** The stored conversation: everything needed to know where we are, and nothing more. */
export interface Session {
  /** Has the patient agreed to go on? Before that, no answer and no word of theirs is kept. */
  readonly consent: 'open' | 'given' | 'refused';
  /** Country code of `knowledge/places`, or null: then no number is given, only the words for it. */
  readonly place: string | null;
  /** A language that knowledge is loaded in. Older sessions have no such field. */
  readonly language?: string;
  readonly answers: Answers;
  /** Red flags raised by words in free text, with the answer to each flag's closed check. */
  readonly raised: readonly RaisedFlag[];
  /** At most one open side step: the choice of which answer to change. */
  readonly pending: Pending | null;
  /** True once the patient has looked over the answers and asked for the advice. */
  readonly checked: boolean;
  /** What stood when answers were changed after the advice, until it stands anew. Older sessions have no such field. */
  readonly changing?: Changing | null;
  /** What the last text was understood to say, or more texts until it is confirmed. Older sessions have no such field. */
  readonly understood?: readonly Understood[];
  /** What words have denied of the questions that are always asked. It answers nothing. Older sessions have no such field. */
  readonly denied?: readonly Told[];
  /** Was the patient once asked for kinder words? */
  readonly askedToBeKind?: boolean;
  /** Turns in a row that we did not understand: 0 and up. */
  readonly misses: number;
  /** How many texts were not understood while each question was open. Older sessions have no such field. */
  readonly unclear?: Readonly<Record<string, number>>;
  /** What such texts look like with nothing left in them that names anybody: a few by question. Most sessions have none. */
  readonly unclearPatterns?: Readonly<Record<string, readonly string[]>>;
  /** What each question answered, and the closed question of each red flag, meant then (ADR 0073). Older sessions lack it. */
  readonly asked?: Readonly<Record<string, string>>;
  /** How urgent the advice was that stands. Older sessions have no such field. */
  readonly advised?: Urgency | null;
  /** What the patient said of the advice that stands; null once it is another. Older sessions have no such field. */
  readonly feedback?: Feedback | null;
  /** How often it was saved without a turn, for feedback. Older sessions have no such field. */
  readonly savedBeside?: number;
  /** Hash of the knowledge the last turn was taken with. */
  readonly knowledgeHash: string;
}

/** How clear somebody found their advice. */
export const CLEAR = ['yes', 'partly', 'no'] as const;
export type Clear = (typeof CLEAR)[number];

/** What somebody said on the page of one piece of advice. */
export interface Feedback {
  readonly clear: Clear;
  /** The questions that were hard to answer, by id: only such as this patient was asked. */
  readonly hard: readonly string[];
  /** Code of the record of the advice that it was said of. */
  readonly advice: string;
}

/**
 * The patient asked to change an answer, or said that we misunderstood, and has not yet said which; or is asked whether
 * what was understood
 * `is-right`, which waits while a sign of danger is asked about; or whether all is to be deleted.
 */
export interface Pending {
  readonly kind: 'change-which' | 'what-understood' | 'is-right' | 'forget';
  /** What was open when it came between, and is open again after it. */
  readonly before?: Pending | null;
}

/** An option of a question, as words have named it. */
export interface Told {
  readonly question: string;
  readonly option: string;
}

/** One thing that a text was understood to say of an option: so, perhaps so, or not so. */
export interface Understood extends Told {
  readonly so: 'yes' | 'unsure' | 'no';
}

/** The advice as it was, and the answers as they were that have been put again since. */
export interface Changing {
  readonly urgency: Urgency;
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
}

/** What reaches a turn from any channel. */
export type Input =
  /** The conversation was opened; nothing has been said. */
  | { readonly kind: 'opened' }
  /** The patient wrote, or pressed a button that sends its label: at most 2,000 characters, else refused before. */
  | { readonly kind: 'said'; readonly text: string }
  /** The patient chose on a card or checkbox group: option ids of that question, or the id of one command. */
  | {
      readonly kind: 'chose';
      readonly question: string;
      readonly item?: string | undefined;
      readonly options: readonly string[];
      /** Words that came with it: read for danger, unless they are only the labels. */
      readonly text?: string;
      /** The answer to the question put together with it, and to no other: option ids by question id. */
      readonly also?: Readonly<Record<string, readonly string[]>> | undefined;
    };
