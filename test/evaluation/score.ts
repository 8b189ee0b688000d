import type { Assessment } from '../../knowledge/assess/assessment';
import type { Urgency } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import type { Case } from './case';
import type { NameReader } from './condition-names';
import type { Answer } from './controls';
import { mean } from './statistics';

/** 6 for an ambulance down to 1 for self-care. */
export const rankOf = (urgency: Urgency): number => URGENCIES.length - URGENCIES.indexOf(urgency);

/** How an urgency stands to those of the case. `between`: between two that are acceptable, but neither of them. */
export type Placement = 'exact' | 'acceptable' | 'between' | 'under' | 'over';

export const placementOf = ({ disposition, alsoAcceptable }: Case, urgency: Urgency): Placement => {
  if (disposition.includes(urgency)) return 'exact';
  if (alsoAcceptable.includes(urgency)) return 'acceptable';
  const ranks = [...disposition, ...alsoAcceptable].map(rankOf);
  if (rankOf(urgency) < Math.min(...ranks)) return 'under';
  return rankOf(urgency) > Math.max(...ranks) ? 'over' : 'between';
};

/** Does the case’s own class ask for care soon or sooner? Only then can too little be a hazard. */
export const needsCareSoon = ({ disposition }: Case): boolean =>
  disposition.some((urgency) => rankOf(urgency) >= rankOf('soon'));

/** What would be right to name first: the product’s ids, and those that this release does not hold. */
export interface Expected {
  readonly main: readonly string[];
  readonly accepted: readonly string[];
  readonly notUnderstood: readonly string[];
}

export const expectedOf = (one: Case, read: NameReader): Expected => {
  const names = [one.condition ?? [], one.also].flat();
  const main = one.condition === null ? [] : (read(one.condition) ?? []);
  return {
    main,
    accepted: [...new Set([...main, ...one.also.flatMap((name) => read(name) ?? [])])],
    notUnderstood: names.filter((name) => read(name) === null),
  };
};

const isEmergency = (urgency: Urgency): boolean => rankOf(urgency) >= rankOf('emergency-department');

/** What an assessment says: in an emergency its possible causes are the candidates, else the differential. */
export const answerFrom = ({ urgency, possibleCauses, differential }: Assessment): Answer => ({
  urgency,
  candidates: isEmergency(urgency) ? possibleCauses : differential.map(({ condition }) => condition),
});

/** One case with what was said to it. `answer` is null where the interview failed. */
export interface Scored {
  readonly case: Case;
  readonly expected: Expected;
  readonly answer: Answer | null;
  readonly placement: Placement | 'failed';
  readonly endedAsEmergency: boolean;
  /** Without advice, or with too little of it, for someone who needs care soon. */
  readonly hazardous: boolean;
  /** Null for a control, which asks nothing. */
  readonly screens: readonly string[] | null;
}

export const score = (one: Case, expected: Expected, said: Pick<Scored, 'answer' | 'screens'>): Scored => {
  const placement = said.answer === null ? 'failed' : placementOf(one, said.answer.urgency);
  return {
    case: one,
    expected,
    ...said,
    placement,
    endedAsEmergency: said.answer !== null && isEmergency(said.answer.urgency),
    hazardous: needsCareSoon(one) && (placement === 'under' || placement === 'failed'),
  };
};

/** The mean rank of the urgencies that a class stands for. */
export const goldRank = ({ disposition }: Case): number => mean(disposition.map(rankOf)) ?? 0;

/** Is one of these among the first so many candidates? */
export const isNamed = ({ answer }: Scored, ids: readonly string[], first: number): boolean =>
  answer?.candidates.slice(0, first).some((id) => ids.includes(id)) ?? false;
