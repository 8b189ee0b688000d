import { type Findings } from '../answers';
import { type Knowledge } from '../model';
import { rememberWithin } from '../remember';
import { type Assessment } from './assessment';
import { chooseExercises } from './choose-exercises';
import { chooseSelfCare } from './choose-self-care';
import { possibleCauses, urgencySources } from './explain';
import { situationOf } from './situation';

/**
 * Everything that follows from what the patient told us. Pure, and defined for any findings: questions and
 * options that no longer exist count for nothing. It counts every answer it is given, still asked or not. Asked again
 * for the same object it gives the same assessment: findings are never changed.
 */
export const assess = rememberWithin((knowledge: Knowledge, findings: Findings): Assessment => {
  const situation = situationOf(knowledge, findings);
  const { urgency, redFlags, differential } = situation;
  const programme = chooseExercises(knowledge, situation);
  return {
    urgency,
    redFlags,
    differential,
    possibleCauses: possibleCauses(knowledge, situation, findings),
    programme,
    selfCare: chooseSelfCare(knowledge, situation, programme),
    setBy: urgencySources(situation),
  };
});
