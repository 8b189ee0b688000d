import type { CheckInAnswers } from '../../../dialogs/check-in/answers';
import type { CheckInRules } from '../../../knowledge/check-in-model';

/** The questions of the form, in its order; each is the name of what it sends. */
export const QUESTIONS = ['pain', 'doing', 'morning', 'signs'] as const;
export type FormQuestion = (typeof QUESTIONS)[number];

export const DOING: readonly CheckInAnswers['doing'][] = ['every-day', 'most-days', 'some-days', 'not-at-all'];
export const MORNINGS: readonly CheckInAnswers['nextMorning'][] = ['better', 'same', 'worse', 'not-done'];
export const PAINS: readonly string[] = Array.from({ length: 11 }, (_, pain) => String(pain));

/** What stands beside the signs. */
export const NONE = 'none';
export const NOT_SURE = 'not-sure';

/** The answers that were sent, or the questions that lack one. */
export type ReadAnswers =
  | { readonly kind: 'whole'; readonly answers: CheckInAnswers }
  | { readonly kind: 'missing'; readonly missing: readonly FormQuestion[] };

/** Two that differ are none: whoever sends both 2 and 9 is asked again. */
const oneOf = <T extends string>(all: readonly T[], sent: readonly string[]): T | undefined =>
  all.find((one) => sent.length > 0 && sent.every((told) => told === one));

/** Whoever is not sure of one is not sure; and a sign that is ticked counts, though “none” be ticked beside it. */
function signsIn(sent: readonly string[], { signs }: CheckInRules): CheckInAnswers['newSigns'] | undefined {
  if (sent.includes(NOT_SURE)) return 'not-sure';
  const ticked = signs.map(({ redFlag }) => redFlag).filter((id) => sent.includes(id));
  return ticked.length > 0 || sent.includes(NONE) ? ticked : undefined;
}

/** Signs that were ticked in the form for any day; null for none of them, which is no clear no. */
export function newSignsIn(sent: URLSearchParams, rules: CheckInRules): CheckInAnswers['newSigns'] | null {
  const ticked = sent.getAll('signs');
  const signs = signsIn(ticked, rules) ?? [];
  if (signs === NOT_SURE) return signs;
  const all = ticked.includes(rules.worse.redFlag) ? [...signs, rules.worse.redFlag] : signs;
  return all.length > 0 ? all : null;
}

/** Reads the form. Nothing that the form does not offer gets through. */
export function readAnswers(sent: URLSearchParams, rules: CheckInRules): ReadAnswers {
  const pain = oneOf(PAINS, sent.getAll('pain'));
  const doing = oneOf(DOING, sent.getAll('doing'));
  const nextMorning = oneOf(MORNINGS, sent.getAll('morning'));
  const newSigns = signsIn(sent.getAll('signs'), rules);
  if (pain === undefined || doing === undefined || nextMorning === undefined || newSigns === undefined) {
    const given = { pain, doing, morning: nextMorning, signs: newSigns };
    return { kind: 'missing', missing: QUESTIONS.filter((question) => given[question] === undefined) };
  }
  return { kind: 'whole', answers: { pain: Number(pain), doing, nextMorning, newSigns } };
}
