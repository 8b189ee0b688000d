import type { Findings } from '../../knowledge/answers';
import type { CheckInRules } from '../../knowledge/check-in-model';
import type { Knowledge } from '../../knowledge/model';
import type { CheckInAnswers } from './answers';
import { bandTold, painBands } from './pain-now';

/** How the pain goes. `no-better`: not better, and it had its time; `same`: neither, and it has not. */
export type Course = 'better' | 'same' | 'worse' | 'no-better';

export interface CourseTold {
  readonly knowledge: Knowledge;
  readonly findings: Findings;
  readonly answers: CheckInAnswers;
  /** The oldest first. */
  readonly before: readonly CheckInAnswers[];
  /** Whole days since the advice. */
  readonly daysSince: number;
}

/**
 * The pain at the beginning: within what the interview heard, the number of the first check-in. Who tells the first
 * number late is taken to have begun no worse than that within the stretch, and so is rather sent on than kept waiting.
 */
export function painAtFirst({ knowledge, findings, answers, before }: CourseTold): number {
  const first = (before[0] ?? answers).pain;
  const told = bandTold(painBands(knowledge), findings);
  return told === undefined ? first : Math.min(told.most, Math.max(told.least, first));
}

/** Pain that is more than at first, or has come back since the last time, is worse; little pain never is. */
export function courseOf(told: CourseTold, rules: CheckInRules): Course {
  const { answers, before, daysSince } = told;
  const { littlePain, change, noBetterAfterDays } = rules;
  if (answers.pain <= littlePain) return 'better';
  const atFirst = painAtFirst(told);
  const last = before.at(-1)?.pain ?? atFirst;
  if (answers.pain >= Math.min(atFirst, last) + change) return 'worse';
  if (answers.pain <= atFirst - change) return 'better';
  return daysSince >= noBetterAfterDays ? 'no-better' : 'same';
}
