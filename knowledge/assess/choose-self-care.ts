import { type Knowledge } from '../model';
import { type ProgrammeChoice } from './assessment';
import { holds } from './criterion';
import { linked } from './linked';
import { type Situation } from './situation';

/**
 * The advice for home that goes with the exercises, or, where none are offered for it, with the leading condition.
 * None while somebody should look at it today, and never a piece that an answer rules out.
 */
export function chooseSelfCare(knowledge: Knowledge, situation: Situation, choice: ProgrammeChoice): readonly string[] {
  return listed(knowledge, situation, choice).filter((id) => {
    const { notWhen } = linked(knowledge.selfCare, id);
    return notWhen === undefined || !holds(notWhen, situation.present);
  });
}

function listed(knowledge: Knowledge, { differential }: Situation, choice: ProgrammeChoice): readonly string[] {
  if (choice.kind === 'offered') return linked(knowledge.programmes, choice.programme).selfCare;
  const [leading] = differential;
  if (leading === undefined || choice.reason === 'urgent') return [];
  return linked(knowledge.conditions, leading.condition).selfCare;
}
