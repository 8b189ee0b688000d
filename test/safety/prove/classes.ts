import type { Answer, Answers } from '../../../knowledge/answers';
import type { Criterion } from '../../../knowledge/criterion-model';
import { questionsIn } from '../../../knowledge/check-questions';
import type { Knowledge } from '../../../knowledge/model';

/** One option of one question. */
export interface Sign {
  readonly question: string;
  readonly option: string;
}

/** The options that a criterion names, each once: it reads nothing else. */
export function signsIn(criterion: Criterion): readonly Sign[] {
  const { all = [], any = [], not, ...asked } = criterion;
  const own = Object.entries(asked as Record<string, readonly string[]>).flatMap(([question, options]) =>
    options.map((option) => ({ question, option })),
  );
  const signs = [...own, ...[...all, ...any, ...(not ? [not] : [])].flatMap(signsIn)];
  return [...new Map(signs.map((sign) => [`${sign.question} ${sign.option}`, sign])).values()];
}

/** Whatever options of a question are chosen: a proof asks for more than can be pressed. */
export const chosen = (options: readonly string[]): Answer => ({ kind: 'chosen', options, origin: 'pressed' });

/** The answers in which exactly these signs are chosen. */
export function answersOf(signs: readonly Sign[]): Answers {
  const by = new Map<string, string[]>();
  for (const { question, option } of signs) by.set(question, [...(by.get(question) ?? []), option]);
  return Object.fromEntries([...by].map(([question, options]) => [question, chosen(options)]));
}

/** Every subset of a list: the number of them doubles with each entry. */
export function* subsetsOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let bits = 0; bits < 2 ** list.length; bits += 1) yield list.filter((_one, at) => (bits >> at) % 2 === 1);
}

/** Every sequence of entries up to this length, the empty one first. */
export function sequencesOf<T>(list: readonly T[], longest: number): readonly (readonly T[])[] {
  if (longest === 0) return [[]];
  const shorter = sequencesOf(list, longest - 1);
  const longer = shorter
    .filter(({ length }) => length === longest - 1)
    .flatMap((one) => list.map((two) => [...one, two]));
  return [...shorter, ...longer];
}

/** Every criterion of the knowledge, with where it stands. */
export function criteriaOf(knowledge: Knowledge): readonly (readonly [where: string, criterion: Criterion])[] {
  const { questions, redFlags, conditions, exercises, programmes, selfCare } = knowledge;
  const found: readonly (readonly [string, Criterion | undefined])[] = [
    ...Object.values(questions).flatMap(({ id, askWhen, evenIfClear }) => [
      [`${id} askWhen`, askWhen] as const,
      [`${id} evenIfClear`, evenIfClear] as const,
    ]),
    ...Object.values(redFlags).flatMap(({ id, rules }) => rules.map(({ when }) => [id, when] as const)),
    ...Object.values(conditions).flatMap(({ id, criteria, raise }) =>
      [...criteria, ...raise].map(({ when }) => [id, when] as const),
    ),
    ...Object.values(exercises).map(({ id, notWhen }) => [id, notWhen] as const),
    ...Object.values(programmes).flatMap(({ id, exercises: entries }) =>
      entries.map(({ notWhen }) => [id, notWhen] as const),
    ),
    ...Object.values(selfCare).map(({ id, notWhen }) => [id, notWhen] as const),
  ];
  return found.flatMap(([where, criterion]) => (criterion === undefined ? [] : [[where, criterion] as const]));
}

/** How many criteria of each kind read each question: the map that the factoring rests on. */
export function readersOf(knowledge: Knowledge): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { questions, redFlags, conditions } = knowledge;
  const none = { questions: {}, redFlags: {}, conditions: {}, exercises: {}, programmes: {}, selfCare: {} };
  const readers = {
    guards: criteriaOf({ ...knowledge, ...none, questions }),
    redFlags: criteriaOf({ ...knowledge, ...none, redFlags }),
    conditions: criteriaOf({ ...knowledge, ...none, conditions }),
    home: criteriaOf({ ...knowledge, questions: {}, redFlags: {}, conditions: {} }),
  };
  const reading = (id: string) =>
    Object.entries(readers).map(([kind, criteria]) => {
      return [kind, criteria.filter(([, criterion]) => questionsIn(criterion).includes(id)).length] as const;
    });
  return Object.fromEntries(Object.keys(questions).map((id) => [id, Object.fromEntries(reading(id))]));
}
