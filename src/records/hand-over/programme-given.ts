import type { PlannedExercise, ProgrammeChoice } from '../../../knowledge/assess/assessment';
import type { Reply } from '../../../dialogs/reply/reply';
import type { Knowledge } from '../../../knowledge/model';
import type { ExerciseGiven, ProgrammeGiven } from './hand-over';

const laterGiven = ({ exercises }: Knowledge, { exercise, stage }: PlannedExercise): ExerciseGiven => ({
  exercise,
  name: exercises[exercise]?.name ?? exercise,
  dosage: exercises[exercise]?.dosage.words ?? '',
  stage,
});

/** The exercises that the patient was shown. None is named that was not, whatever would be chosen today. */
export function programmeGiven(knowledge: Knowledge, choice: ProgrammeChoice, shown: readonly Reply[]): ProgrammeGiven {
  if (choice.kind === 'withheld') return { kind: 'withheld', reason: choice.reason };
  const exercises = choice.exercises.flatMap(({ exercise, stage }): readonly ExerciseGiven[] => {
    const card = shown.find((reply) => reply.kind === 'exercise' && reply.exercise === exercise);
    return card?.kind === 'exercise' ? [{ exercise, name: card.name, dosage: card.dosage, stage }] : [];
  });
  if (exercises.length === 0) return { kind: 'withheld', reason: 'not-shown' };
  const { programme } = choice;
  const later = choice.later.map((one) => laterGiven(knowledge, one));
  return { kind: 'offered', programme, name: knowledge.programmes[programme]?.name ?? programme, exercises, later };
}
