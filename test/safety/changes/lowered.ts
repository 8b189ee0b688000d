import type { Knowledge, Urgency } from '../../../knowledge/model';
import { situationOf } from '../../../knowledge/assess/situation';
import { isAtLeast, UNDETERMINED_URGENCY } from '../../../knowledge/assess/urgency';
import { atomsOf, findingsOf, shapeOf, type Atom } from './answer-sets';
import { setsOf, type Survey } from './survey';

/** Answers that led to a more urgent advice before. */
export interface Lowering {
  readonly atoms: readonly Atom[];
  readonly before: Urgency;
  /** Null when the answer can no longer be given, and was urgent all by itself. */
  readonly now: Urgency | null;
}

/** A lowering that someone decided: it covers each set of answers that holds all of these. */
export interface NamedLowering {
  /** The first 12 characters of the content hash that it was lowered from. */
  readonly from: string;
  readonly answers: readonly Atom[];
  readonly why: string;
  readonly by: string;
}

/** Every set of the survey that is now less urgent, and every urgent answer that is gone. */
export function loweringsSince(before: Survey, knowledge: Knowledge): readonly Lowering[] {
  const known = new Set(atomsOf(shapeOf(knowledge.questions)));
  return setsOf(before).flatMap((atoms, index): readonly Lowering[] => {
    const was = before.urgencies[index] ?? UNDETERMINED_URGENCY;
    if (atoms.every((atom) => known.has(atom))) {
      const { urgency } = situationOf(knowledge, findingsOf(atoms));
      return isAtLeast(urgency, was) ? [] : [{ atoms, before: was, now: urgency }];
    }
    const wasUrgentAlone = atoms.length === 1 && !isAtLeast(UNDETERMINED_URGENCY, was);
    return wasUrgentAlone ? [{ atoms, before: was, now: null }] : [];
  });
}

/** Those that nobody named for this change. */
export function unnamed(
  lowerings: readonly Lowering[],
  named: readonly NamedLowering[],
  from: string,
): readonly Lowering[] {
  const ofThisChange = named.filter((one) => from.startsWith(one.from));
  return lowerings.filter(
    ({ atoms }) => !ofThisChange.some(({ answers }) => answers.every((answer) => atoms.includes(answer))),
  );
}
