import { type Criterion } from '../criterion-model';
import { type Knowledge } from '../model';
import type { Exercise, Programme } from '../treatment-model';
import { EXERCISE_KINDS } from '../scales';
import { type LeftOutExercise, type PlannedExercise } from './assessment';
import { evidenceFor, holds, mergeEvidence } from './criterion';
import { linked } from './linked';
import { type Situation } from './situation';

type Exercises = Knowledge['exercises'];
type Entry = Programme['exercises'][number];
type Obstacle = LeftOutExercise['why'];

/** Fewer exercises are done better. */
const AT_A_TIME = 5;

/** What is left of a programme: what to begin with, what comes later, and what is not for this patient. */
export interface Plan {
  readonly exercises: readonly PlannedExercise[];
  readonly later: readonly PlannedExercise[];
  readonly leftOut: readonly LeftOutExercise[];
}

/** Leaves out what the answers and the red flags rule out, and puts in what may take its place. */
export function planExercises(known: Exercises, programme: Programme, situation: Situation): Plan {
  const allowed: PlannedExercise[] = [];
  const leftOut: LeftOutExercise[] = [];
  const taken = new Set(programme.exercises.map(({ exercise }) => exercise));
  for (const entry of programme.exercises) {
    const exercise = linked(known, entry.exercise);
    const why = obstacleTo(exercise, situation, entry.notWhen);
    if (!why) {
      allowed.push(planned(entry));
      continue;
    }
    const replacement = replacementFor(entry, known, situation);
    if (replacement === null || taken.has(replacement)) {
      leftOut.push({ exercise: entry.exercise, why });
      continue;
    }
    taken.add(replacement);
    leftOut.push({ exercise: entry.exercise, why, replacedBy: replacement });
    allowed.push({ exercise: replacement, stage: entry.stage, insteadOf: entry.exercise });
  }
  return { ...inTurn(known, allowed), leftOut };
}

/** The first stage that has any, then the others; within a stage from moving to doing. */
function inTurn(known: Exercises, allowed: readonly PlannedExercise[]): Omit<Plan, 'leftOut'> {
  const kind = ({ exercise }: PlannedExercise) => EXERCISE_KINDS.indexOf(linked(known, exercise).trains);
  const inOrder = [...allowed].sort((one, other) => one.stage - other.stage || kind(one) - kind(other));
  const first = inOrder.filter(({ stage }) => stage === inOrder[0]?.stage).slice(0, AT_A_TIME);
  return { exercises: first, later: inOrder.slice(first.length) };
}

/** The programme's note stays with the exercise it was written for. */
function planned({ exercise, stage, note }: Entry): PlannedExercise {
  return note === undefined ? { exercise, stage } : { exercise, stage, note };
}

/** Why this exercise must not be offered, or null. A red flag is the graver reason. */
function obstacleTo(exercise: Exercise, situation: Situation, alsoNotWhen?: Criterion): Obstacle | null {
  const standing = situation.redFlags.map(({ redFlag }) => redFlag);
  const redFlags = exercise.notWithRedFlags.filter((redFlag) => standing.includes(redFlag));
  if (redFlags.length > 0) return { kind: 'red-flags', redFlags };
  const { present } = situation;
  const holding = [exercise.notWhen, alsoNotWhen].filter((notWhen) => notWhen !== undefined && holds(notWhen, present));
  if (holding.length === 0) return null;
  return { kind: 'answers', answers: mergeEvidence(holding.flatMap((notWhen) => evidenceFor(notWhen ?? {}, present))) };
}

/** The exercise named instead, if it is itself allowed: what the programme forbids here, it forbids for that one too. */
function replacementFor({ exercise, notWhen }: Entry, known: Exercises, situation: Situation): string | null {
  const { instead } = linked(known, exercise);
  if (instead === undefined) return null;
  return obstacleTo(linked(known, instead), situation, notWhen) === null ? instead : null;
}
