import { type Findings } from '../answers';
import { type Knowledge, type Urgency } from '../model';
import { possiblyShown } from './possibly-shown';
import { redFlagUrgency } from './screen-red-flags';
import { mostUrgent, UNDETERMINED_URGENCY } from './urgency';

/**
 * The urgency of these findings and nothing else: quick, for trying many. What is shown lies within what is possible,
 * which is proved of all answers, so that the ranking need not be asked.
 */
export function urgencyIn(knowledge: Knowledge, findings: Findings): Urgency {
  const ofFlags = redFlagUrgency(knowledge, findings);
  const possible = possiblyShown(knowledge, findings.answers).map(({ urgency }) => urgency);
  return mostUrgent(ofFlags === null ? possible : [ofFlags, ...possible]) ?? UNDETERMINED_URGENCY;
}
