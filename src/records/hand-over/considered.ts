import type { Candidate, Reason } from '../../../knowledge/assess/assessment';
import type { Knowledge } from '../../../knowledge/model';
import type { Considered, ReasonGiven } from './hand-over';

/** The clinical name of a condition. */
export const nameOf = ({ conditions }: Knowledge, condition: string): string =>
  conditions[condition]?.name ?? condition;

const reasonGiven = ({ bearing, because, cites }: Reason): ReasonGiven => ({
  bearing,
  because,
  sources: [...new Set(cites.map(({ source }) => source))],
});

/** The candidates in their order, with all their reasons: those of the assessment, none added and none left out. */
export const consideredIn = (knowledge: Knowledge, differential: readonly Candidate[]): readonly Considered[] =>
  differential.map(({ condition, urgency, reasonsFor, reasonsAgainst, raisedBy }) => ({
    condition,
    name: nameOf(knowledge, condition),
    urgency,
    reasonsFor: reasonsFor.map(reasonGiven),
    reasonsAgainst: reasonsAgainst.map(reasonGiven),
    raisedBy: raisedBy.map(({ because }) => because),
  }));
