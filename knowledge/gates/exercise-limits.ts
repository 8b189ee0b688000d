import { holds } from '../assess/criterion';
import { type Criterion } from '../criterion-model';
import { type Knowledge } from '../model';
import { type Exercise } from '../treatment-model';
import { type Complaint } from './complaint';

/** What an exercise of this kind must not be shown with. */
interface Limit {
  readonly applies: (exercise: Exercise) => boolean;
  /** Answers: `question.option`. */
  readonly notWith?: readonly string[];
  readonly notWithRedFlags?: readonly string[];
  readonly because: string;
}

const needs =
  (word: RegExp) =>
  ({ equipment }: Exercise): boolean =>
    equipment.some((one) => word.test(one));

const STEP = /\b(steps?|stairs?)\b/i;

const LIMITS: readonly Limit[] = [
  {
    applies: ({ standing }) => standing,
    notWith: ['before-exercises.unsteady'],
    because: 'it is done standing',
  },
  { applies: needs(/\bbands?\b/i), notWith: ['before-exercises.no-band'], because: 'it needs a band' },
  { applies: needs(STEP), notWith: ['before-exercises.no-step'], because: 'it needs a step' },
  {
    applies: ({ standing, trains }) => standing && trains === 'strength',
    notWithRedFlags: ['achilles-snap', 'sudden-calf-pain', 'stress-fracture-signs'],
    because: 'it loads the foot with the weight of the body',
  },
  {
    applies: (exercise) => exercise.trains === 'strength' && needs(STEP)(exercise),
    notWith: ['nerve-signs.both', 'health.bones'],
    because: 'the weight of the body hangs over an edge',
  },
  {
    applies: ({ trains }) => trains === 'balance' || trains === 'function',
    notWith: ['nerve-signs.both'],
    because: 'it needs feet that feel the floor',
  },
];

/** Exercises that would reach somebody who must not, or cannot, do them. */
export function exerciseComplaints({ exercises }: Knowledge): readonly Complaint[] {
  return Object.values(exercises).flatMap((exercise) => [
    ...LIMITS.filter(({ applies }) => applies(exercise)).flatMap((limit) => [
      ...withAnswers(exercise, limit),
      ...withRedFlags(exercise, limit),
    ]),
    ...saidToSit(exercise),
    ...otherPainLimit(exercise),
  ]);
}

/** Steps that are done standing in an exercise that says it is not; one that can also be done sitting is not. */
function saidToSit({ id, standing, steps }: Exercise): readonly Complaint[] {
  if (standing) return [];
  return steps.flatMap((step, index) => {
    const [found] = /\bstand(s|ing)?\b/i.exec(step) ?? [];
    if (found === undefined || /\b(sit|sitting|seated)\b/i.test(step)) return [];
    const problem = `“${found}”, and the exercise says “standing: false”`;
    return [
      {
        file: `knowledge/exercises/${id}.yaml`,
        key: `steps.${index + 1}`,
        problem,
        remedy: 'Write “standing: true”, or say how to do it sitting.',
      },
    ];
  });
}

/** The limit in numbers, by which a screen stops it, and the one that is read beside it are the same. */
function otherPainLimit({ id, stopIf, painLimit }: Exercise): readonly Complaint[] {
  return stopIf.flatMap((text, index) => {
    const [found, most] = /\babove (\d+) out of 10\b/i.exec(text) ?? [];
    if (found === undefined || Number(most) === painLimit.stopAbove) return [];
    return [
      {
        file: `knowledge/exercises/${id}.yaml`,
        key: `stopIf.${index + 1}`,
        problem: `“${found}”, and painLimit stops above ${painLimit.stopAbove}`,
        remedy: 'Write the same number in both.',
      },
    ];
  });
}

function withAnswers(exercise: Exercise, { notWith = [], because }: Limit): readonly Complaint[] {
  return notWith
    .filter((answer) => !blockedBy(exercise.notWhen, answer))
    .map((answer) => ({
      file: `knowledge/exercises/${exercise.id}.yaml`,
      key: 'notWhen',
      problem: `it can be offered with “${answer}”, and ${because}`,
      remedy: `Add ${answer.replace('.', ': [')}] to notWhen.`,
    }));
}

function withRedFlags(exercise: Exercise, { notWithRedFlags = [], because }: Limit): readonly Complaint[] {
  return notWithRedFlags
    .filter((redFlag) => !exercise.notWithRedFlags.includes(redFlag))
    .map((redFlag) => ({
      file: `knowledge/exercises/${exercise.id}.yaml`,
      key: 'notWithRedFlags',
      problem: `it can be offered while “${redFlag}” stands, and ${because}`,
      remedy: `Add ${redFlag} to notWithRedFlags.`,
    }));
}

/** Does this answer make the criterion hold, whatever else was said? */
function blockedBy(criterion: Criterion | undefined, answer: string): boolean {
  const [question = '', option = ''] = answer.split('.');
  return criterion !== undefined && holds(criterion, new Map([[question, [option]]]));
}
