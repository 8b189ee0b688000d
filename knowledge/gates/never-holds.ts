import { type Knowledge } from '../model';
import { SHELVES } from '../shelves';
import { type Complaint } from './complaint';
import { criteriaIn } from './criteria-in';
import { canHold } from './ways';

const WITH_CRITERIA = ['questions', 'redFlags', 'conditions', 'exercises', 'programmes', 'selfCare'] as const;

/** Rules that hold for nobody, because they contradict themselves or what must be so for their questions to be asked. */
export function neverHoldsComplaints(knowledge: Knowledge): readonly Complaint[] {
  return WITH_CRITERIA.flatMap((shelf) =>
    Object.values<{ readonly id: string }>(knowledge[shelf]).flatMap((entry) =>
      criteriaIn(entry)
        .filter(({ criterion }) => !canHold(criterion, knowledge))
        .map(({ key }) => ({
          file: `knowledge/${SHELVES[shelf].folder}/${entry.id}.yaml`,
          key,
          problem: 'this can never hold: its parts contradict each other, or its question is not asked then',
          remedy: 'Write “any” for answers of which one is enough, or take one part out.',
        })),
    ),
  );
}
