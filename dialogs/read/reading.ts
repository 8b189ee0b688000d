/** What we understood from one text, with the places in the text it rests on. */
export interface Reading {
  /** Normalised (NFKC, trimmed), as the spans count: UTF-16 offsets. */
  readonly text: string;
  readonly command: Command | null;
  /** What the text says to the open question: option ids, or that the patient is not sure. */
  readonly choice: Choice | null;
  /** Findings for any question, said unasked or asked. */
  readonly findings: readonly Finding[];
  /**
   * Danger words for red flags, present or uncertain. Denied, past and other people's are left out, unless the denial is
   * doubtful or the sentence says that it is so today: then they are `ambiguous`.
   */
  readonly dangers: readonly Danger[];
  /**
   * Danger words that are plainly denied, as the options they stand for, where nothing else in the text says that they
   * are so. To tell what was understood: nothing is answered or left out because of them.
   */
  readonly deniedDangers: readonly SaidFinding[];
  /** Talk that is about something else, where nothing else was understood of it. */
  readonly outside: Outside | null;
}

/** Talk that answers nothing here: of what kind, and which fixed answer it gets. */
export interface Outside {
  readonly kind: 'body-part' | 'other-child' | 'small-talk' | 'abuse' | 'language';
  /** The id of a topic of the vocabulary, or the code of the language. */
  readonly topic: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Polarity = 'present' | 'denied' | 'uncertain' | 'past' | 'other-person';

/** A finding before it is weighed. */
export interface SaidFinding {
  readonly question: string;
  readonly option: string;
  readonly polarity: Polarity;
  /** The phrase of the vocabulary that matched, and where. */
  readonly phrase: string;
  readonly span: Span;
  /** Rests on a word that means this only as an answer to its own open question, such as “bone”. */
  readonly onlyAsAnswer?: true;
  /** The patient's spelling, when it was corrected. */
  readonly corrected?: string;
}

export interface Finding extends SaidFinding {
  /** What bears on whether it is rightly read, in the words of `confidence.yaml`. */
  readonly evidence: readonly string[];
  /** How often findings with such evidence were right, 0 to 1. */
  readonly confidence: number;
}

export interface Danger {
  readonly redFlag: string;
  /** `unmistakable` gives the advice at once; anything uncertain, misspelt or asked about is `ambiguous`. */
  readonly certainty: 'unmistakable' | 'ambiguous';
  readonly phrase: string;
  readonly span: Span;
}

export type Choice =
  | { readonly kind: 'options'; readonly options: readonly string[]; readonly how: 'number' | 'label' | 'words' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'skip' };

export type CommandName =
  | 'back'
  | 'change'
  | 'restart'
  | 'help'
  | 'why'
  /** What a word means, or all hard words of what is open. */
  | 'explain'
  | 'person'
  | 'emergency'
  | 'not-me'
  /** What the open question or the advice rests on, what is kept, and how to have it deleted. */
  | 'sources'
  | 'hold'
  | 'forget'
  /** About the advice: later stages, what was left out and why, what would make it more urgent. */
  | 'later-exercises'
  | 'left-out'
  | 'what-raises';

export interface Command {
  readonly name: CommandName;
  /** For `change`: the question to change, when the text names one. */
  readonly question?: string;
  /** For `explain`: the word of the glossary, or null for a word that it does not hold. */
  readonly word?: string | null;
}
