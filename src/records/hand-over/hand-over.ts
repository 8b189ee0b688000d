import type { ToldAnswers } from '../../../dialogs/check-in/answers';
import type { Outcome } from '../../../dialogs/check-in/outcome';
import type { Bearing, Urgency } from '../../../knowledge/model';

/** What a clinician is handed from one finished conversation. Every text is as it was told or as the content has it. */
export interface HandOver {
  /** Finds the record of this advice: `4H2K-9M3P-7QRS-2VWX`. */
  readonly code: string;
  /** SHA-256 (hex) of the content, and the version of the program, that the advice came from. */
  readonly knowledge: string;
  readonly engine: string;
  /** False where the reasoning below was worked out by another release than gave the advice. */
  readonly asGiven: boolean;
  /** Tag of the language that the patient was asked in. */
  readonly language: string;
  /** Milliseconds since 1970; null where it is not kept. */
  readonly advisedAt: number | null;
  readonly madeAt: number;
  readonly practice: string | null;
  /** Null where no words are kept, as in a record that is found by its code. */
  readonly words: PatientWords | null;
  readonly findings: readonly Finding[];
  /** Titles of the questions that were not put. */
  readonly notAsked: readonly string[];
  /** All red flags there are, the most urgent first. */
  readonly redFlags: readonly FlagAsked[];
  /** The likeliest first. */
  readonly considered: readonly Considered[];
  /** Names of what may be behind an emergency. */
  readonly possibleCauses: readonly string[];
  readonly advice: AdviceGiven;
  readonly programme: ProgrammeGiven;
  /** What was told since, in the order in which it was told; null where only the record is known. */
  readonly checkIns: readonly CheckInGiven[] | null;
}

/** One check-in that was answered, and what followed by the rules of the release that runs. */
export interface CheckInGiven {
  /** It is no check-in, but a form that told of danger when none was taken: only its signs and its pain are told. */
  readonly isLate: boolean;
  /** Of the check-in; else whole days since the advice. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answers: ToldAnswers;
  /** Signs in the words of their red flags; “not sure” is told as such. */
  readonly newSigns: readonly string[] | 'not-sure';
  /** The earlier day since which they are not sure that there is no sign; null where they are sure of that. */
  readonly unsureSince: number | null;
  readonly kind: Outcome['kind'];
  /** What to do with the exercises; null where none is to be done. */
  readonly step: Outcome['step'];
  readonly urgency: Urgency;
}

/** What the patient wrote, as it is kept: presses of buttons and single words are left out. */
export interface PatientWords {
  /** In the order in which they were written. */
  readonly said: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** One question with its answer, in the words of its buttons. */
export interface Finding {
  readonly question: string;
  readonly title: string;
  readonly how: 'answered' | 'not-sure' | 'skipped';
  readonly present: readonly string[];
  readonly unsure: readonly string[];
  /** Answered with no, or with “none of these”. */
  readonly denied: readonly string[];
  /** Could have been ticked beside what is present, and was not. */
  readonly notTicked: readonly string[];
  /** Of the two above, the signs of red flags that are denied: those stand there. */
  readonly amongFlags: readonly string[];
}

/**
 * `unsure` counts as present. `denied`: no answer that is still missing could raise it, and those given do not.
 * `not-asked`: nobody asked, or not all that it needs.
 */
export type FlagState = 'present' | 'unsure' | 'denied' | 'not-asked';

export interface FlagAsked {
  readonly redFlag: string;
  readonly sign: string;
  readonly state: FlagState;
  readonly urgency: Urgency;
  /** No exercise is offered while it stands. */
  readonly hardStop: boolean;
  /** The reasons that its rules give, where they give one. */
  readonly because: readonly string[];
  readonly mayMean: readonly string[];
}

export interface ReasonGiven {
  readonly bearing: Bearing;
  readonly because: string;
  /** Ids of sources, each once. */
  readonly sources: readonly string[];
}

/** A condition that was considered as the source of the pain. */
export interface Considered {
  readonly condition: string;
  readonly name: string;
  readonly urgency: Urgency;
  readonly reasonsFor: readonly ReasonGiven[];
  readonly reasonsAgainst: readonly ReasonGiven[];
  /** Why it is more urgent than the condition by itself. */
  readonly raisedBy: readonly string[];
}

/** As the patient read it. */
export interface AdviceGiven {
  readonly urgency: Urgency;
  readonly heading: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly lines: readonly string[] }[];
}

export interface ExerciseGiven {
  readonly exercise: string;
  readonly name: string;
  readonly dosage: string;
  readonly stage: number;
}

/** Exercises to begin with and those for later, or why there are none. */
export type ProgrammeGiven =
  | {
      readonly kind: 'offered';
      readonly programme: string;
      readonly name: string;
      readonly exercises: readonly ExerciseGiven[];
      readonly later: readonly ExerciseGiven[];
    }
  | {
      readonly kind: 'withheld';
      readonly reason: 'urgent' | 'hard-stop' | 'undetermined' | 'no-programme' | 'nothing-left' | 'not-shown';
    };
