import { type Answer, type Answers } from '../answers';
import { rankConditions } from '../assess/rank-conditions';
import { type Condition, type Knowledge } from '../model';
import { type Complaint } from './complaint';
import { optionsIn } from './criteria-in';
import { both, choicesOf, isPossible, type Way, waysTo } from './ways';

/** No condition needs so many tries to be named; more would make the check slow. */
const MOST_PATTERNS = 4_000;

export type Choices = Readonly<Record<string, readonly string[]>>;

/** Conditions that no answers name, that never come first, or that everything names. */
export function reachableComplaints(knowledge: Knowledge): readonly Complaint[] {
  const conditions = Object.values(knowledge.conditions);
  const plain = plainAnswers(knowledge);
  const patterns = new Map(
    conditions.map((condition) => [
      condition.id,
      patternsOf(condition, knowledge).map((choices) => ({ ...plain, ...choices })),
    ]),
  );
  const crowding = conditions.flatMap((condition) => complaint(condition, everywhere(condition, patterns, knowledge)));
  // What crowds out the others is told alone: they may be as they should be.
  if (crowding.length > 0) return crowding;
  return conditions.flatMap((condition) =>
    complaint(condition, neverNamed(condition, patterns.get(condition.id) ?? [], knowledge)),
  );
}

function complaint({ id }: Condition, told: Told | null): readonly Complaint[] {
  return told === null ? [] : [{ file: `knowledge/conditions/${id}.yaml`, key: 'criteria', ...told }];
}

/**
 * What a patient answers to the questions that everybody is asked, where a condition does not ask for more:
 * “none of these”, or the option that the fewest signs name.
 */
function plainAnswers({ questions, conditions }: Knowledge): Choices {
  const signs = Object.values(conditions).flatMap(({ criteria }) => criteria.map(({ when }) => optionsIn(when)));
  const everybodys = Object.values(questions).filter(({ askWhen, unlessClear, beforeExercises }) => {
    return askWhen === undefined && !unlessClear && !beforeExercises;
  });
  return Object.fromEntries(
    everybodys.map(({ id, options }) => {
      const named = (option: string) => signs.filter((sign) => sign.includes(`${id}.${option}`)).length;
      const fewest = [...options].sort((one, other) => named(one.id) - named(other.id))[0];
      return [id, [(options.find(({ exclusive }) => exclusive) ?? fewest)?.id ?? '']];
    }),
  );
}

type Told = Pick<Complaint, 'problem' | 'remedy'>;

function neverNamed({ id }: Condition, patterns: readonly Choices[], knowledge: Knowledge): Told | null {
  let winner: string | null = null;
  for (const choices of patterns) {
    const shown = shownBy(choices, knowledge);
    if (shown[0] === id) return null;
    if (shown.includes(id)) winner ??= shown[0] ?? null;
  }
  if (winner === null)
    return { problem: 'no answers lead to this condition', remedy: 'Add typical signs, or require less.' };
  const problem = `it never comes first: whatever fits it fits “${winner}” better`;
  return { problem, remedy: `Add signs that tell it apart, for it here or against it in conditions/${winner}.yaml.` };
}

/** Shown by every other condition's own patterns: it would stand beside everything. */
function everywhere(
  { id }: Condition,
  patterns: ReadonlyMap<string, readonly Choices[]>,
  knowledge: Knowledge,
): Told | null {
  const others = [...patterns].filter(([other, own]) => other !== id && own.length > 0);
  const always = others.every(([, own]) => own.every((choices) => shownBy(choices, knowledge).includes(id)));
  if (others.length === 0 || !always) return null;
  return { problem: 'it is shown whatever the patient answers', remedy: 'Require a place or a sign.' };
}

function shownBy(choices: Choices, { conditions, questions }: Knowledge): readonly string[] {
  return rankConditions({ conditions, questions } as Knowledge, answersOf(choices)).map(({ condition }) => condition);
}

function answersOf(choices: Choices): Answers {
  const answer = (options: readonly string[]): Answer => ({ kind: 'chosen', options, origin: 'pressed' });
  return Object.fromEntries(Object.entries(choices).map(([id, options]) => [id, answer(options)]));
}

/** Answers under which all that is required holds, with one or two of the signs that speak for it. */
export function patternsOf(condition: Condition, knowledge: Knowledge): readonly Choices[] {
  const found: Choices[] = [];
  for (const { need } of waysOf(condition, knowledge)) {
    found.push(choicesOf(need));
    if (found.length === MOST_PATTERNS) break;
  }
  return found;
}

function* waysOf({ criteria }: Condition, knowledge: Knowledge): Generator<Way> {
  const possible = (way: Way) => isPossible(way, knowledge);
  const ways = (bearings: readonly string[]) =>
    criteria.filter(({ bearing }) => bearings.includes(bearing)).map(({ when }) => waysTo(when, knowledge));
  const combine = (ones: readonly Way[], others: readonly Way[]) =>
    ones.flatMap((one) => others.map((other) => both(one, other)).filter(possible));
  const required = ways(['required']).reduce<readonly Way[]>(combine, [{ need: [], avoid: [] }]);
  const signs = ways(['typical', 'possible']).flat();
  for (const sign of signs) {
    for (const base of required) yield* [sign, ...signs].map((other) => both(both(base, sign), other)).filter(possible);
  }
}
