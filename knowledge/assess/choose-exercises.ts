import { type Knowledge } from '../model';
import { type Candidate, type ProgrammeChoice } from './assessment';
import { linked } from './linked';
import { planExercises } from './plan-exercises';
import { type Situation } from './situation';
import { isAtLeast } from './urgency';

/** The leading candidate's programme without what must not be done, or the reason why none is offered. */
export function chooseExercises(knowledge: Knowledge, situation: Situation): ProgrammeChoice {
  const [leading] = situation.differential;
  const forbidden = forbiddenBy(situation);
  if (forbidden) return forbidden;
  if (!leading) return { kind: 'withheld', reason: 'undetermined' };
  const { differential } = situation;
  return (
    withoutProgramme(knowledge, differential) ?? suspected(differential) ?? programmeOf(knowledge, leading, situation)
  );
}

function forbiddenBy({ urgency, redFlags }: Situation): ProgrammeChoice | null {
  if (isAtLeast(urgency, 'same-day')) return { kind: 'withheld', reason: 'urgent' };
  const stops = redFlags.filter(({ hardStop }) => hardStop).map(({ redFlag }) => redFlag);
  return stops.length > 0 ? { kind: 'withheld', reason: 'hard-stop', redFlags: stops } : null;
}

/** What may be a tear or a crack is looked at before it is exercised. */
function suspected(differential: readonly Candidate[]): ProgrammeChoice | null {
  const found = differential.some(({ urgency }) => isAtLeast(urgency, 'soon'));
  return found ? { kind: 'withheld', reason: 'urgent' } : null;
}

/** One condition shown that must not be exercised is enough, whichever leads. */
function withoutProgramme({ conditions }: Knowledge, differential: readonly Candidate[]): ProgrammeChoice | null {
  for (const { condition } of differential) {
    const why = linked(conditions, condition).whyNoProgramme;
    if (why !== undefined) return { kind: 'withheld', reason: 'no-programme', condition, why };
  }
  return null;
}

function programmeOf(knowledge: Knowledge, { condition }: Candidate, situation: Situation): ProgrammeChoice {
  const programme = linked(knowledge.programmes, linked(knowledge.conditions, condition).programme ?? '');
  const { exercises, later, leftOut } = planExercises(knowledge.exercises, programme, situation);
  if (exercises.length === 0) return { kind: 'withheld', reason: 'nothing-left', leftOut };
  return { kind: 'offered', programme: programme.id, condition, exercises, later, leftOut };
}
