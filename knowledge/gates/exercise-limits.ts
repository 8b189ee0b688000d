import { holds } from '../assess/criterion';
import { type Criterion } from '../criterion-model';
import { type Knowledge } from '../model';
import { type Exercise } from '../treatment-model';
import { type Complaint } from './complaint';

/** What an exercise of this kind must not be shown with: `question.option`. */
interface Limit {
  readonly applies: (exercise: Exercise) => boolean;
  readonly notWith: readonly string[];
  readonly because: string;
}

const needs =
  (word: RegExp) =>
  ({ equipment }: Exercise): boolean =>
    equipment.some((one) => word.test(one));

const LIMITS: readonly Limit[] = [
  {
    applies: ({ standing }) => standing,
    notWith: ['before-exercises.unsteady'],
    because: 'it is done standing',
  },
  { applies: needs(/\bband\b/i), notWith: ['before-exercises.no-band'], because: 'it needs a band' },
  { applies: needs(/\b(step|stairs?)\b/i), notWith: ['before-exercises.no-step'], because: 'it needs a step' },
];

/** Exercises that would reach somebody who must not, or cannot, do them. */
export function exerciseComplaints({ exercises }: Knowledge): readonly Complaint[] {
  return Object.values(exercises).flatMap((exercise) =>
    LIMITS.filter(({ applies }) => applies(exercise)).flatMap(({ notWith, because }) =>
      notWith
        .filter((answer) => !blockedBy(exercise.notWhen, answer))
        .map((answer) => ({
          file: `knowledge/exercises/${exercise.id}.yaml`,
          key: 'notWhen',
          problem: `it can be offered with “${answer}”, and ${because}`,
          remedy: `Add ${answer.replace('.', ': [')}] to notWhen.`,
        })),
    ),
  );
}

/** Does this answer make the criterion hold, whatever else was said? */
function blockedBy(criterion: Criterion | undefined, answer: string): boolean {
  const [question = '', option = ''] = answer.split('.');
  return criterion !== undefined && holds(criterion, new Map([[question, [option]]]));
}
