import { unsureSince } from '../../../dialogs/check-in/earlier-signs';
import type { Findings } from '../../../knowledge/answers';
import type { Knowledge, Urgency } from '../../../knowledge/model';
import { outcomeAfter, type Told } from '../check-in/told';
import type { CheckInGiven } from './hand-over';

/** What all check-ins of one conversation rest on. */
export interface CheckInsGiven {
  readonly knowledge: Knowledge;
  readonly findings: Findings;
  readonly advised: Urgency;
  /** In the order in which it was told. */
  readonly told: readonly Told[];
}

/** What was told since the advice, each with what it came to. */
export const checkInsGiven = ({ told, ...base }: CheckInsGiven): readonly CheckInGiven[] =>
  told.map((one, place) => {
    const { at, answers, days, isLate } = one;
    const { kind, step, urgency } = outcomeAfter(base, told.slice(0, place), one);
    const signOf = (id: string): string => base.knowledge.redFlags[id]?.sign ?? id;
    const newSigns = answers.newSigns === 'not-sure' ? answers.newSigns : answers.newSigns.map(signOf);
    const since = unsureSince(told.slice(0, place + 1).map((each) => each.answers));
    const earlier = since === null || since === place ? null : (told[since]?.days ?? null);
    return { isLate, days, at, answers, newSigns, unsureSince: earlier, kind, step, urgency };
  });
