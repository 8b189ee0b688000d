import { situationOf } from '../../../knowledge/assess/situation';
import type { Knowledge, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import { findingsOf, pairsOf, patientOf, type Atom, type Shape, shapeOf } from './answer-sets';

/** Whole patients that are looked at beside all pairs. */
export const PATIENTS = 5_000;

/** What each set of answers leads to. The sets follow from the shape, in a fixed order. */
export interface Survey {
  readonly content: string;
  readonly shape: Shape;
  /** How many whole patients stand after the pairs. */
  readonly patients: number;
  readonly urgencies: readonly Urgency[];
}

/** All pairs, then the patients. */
export function setsOf({ shape, patients }: Pick<Survey, 'shape' | 'patients'>): readonly (readonly Atom[])[] {
  return [...pairsOf(shape), ...Array.from({ length: patients }, (_, number) => patientOf(number, shape))];
}

export function survey(knowledge: Knowledge, patients = PATIENTS): Survey {
  const shape = shapeOf(knowledge.questions);
  const urgencies = setsOf({ shape, patients }).map((atoms) => situationOf(knowledge, findingsOf(atoms)).urgency);
  return { content: knowledge.hash, shape, patients, urgencies };
}

/** One digit a set, 0 for an ambulance: fit for a file that people compare. */
export const digitsOf = (urgencies: readonly Urgency[]): string =>
  urgencies.map((urgency) => URGENCIES.indexOf(urgency)).join('');

export const urgenciesIn = (digits: string): readonly Urgency[] =>
  Array.from(digits, (digit) => {
    const urgency = URGENCIES[Number(digit)];
    if (urgency === undefined)
      throw new Error(`“${digit}” stands for no urgency. Write the record anew with --record.`);
    return urgency;
  });
