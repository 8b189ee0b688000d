import { type Criterion } from '../criterion-model';

/** A criterion, and where it stands in its file; list places are counted from 1. */
export interface PlacedCriterion {
  readonly key: string;
  readonly criterion: Criterion;
}

const CRITERIA: readonly string[] = ['when', 'askWhen', 'evenIfClear', 'notWhen'];

/** All criteria anywhere inside. */
export function criteriaIn(value: unknown, key = ''): readonly PlacedCriterion[] {
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const below = [key, inList ? String(Number(name) + 1) : name].filter((one) => one !== '').join('.');
    const isCriterion = CRITERIA.includes(name) && part !== undefined;
    return isCriterion ? [{ key: below, criterion: part as Criterion }] : criteriaIn(part, below);
  });
}

/** All options that a criterion names, as `question.option`. */
export function optionsIn(criterion: Criterion): readonly string[] {
  const { all = [], any = [], not, ...questions } = criterion;
  const parts = [...all, ...any, ...(not ? [not] : [])];
  const named = Object.entries(questions).flatMap(([id, options]) =>
    (options as readonly string[]).map((one) => `${id}.${one}`),
  );
  return [...named, ...parts.flatMap(optionsIn)];
}
