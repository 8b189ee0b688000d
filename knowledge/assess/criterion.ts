import { type Criterion, type Question } from '../model';
import { type Evidence } from './assessment';
import { type Present } from './present';

/** Does the criterion hold? A question that is not answered satisfies nothing. */
export function holds(criterion: Criterion, present: Present): boolean {
  for (const key of Object.keys(criterion)) {
    if (!partHolds(criterion, key, present)) return false;
  }
  return true;
}

function partHolds(criterion: Criterion, key: string, present: Present): boolean {
  const { all = [], any = [], not } = criterion;
  switch (key) {
    case 'all':
      return all.every((part) => holds(part, present));
    case 'any':
      return any.some((part) => holds(part, present));
    case 'not':
      return not === undefined || !holds(not, present);
    default:
      return matching(criterion, key, present).length > 0;
  }
}

/** The options of this question that the criterion names and that are present. */
function matching(criterion: Criterion, question: string, present: Present): readonly string[] {
  const found = present.get(question);
  if (found === undefined) return [];
  return (criterion[question] as readonly string[]).filter((option) => found.includes(option));
}

/** Is this question to be asked? `present` is what the answers so far stand for. */
export function isNeeded(question: Question, present: Present): boolean {
  return question.askWhen === undefined || holds(question.askWhen, present);
}

/**
 * The answers by which a criterion holds: of `any`, only the parts that hold; of `not`, nothing,
 * since it rests on what was not said. Call it for a criterion that holds.
 */
export function evidenceFor(criterion: Criterion, present: Present): readonly Evidence[] {
  return mergeEvidence(Object.keys(criterion).flatMap((key) => partEvidence(criterion, key, present)));
}

function partEvidence(criterion: Criterion, key: string, present: Present): readonly Evidence[] {
  const { all = [], any = [] } = criterion;
  switch (key) {
    case 'all':
      return all.flatMap((part) => evidenceFor(part, present));
    case 'any':
      return any.filter((part) => holds(part, present)).flatMap((part) => evidenceFor(part, present));
    case 'not':
      return [];
    default:
      return [{ question: key, options: matching(criterion, key, present) }];
  }
}

/** One entry for each question, with all of its options and none twice. */
export function mergeEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const merged = new Map<string, Set<string>>();
  for (const { question, options } of evidence) {
    const known = merged.get(question) ?? new Set();
    merged.set(question, known);
    for (const option of options) known.add(option);
  }
  return [...merged].map(([question, options]) => ({ question, options: [...options] }));
}
