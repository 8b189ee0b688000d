import type { Knowledge } from '../../knowledge/model';
import type { Exercise, Programme } from '../../knowledge/treatment-model';
import { type Block, heading, list, table, text } from './blocks';
import { pictureOf } from './exercise-sheet';
import { criterionWords, sourceWords } from './in-words';

const exerciseRow = (knowledge: Knowledge, exercise: Exercise): readonly string[] => [
  exercise.name,
  exercise.trains,
  `${exercise.dosage.words} (${exercise.dosage.from})`,
  exercise.notWhen === undefined ? '' : criterionWords(knowledge, exercise.notWhen),
  exercise.notWithRedFlags.join(', '),
  exercise.instead === undefined ? '' : (knowledge.exercises[exercise.instead]?.name ?? exercise.instead),
  sourceWords(exercise.cites),
];

const programmePage = ({ exercises: known }: Knowledge, programme: Programme): readonly Block[] => {
  const { name, intro, stages, exercises, frequency, reviewAfterWeeks, cites } = programme;
  const inStage = (stage: number): string =>
    exercises
      .filter((one) => one.stage === stage)
      .map(({ exercise }) => known[exercise]?.name ?? exercise)
      .join(', ');
  return [
    heading(3, name),
    text(`${intro} ${frequency} Look back after ${reviewAfterWeeks} weeks. Sources: ${sourceWords(cites)}`),
    ...list(
      stages.map(({ name: stage, startWhen }, place) => `${stage}, start when ${startWhen} — ${inStage(place + 1)}`),
    ),
  ];
};

/** The programmes with their stages, then every exercise with who must not do it. */
export const exercisePages = (knowledge: Knowledge): readonly Block[] => [
  heading(2, 'Programmes'),
  ...Object.values(knowledge.programmes).flatMap((programme) => programmePage(knowledge, programme)),
  heading(2, 'Exercises'),
  ...table(
    ['Exercise', 'Trains', 'Dosage', 'Not when', 'Not with red flags', 'Instead', 'Sources'],
    Object.values(knowledge.exercises).map((exercise) => exerciseRow(knowledge, exercise)),
  ),
  ...Object.values(knowledge.exercises).flatMap(pictureOf),
];
