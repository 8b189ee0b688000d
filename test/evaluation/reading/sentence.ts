import type { CommandName, Polarity } from '../../../dialogs/read/reading';

/** How a sentence about a red flag speaks of it. */
export const FLAG_KINDS = ['positive', 'negated', 'hedged', 'past', 'other', 'misspelt'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** What a message asks of us, beside answering. */
export const ACTS = [
  'back',
  'change',
  'restart',
  'help',
  'why',
  'explain',
  'person',
  'emergency',
  'not-me',
  'later-exercises',
  'left-out',
  'what-raises',
  'sources',
  'forget',
  'hold',
] as const satisfies readonly (CommandName | 'sources' | 'forget' | 'hold')[];
export type Act = (typeof ACTS)[number];

/** What a message is about that is no business of ours. */
export const OUTS = [
  'body-part',
  'other-child',
  'small-talk',
  'abuse',
  'language',
  'self-harm',
  'other-emergency',
] as const;
export type Out = (typeof OUTS)[number];

/** The keys under which a sentence lists findings. */
export const LISTS = ['present', 'denied', 'uncertain', 'past', 'other', 'hypothetical'] as const;
export type ListName = (typeof LISTS)[number];

/** A list of a sentence as the reader calls it; what is only supposed has no name there. */
export const POLARITY_OF = {
  present: 'present',
  denied: 'denied',
  uncertain: 'uncertain',
  past: 'past',
  other: 'other-person',
} as const satisfies Record<Exclude<ListName, 'hypothetical'>, Polarity>;

/** One message of a patient, and what a careful person would take from it. */
export interface Sentence {
  readonly file: string;
  /** Its place in the file, from 1. */
  readonly entry: number;
  readonly text: string;
  readonly voice: string | null;
  /** The question that is open, or null for a first message. */
  readonly asked: string | null;
  /** `question/option` of each list. */
  readonly findings: Readonly<Record<ListName, readonly string[]>>;
  readonly flag: string | null;
  readonly kind: FlagKind | null;
  readonly act: Act | null;
  readonly out: Out | null;
  /** The options that the open question is answered with; `not-sure` and `skip` are answers too. */
  readonly choice: readonly string[] | null;
}
