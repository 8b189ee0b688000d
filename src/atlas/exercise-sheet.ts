import type { Knowledge } from '../../knowledge/model';
import type { Exercise } from '../../knowledge/treatment-model';
import { PICTURES } from '../pictures/exercise/routes';
import { stillsSvg } from '../pictures/exercise/svg';
import { type Block, heading, list, text } from './blocks';

/** The picture of an exercise, with its name and steps for those who do not see it. */
export const pictureOf = ({ id, name, steps, picture }: Exercise): readonly Block[] =>
  picture === undefined
    ? []
    : [
        {
          kind: 'picture',
          svg: () => stillsSvg(picture, { name, steps }),
          file: `exercises/${id}.svg`,
          address: `${PICTURES}/${id}.svg`,
          name,
          says: `${name}: ${steps.join(' ')}`,
        },
      ];

/** Every exercise on one sheet: its picture, and the steps that the picture must be enough for. */
export const exerciseSheet = ({ exercises }: Knowledge): readonly Block[] => [
  heading(1, 'Exercises in pictures'),
  text(
    'Made from the positions that stand under “picture” in knowledge/exercises by “npm run knowledge:atlas”. Red arrows show what moves. No clinician has signed the drawings off yet.',
  ),
  ...Object.values(exercises).flatMap((exercise) => [
    heading(2, exercise.name),
    ...pictureOf(exercise),
    ...list(exercise.steps),
  ]),
];
