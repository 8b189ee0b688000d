import { type Findings } from '../answers';
import { type Knowledge } from '../model';
import { type Assessment } from './assessment';
import { chooseExercises } from './choose-exercises';
import { urgencySources, whatWouldChange } from './explain';
import { presentIn } from './present';
import { rankConditions } from './rank-conditions';
import { screenRedFlags } from './screen-red-flags';
import { type Situation } from './situation';
import { finalUrgency } from './urgency';

/**
 * Everything that follows from what the patient told us. Pure, and defined for any findings: questions and
 * options that no longer exist count for nothing. It counts every answer it is given, still asked or not.
 */
export function assess(knowledge: Knowledge, findings: Findings): Assessment {
  const situation = situationOf(knowledge, findings);
  const { urgency, redFlags, differential } = situation;
  return {
    urgency,
    redFlags,
    differential,
    programme: chooseExercises(knowledge, situation),
    setBy: urgencySources(situation),
    whatWouldChange: whatWouldChange(knowledge, findings, urgency),
  };
}

function situationOf(knowledge: Knowledge, findings: Findings): Situation {
  const present = presentIn(knowledge.questions, findings.answers);
  const redFlags = screenRedFlags(knowledge, findings);
  const differential = rankConditions(knowledge, findings.answers);
  const ofRedFlags = redFlags.map(({ urgency }) => urgency);
  return { present, redFlags, differential, urgency: finalUrgency(ofRedFlags, differential) };
}
