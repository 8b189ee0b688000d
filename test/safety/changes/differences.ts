import { isAtLeast } from '../../../knowledge/assess/urgency';
import { atomsOf, type Atom } from './answer-sets';
import { PATIENTS, setsOf } from './survey';
import type { Verdict, Version } from './version';

/** What changed between two versions, told of the same answers. */
export interface Difference {
  readonly what: string;
  readonly sets: number;
  readonly example: { readonly atoms: readonly Atom[]; readonly before: Verdict; readonly now: Verdict };
}

export interface Differences {
  /** Sets of answers that both versions know, and so compare. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  readonly added: readonly Atom[];
  readonly lost: readonly Atom[];
}

/** Every way in which one set of answers is told something else, by what a person would call it. */
function namesOf(before: Verdict, now: Verdict): readonly string[] {
  const urgency = before.urgency === now.urgency ? [] : [urgencyName(before, now)];
  const source = before.source === now.source ? [] : ['likely source'];
  const exercises = before.exercises === now.exercises ? [] : ['exercises'];
  return [...urgency, ...source, ...exercises];
}

function urgencyName(before: Verdict, now: Verdict): string {
  const direction = isAtLeast(now.urgency, before.urgency) ? 'raised' : 'LOWERED';
  return `urgency ${direction}: ${before.urgency} → ${now.urgency}`;
}

/** Compares them over all pairs of answers and the fixed patients. */
export function differencesBetween(before: Version, now: Version, patients = PATIENTS): Differences {
  const [old, current] = [atomsOf(before.shape), atomsOf(now.shape)];
  const known = new Set(current);
  const sets = setsOf({ shape: before.shape, patients }).filter((atoms) => atoms.every((atom) => known.has(atom)));
  const found = new Map<string, Difference>();
  for (const atoms of sets) {
    const example = { atoms, before: before.verdictOf(atoms), now: now.verdictOf(atoms) };
    for (const what of namesOf(example.before, example.now)) {
      const same = found.get(what);
      found.set(what, same ? { ...same, sets: same.sets + 1 } : { what, sets: 1, example });
    }
  }
  return {
    compared: sets.length,
    differences: [...found.values()].sort((one, other) => (one.what < other.what ? -1 : 1)),
    added: current.filter((atom) => !old.includes(atom)),
    lost: old.filter((atom) => !known.has(atom)),
  };
}
