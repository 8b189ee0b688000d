import { type Criterion } from '../criterion-model';
import { type Evidence } from './assessment';
import { type Present } from './present';
import { type Range } from './range';

/** `not` looks at the other one; they differ only where an answer may count or not. */
type Test = (present: Present, other: Present) => boolean;

const NOTHING: readonly string[] = [];

/** Each criterion is made into a test once: it is asked in every step of a replay. */
const tests = new WeakMap<Criterion, Test>();

/** Does the criterion hold? A question that is not answered satisfies nothing. */
export function holds(criterion: Criterion, present: Present): boolean {
  return testOf(criterion)(present, present);
}

/** Can it hold for some answers that have all of `least` and nothing beyond `most`? Each part by itself. */
export function canHold(criterion: Criterion, { least, most }: Range): boolean {
  return testOf(criterion)(most, least);
}

/** Does it hold for all answers that have all of `least` and nothing beyond `most`? Then this is true, if ever. */
export function mustHold(criterion: Criterion, { least, most }: Range): boolean {
  return testOf(criterion)(least, most);
}

function testOf(criterion: Criterion): Test {
  const known = tests.get(criterion);
  if (known) return known;
  const parts = Object.keys(criterion).map((key) => partTest(criterion, key));
  const [only] = parts;
  const test = only && parts.length === 1 ? only : allOf(parts);
  tests.set(criterion, test);
  return test;
}

function partTest(criterion: Criterion, key: string): Test {
  const { all = [], any = [], not } = criterion;
  switch (key) {
    case 'all':
      return allOf(all.map(testOf));
    case 'any':
      return anyOf(any.map(testOf));
    case 'not':
      return noneOf(not);
    default:
      return chosenAmong(key, optionsOf(criterion, key));
  }
}

function allOf(parts: readonly Test[]): Test {
  return (present, other) => {
    for (const part of parts) if (!part(present, other)) return false;
    return true;
  };
}

function anyOf(parts: readonly Test[]): Test {
  return (present, other) => {
    for (const part of parts) if (part(present, other)) return true;
    return false;
  };
}

function noneOf(part: Criterion | undefined): Test {
  const test = part === undefined ? () => false : testOf(part);
  return (present, other) => !test(other, present);
}

function chosenAmong(question: string, options: readonly string[]): Test {
  return (present) => {
    for (const option of present.get(question) ?? NOTHING) if (options.includes(option)) return true;
    return false;
  };
}

function optionsOf(criterion: Criterion, question: string): readonly string[] {
  return criterion[question] as readonly string[];
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
      return [
        { question: key, options: optionsOf(criterion, key).filter((option) => present.get(key)?.includes(option)) },
      ];
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
