import { type Criterion } from '../criterion-model';
import { type Knowledge } from '../model';

/** One smallest set of answers that satisfies a criterion: what must be chosen, and what must not be. Each as `question.option`. */
export interface Way {
  readonly need: readonly string[];
  readonly avoid: readonly string[];
}

const ALWAYS: Way = { need: [], avoid: [] };

/** All smallest ways to satisfy a criterion, told from its own words; none if it contradicts itself. */
export function waysTo(criterion: Criterion, knowledge: Knowledge): readonly Way[] {
  return smallest(expand(criterion).filter((way) => isPossible(way, knowledge)));
}

/** Is there any patient for whom it holds? They are asked what it names, and their answers do not contradict each other. */
export function canHold(criterion: Criterion, knowledge: Knowledge): boolean {
  return waysTo(criterion, knowledge).some((way) => canBeAsked(way, knowledge, new Set()));
}

/** Each question of the way is asked, which needs answers of its own. */
function canBeAsked(way: Way, knowledge: Knowledge, seen: ReadonlySet<string>): boolean {
  const next = Object.keys(choicesOf(way.need)).find(
    (id) => !seen.has(id) && knowledge.questions[id]?.askWhen !== undefined,
  );
  const askWhen = next === undefined ? undefined : knowledge.questions[next]?.askWhen;
  if (next === undefined || askWhen === undefined) return true;
  return waysTo(askWhen, knowledge)
    .map((asked) => both(way, asked))
    .some((together) => isPossible(together, knowledge) && canBeAsked(together, knowledge, new Set([...seen, next])));
}

/** The choices of a way, by question. */
export function choicesOf(need: readonly string[]): Record<string, string[]> {
  const choices: Record<string, string[]> = {};
  for (const [question, option] of need.map(split)) choices[question] = [...(choices[question] ?? []), option];
  return choices;
}

/** Both ways at once. */
export function both(one: Way, other: Way): Way {
  return { need: union(one.need, other.need), avoid: union(one.avoid, other.avoid) };
}

/** Nothing is both needed and to be avoided, and no choice of one needs two. */
export function isPossible({ need, avoid }: Way, { questions }: Knowledge): boolean {
  if (need.some((one) => avoid.includes(one))) return false;
  return Object.entries(choicesOf(need)).every(([id, options]) => {
    const exclusive = questions[id]?.options.some((option) => option.exclusive && options.includes(option.id));
    return options.length === 1 || (questions[id]?.kind === 'several' && exclusive === false);
  });
}

function split(one: string): readonly [question: string, option: string] {
  const [question = '', option = ''] = one.split('.');
  return [question, option];
}

function expand(criterion: Criterion): readonly Way[] {
  const parts = partsOf(criterion);
  const ofParts = [
    ...parts.options.map(([question, options]) =>
      options.map((option) => ({ need: [`${question}.${option}`], avoid: [] })),
    ),
    ...parts.all.map(expand),
    ...(parts.any ? [parts.any.flatMap(expand)] : []),
    ...(parts.not ? [refute(parts.not)] : []),
  ];
  return allTogether(ofParts);
}

/** The ways in which a criterion does not hold. */
function refute(criterion: Criterion): readonly Way[] {
  const parts = partsOf(criterion);
  const ofOptions = parts.options.map(([question, options]) => {
    return { need: [], avoid: options.map((option) => `${question}.${option}`) };
  });
  const ofAny = parts.any ? allTogether(parts.any.map(refute)) : [];
  return [...ofOptions, ...parts.all.flatMap(refute), ...ofAny, ...(parts.not ? expand(parts.not) : [])];
}

interface Parts {
  readonly options: readonly (readonly [question: string, options: readonly string[]])[];
  readonly all: readonly Criterion[];
  readonly any: readonly Criterion[] | undefined;
  readonly not: Criterion | undefined;
}

function partsOf({ all = [], any, not, ...questions }: Criterion): Parts {
  return { options: Object.entries(questions) as Parts['options'], all, any, not };
}

/** Every combination of one way out of each list. */
function allTogether(lists: readonly (readonly Way[])[]): readonly Way[] {
  return lists.reduce<readonly Way[]>(
    (ways, list) => ways.flatMap((way) => list.map((more) => both(way, more))),
    [ALWAYS],
  );
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort();
}

/** Without those that ask for more than another one does. */
function smallest(ways: readonly Way[]): readonly Way[] {
  const distinct = [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
  return distinct.filter((way) => !distinct.some((other) => other !== way && isPart(other, way)));
}

function isPart(small: Way, large: Way): boolean {
  return small.need.every((one) => large.need.includes(one)) && small.avoid.every((one) => large.avoid.includes(one));
}
