import type { CheckInRules } from '../../knowledge/check-in-model';
import type { Knowledge } from '../../knowledge/model';

/** The content has no rules for check-ins. */
export class CheckInRulesError extends Error {
  readonly code = 'check-in-rules-missing';
}

/** The one set of rules that there is. Throws where the knowledge was made without any. */
export function checkInRulesOf({ checkIns }: Knowledge): CheckInRules {
  const [rules] = Object.values(checkIns);
  if (rules === undefined) throw new CheckInRulesError('There are no rules for check-ins. Add knowledge/check-ins.');
  return rules;
}
