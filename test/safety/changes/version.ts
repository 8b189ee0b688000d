import { assess } from '../../../knowledge/assess/assess';
import type { Knowledge, Urgency } from '../../../knowledge/model';
import { findingsOf, shapeOf, type Atom, type Shape } from './answer-sets';

/** What one version says to one set of answers. */
export interface Verdict {
  readonly urgency: Urgency;
  /** Ids of the conditions shown, the likeliest first; empty when the rules cannot tell. */
  readonly source: string;
  /** Ids of the exercises offered, in order; empty for none. */
  readonly exercises: string;
}

/** One version of content and rules: what it asks, and what it says. */
export interface Version {
  readonly shape: Shape;
  readonly verdictOf: (atoms: readonly Atom[]) => Verdict;
}

/** A version of this knowledge, with the reasoning that goes with it. */
export function versionFrom(knowledge: Knowledge, reason: typeof assess = assess): Version {
  const verdictOf = (atoms: readonly Atom[]): Verdict => {
    const { urgency, differential, programme } = reason(knowledge, findingsOf(atoms));
    const { exercises, later } = programme.kind === 'offered' ? programme : { exercises: [], later: [] };
    // Earlier versions had no later stages.
    const offered = [...exercises, ...((later as typeof later | undefined) ?? [])];
    return {
      urgency,
      source: differential.map(({ condition }) => condition).join(', '),
      exercises: offered.map(({ exercise }) => exercise).join(', '),
    };
  };
  return { shape: shapeOf(knowledge.questions), verdictOf };
}
