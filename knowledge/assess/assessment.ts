import { type Bearing, type Urgency } from '../model';
import { type Citation } from '../provenance';

/** Answers that something rests on: a question, and those of its options that count as present. */
export interface Evidence {
  readonly question: string;
  readonly options: readonly string[];
}

/** A red flag that stands: raised by answers, by words in free text, or by both. */
export interface RaisedRedFlag {
  readonly redFlag: string;
  readonly urgency: Urgency;
  /** No exercise is offered while it stands. */
  readonly hardStop: boolean;
  /** True when words in free text alone would have raised it. */
  readonly byWords: boolean;
  /** True when nothing but “not sure” or a skipped question speaks for it: then nobody said that it is so. */
  readonly unsure: boolean;
  /** The answers behind its urgency; empty when only words raised it. */
  readonly answers: readonly Evidence[];
  /** The reasons that the firing rules give, where they give one. */
  readonly because: readonly string[];
}

/** One criterion of a condition that holds. */
export interface Reason {
  readonly bearing: Bearing;
  readonly because: string;
  readonly cites: readonly Citation[];
  readonly answers: readonly Evidence[];
}

/** A condition that the answers speak for. Points only order the list; they are no probability. */
export interface Candidate {
  readonly condition: string;
  readonly points: number;
  /** The condition's own urgency, lifted by those of its `raise` rules that hold. */
  readonly urgency: Urgency;
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
  /** The `raise` rules that hold. */
  readonly raisedBy: readonly Raise[];
}

/** Answers that lift the urgency of a condition. */
export interface Raise {
  readonly urgency: Urgency;
  readonly because: string;
  readonly cites: readonly Citation[];
  readonly answers: readonly Evidence[];
}

/** An exercise to do, in the programme's order. */
export interface PlannedExercise {
  readonly exercise: string;
  readonly stage: number;
  readonly note?: string;
  /** The exercise that this one takes the place of. */
  readonly insteadOf?: string;
}

/** An exercise of the programme that is not offered, and why. */
export interface LeftOutExercise {
  readonly exercise: string;
  readonly why:
    | { readonly kind: 'answers'; readonly answers: readonly Evidence[] }
    | { readonly kind: 'red-flags'; readonly redFlags: readonly string[] };
  /** What is offered in its place, if anything is. */
  readonly replacedBy?: string;
}

/** Exercises, or the reason why there are none. */
export type ProgrammeChoice =
  | {
      readonly kind: 'offered';
      readonly programme: string;
      /** The leading candidate, whose programme it is. */
      readonly condition: string;
      /** To begin with: at most five, all of one stage. */
      readonly exercises: readonly PlannedExercise[];
      /** The stages after it, in order. */
      readonly later: readonly PlannedExercise[];
      readonly leftOut: readonly LeftOutExercise[];
    }
  | { readonly kind: 'withheld'; readonly reason: 'urgent' }
  | { readonly kind: 'withheld'; readonly reason: 'hard-stop'; readonly redFlags: readonly string[] }
  | { readonly kind: 'withheld'; readonly reason: 'undetermined' }
  /** A condition shown must not be exercised without a clinician; `why` is for the patient. */
  | { readonly kind: 'withheld'; readonly reason: 'no-programme'; readonly condition: string; readonly why: string }
  /** Each exercise of the programme is ruled out by an answer or a red flag. */
  | { readonly kind: 'withheld'; readonly reason: 'nothing-left'; readonly leftOut: readonly LeftOutExercise[] };

/** What the urgency rests on. */
export type UrgencySource =
  | { readonly kind: 'red-flag'; readonly redFlag: string; readonly answers: readonly Evidence[] }
  | { readonly kind: 'condition'; readonly condition: string; readonly answers: readonly Evidence[] }
  /** The rules cannot say what it is, so a clinician should look. */
  | { readonly kind: 'undetermined' };

/** One more answer that would make the advice more urgent, and how urgent. */
export interface Change {
  readonly question: string;
  readonly option: string;
  readonly urgency: Urgency;
}

/** Everything that follows from what the patient told us. */
export interface Assessment {
  readonly urgency: Urgency;
  /** All that stand, most urgent first. */
  readonly redFlags: readonly RaisedRedFlag[];
  /** The conditions to show, the likeliest first; empty means undetermined. */
  readonly differential: readonly Candidate[];
  /** What may be behind an emergency, for the hand-over: never shown as exercises. Empty when it is none. */
  readonly possibleCauses: readonly string[];
  readonly programme: ProgrammeChoice;
  /** Advice for home that goes with the exercises, or with a condition that has none. */
  readonly selfCare: readonly string[];
  /** Why it is as urgent as it is: all that reach the final urgency. */
  readonly setBy: readonly UrgencySource[];
}
