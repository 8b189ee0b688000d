import { type Urgency } from '../../../knowledge/model';

export type Answers = Readonly<Record<string, readonly string[]>>;

/** Answers and what the red flags make of them; null where none must stand. */
export type Proof = readonly [answers: Answers, urgency: Urgency | null];

/** One line of the second reading: the files that carry it and what proves it, or why it is not taken up. */
export interface Note {
  readonly note: string;
  readonly says: string;
  readonly files?: readonly string[];
  readonly proofs?: readonly Proof[];
  readonly notYet?: string;
}

/** A note on what people come with, and what proves that it is taken up. */
export interface PresentationNote extends Note {
  /** These answers name these conditions. */
  readonly named?: readonly (readonly [answers: Answers, conditions: readonly string[]])[];
  /** The red flag has this condition among its possible causes. */
  readonly causes?: readonly (readonly [redFlag: string, condition: string])[];
  /** These words lead to the closed question of this red flag, or raise it. */
  readonly words?: readonly (readonly [words: string, redFlag: string])[];
}

export const AMBULANCE = 'ambulance';
export const HOSPITAL = 'emergency-department';
export const TODAY = 'same-day';
