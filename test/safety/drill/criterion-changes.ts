import type { Criterion } from '../../../knowledge/criterion-model';

/** A criterion with one thing wrong in it. */
export interface CriterionChange {
  readonly kind: 'option dropped' | 'part dropped' | 'any and all exchanged' | 'not dropped';
  readonly what: string;
  readonly criterion: Criterion;
}

const GROUPS = ['all', 'any'] as const;
type Group = (typeof GROUPS)[number];
const OTHER: Readonly<Record<Group, Group>> = { all: 'any', any: 'all' };

const without = (criterion: Criterion, key: string): Criterion =>
  Object.fromEntries(Object.entries(criterion).filter(([one]) => one !== key));

const drop = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_one, index) => index !== at);

const questionsOf = (criterion: Criterion): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(criterion).filter(([key]) => !['all', 'any', 'not'].includes(key)) as [string, string[]][];

function optionsDropped(criterion: Criterion): readonly CriterionChange[] {
  return questionsOf(criterion).flatMap(([question, options]) =>
    options.length === 1
      ? []
      : options.map((option, at) => ({
          kind: 'option dropped' as const,
          what: `${question} without ${option}`,
          criterion: { ...criterion, [question]: drop(options, at) },
        })),
  );
}

function keysDropped(criterion: Criterion): readonly CriterionChange[] {
  const keys = Object.keys(criterion);
  const kind = 'part dropped' as const;
  const dropped = keys.map((key) => ({ kind, what: `without ${key}`, criterion: without(criterion, key) }));
  const exchanged: CriterionChange = {
    kind: 'any and all exchanged',
    what: `any of ${keys.join(', ')}`,
    criterion: { any: keys.map((key) => ({ [key]: criterion[key] })) },
  };
  return keys.length === 1 ? [] : [...dropped, exchanged];
}

function inGroup(criterion: Criterion, group: Group): readonly CriterionChange[] {
  const parts = criterion[group] ?? [];
  const within = parts.flatMap((part, at) =>
    changesOf(part).map((change) => ({
      ...change,
      what: `${group} ${at + 1}: ${change.what}`,
      criterion: { ...criterion, [group]: parts.map((one, index) => (index === at ? change.criterion : one)) },
    })),
  );
  if (parts.length < 2) return within;
  const kind = 'part dropped' as const;
  const dropped = parts.map((_part, at) => {
    return { kind, what: `${group} without ${at + 1}`, criterion: { ...criterion, [group]: drop(parts, at) } };
  });
  const exchanged = { ...without(criterion, group), all: criterion.all, any: criterion.any, [OTHER[group]]: parts };
  const turned: CriterionChange = {
    kind: 'any and all exchanged',
    what: `${OTHER[group]} for ${group}`,
    criterion: without(exchanged, group),
  };
  return criterion[OTHER[group]] === undefined ? [...within, ...dropped, turned] : [...within, ...dropped];
}

function inNot(criterion: Criterion): readonly CriterionChange[] {
  const { not } = criterion;
  if (not === undefined) return [];
  const within = changesOf(not).map((change) => {
    return { ...change, what: `not: ${change.what}`, criterion: { ...criterion, not: change.criterion } };
  });
  const turned = { ...without(criterion, 'not'), all: [...(criterion.all ?? []), not] };
  return [...within, { kind: 'not dropped', what: 'all for not', criterion: turned }];
}

/** Every way to get one thing of it wrong. */
export function changesOf(criterion: Criterion): readonly CriterionChange[] {
  return [
    ...optionsDropped(criterion),
    ...keysDropped(criterion),
    ...GROUPS.flatMap((group) => inGroup(criterion, group)),
    ...inNot(criterion),
  ];
}
