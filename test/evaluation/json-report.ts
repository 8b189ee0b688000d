import type { Knowledge } from '../../knowledge/model';
import type { CaseResult, PartResult } from './evaluation';
import { isFailure, type Showing } from './print-report';

/** One case in full, for programs and for looking closer. */
const caseJson = (knowledge: Knowledge, result: CaseResult) => {
  const { scored, interview, notUnderstood, misheard } = result;
  const { case: one, expected, answer, placement } = scored;
  return {
    id: one.id,
    inScope: one.inScope,
    wrong: isFailure(knowledge, result),
    expected: { urgency: one.disposition, alsoAcceptable: one.alsoAcceptable, ...expected },
    got: answer,
    placement,
    hazardous: scored.hazardous,
    endedAsEmergency: scored.endedAsEmergency,
    failure: interview.failure,
    setBy: interview.assessment?.setBy ?? [],
    redFlags: interview.assessment?.redFlags.map(({ redFlag, urgency }) => ({ redFlag, urgency })) ?? [],
    screens: interview.screens,
    misheard,
    notUnderstood,
    remarks: one.remarks,
    transcript: interview.exchanges,
  };
};

/** The report as data. Of cases that are kept aside only the figures, unless they are to be shown. */
export const reportJson = (
  knowledge: Knowledge,
  evaluated: { readonly parts: readonly PartResult[]; readonly problems: readonly string[] },
  showing: Showing,
): string => {
  const parts = evaluated.parts.map(({ name, keptAside, columns, results }) => ({
    name,
    keptAside,
    columns,
    cases: keptAside && !showing.keptAside ? null : results.map((result) => caseJson(knowledge, result)),
  }));
  const report = { format: 1, knowledge: knowledge.hash, mapping: evaluated.problems, parts };
  return `${JSON.stringify(report, null, 2)}\n`;
};
