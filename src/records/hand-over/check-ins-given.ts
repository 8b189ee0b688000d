import { unsureSince } from '../../../dialogs/check-in/earlier-signs';
import { outcomeOf } from '../../../dialogs/check-in/outcome';
import type { Findings } from '../../../knowledge/answers';
import type { Knowledge, Urgency } from '../../../knowledge/model';
import { type AnsweredCheckIn, daysSince } from '../check-in/due';
import type { CheckInGiven } from './hand-over';

/** What all check-ins of one conversation rest on. */
export interface CheckInsGiven {
  readonly knowledge: Knowledge;
  readonly findings: Findings;
  readonly advised: Urgency;
  /** By days. */
  readonly answered: readonly AnsweredCheckIn[];
}

/** The check-ins that were answered, each with what it came to. */
export const checkInsGiven = ({ answered, ...told }: CheckInsGiven): readonly CheckInGiven[] =>
  answered.map((one, index) => {
    const { at, answers } = one.answered;
    const before = answered.slice(0, index).map(({ answered: { answers: earlier } }) => earlier);
    const { kind, step, urgency } = outcomeOf({ ...told, answers, before, daysSince: daysSince(one) });
    const signOf = (id: string): string => told.knowledge.redFlags[id]?.sign ?? id;
    const newSigns = answers.newSigns === 'not-sure' ? answers.newSigns : answers.newSigns.map(signOf);
    const since = unsureSince([...before, answers]);
    const dayOfUnsure = since === null ? null : (answered[since]?.days ?? null);
    return { days: one.days, at, answers, newSigns, unsureSince: dayOfUnsure, kind, step, urgency };
  });
