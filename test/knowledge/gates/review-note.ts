import { type Urgency } from '../../../knowledge/model';

type Answers = Readonly<Record<string, readonly string[]>>;

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

export const AMBULANCE = 'ambulance';
export const HOSPITAL = 'emergency-department';
export const TODAY = 'same-day';
