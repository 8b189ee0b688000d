import type { Urgency } from '../../knowledge/model';
import type { Citation } from '../../knowledge/provenance';

/** One neutral message of ours. It knows no channel; every channel has one renderer for these. */
export type Reply = Say | Ask | Summary | Advice | ExerciseCard;

/** What every reply may carry. */
interface Dialled {
  /** The numbers in it that a phone can dial, as they stand in its words. */
  readonly dial?: readonly string[];
}

/** Plain words. `notice` stands out (draft notice, restart divider); `emergency` is read out at once. */
export interface Say extends Dialled {
  readonly kind: 'say';
  /** Message id in knowledge/messages, so that tests and channels need not know the wording. */
  readonly id: string;
  readonly text: string;
  readonly tone: 'plain' | 'notice' | 'emergency';
}

export interface Choice {
  readonly id: string;
  /** The words on the button; a client that only sends text sends exactly these. */
  readonly label: string;
  /** “None of these”: cannot be chosen together with another. */
  readonly exclusive?: true;
}

/** A hard word as it stands in what is shown, and what it means: to be shown when it is tapped. */
export interface Explained {
  readonly word: string;
  readonly meaning: string;
}

/** A scale from 0 to 10 that stands for options of its question: up to `upTo` means `option`. */
export interface Scale {
  /** What 0 and 10 mean: “no pain”, “the worst pain”. */
  readonly least: string;
  readonly most: string;
  readonly bands: readonly { readonly upTo: number; readonly option: string }[];
}

/** The side question, for a client that lets people answer it together with the places. */
export interface Side {
  readonly question: string;
  readonly title: string;
  readonly options: readonly Choice[];
  readonly chosen: string | null;
}

/** One question. Also used for consent, the check-your-answers page and what can be done after the advice. */
export interface Ask extends Dialled {
  readonly kind: 'ask';
  /** Question id; for a red-flag screen opened item by item, `item` is the option asked about. */
  readonly question: string;
  readonly item?: string;
  readonly prompt: string;
  readonly help?: string;
  readonly options: readonly Choice[];
  /** More than one option may be chosen. */
  readonly several: boolean;
  /** How to choose several where nothing can be ticked: “You can send the numbers, such as 1, 3.” */
  readonly severalHint: string | null;
  /** The same where they can be ticked: “You can pick more than one.” Not in what was asked by an older release. */
  readonly tickHint?: string;
  /** The options are the places of the foot map. */
  readonly map?: 'foot';
  readonly side?: Side;
  readonly scale?: Scale;
  /** Free words are an expected answer here (they are understood everywhere). */
  readonly freeText: boolean;
  /** Options already ticked from what the patient wrote before. */
  readonly preselected: readonly string[];
  /** Things that can be done at any time, such as Not sure, Back, Why do you ask: shown apart from the options. */
  readonly commands: readonly Choice[];
  /** Rough number of questions left after this one; null where a count would mean nothing. */
  readonly remaining: number | null;
  /** The same in words, “About 5 questions left”; null with it. */
  readonly progress: string | null;
  /** The hard words in it, each once. */
  readonly explained: readonly Explained[];
}

/** The answers so far, one row each, to be looked over before the advice. */
export interface Summary extends Dialled {
  readonly kind: 'summary';
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  readonly question: string;
  readonly title: string;
  readonly answer: string;
  /** The word on the button that changes it, where it can be changed. */
  readonly change?: string;
}

/** Where one line comes from. */
export interface Origin {
  /** Ids of the advice’s `sources`; none where the line is our own wording of a rule. */
  readonly sources: readonly string[];
  readonly certainty: Citation['certainty'] | null;
  /** When its file was last looked over, YYYY-MM-DD. */
  readonly reviewed: string;
  /** No clinician has signed it off. */
  readonly draft: boolean;
}

/** As much of a source as a patient needs to find it. */
export interface SourceNote {
  readonly title: string;
  readonly publisher?: string;
  readonly year?: number;
  readonly address: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** One for each line. */
  readonly origins?: readonly Origin[];
}

/** The outcome: where to go and how soon first, then why, what to say, what to do meanwhile, the safety net. */
export interface Advice extends Dialled {
  readonly kind: 'advice';
  readonly urgency: Urgency;
  /** The one action: “Call 999 now.” */
  readonly heading: string;
  readonly sections: readonly Section[];
  /** What the origins of its lines name. */
  readonly sources?: Readonly<Record<string, SourceNote>>;
  /** The answers that set the urgency, in words. */
  readonly setBy?: readonly string[];
  /** Which knowledge it rests on, and whether a clinician has signed that off. */
  readonly version?: { readonly knowledge: string; readonly words: string };
  /** When to look back. A client with a clock puts the day for `{date}`. */
  readonly checkBack?: { readonly inDays: number; readonly workingDays: boolean; readonly words: string };
  /** The hard words in it, each once. */
  readonly explained: readonly Explained[];
}

/** The least and the most of something. */
export type Span = readonly [least: number, most: number];

export interface Counts {
  readonly sets?: Span;
  readonly reps?: Span;
  readonly holdSeconds?: Span;
  /** It is done with one side, then with the other. */
  readonly bothSides: boolean;
}

/** One exercise of the programme, in the order to do them. */
export interface ExerciseCard extends Dialled {
  readonly kind: 'exercise';
  readonly exercise: string;
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly string[];
  readonly dosage: string;
  /** What of the dosage can be counted; not where it cannot, nor in what was told by an older release. */
  readonly counts?: Counts;
  /** Pain from 0 to 10: up to `fineTo` is all right, above `stopAbove` the exercise is stopped. */
  readonly painLimit?: { readonly fineTo: number; readonly stopAbove: number };
  readonly sections: readonly Section[];
  /** Where its purpose, steps and dosage come from. */
  readonly origin?: Origin;
  /** What that and the origins of its lines name. */
  readonly sources?: Readonly<Record<string, SourceNote>>;
}
