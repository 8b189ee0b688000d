import type { Candidate, ProgrammeChoice, RaisedRedFlag } from '../../../knowledge/assess/assessment';
import { chooseExercises } from '../../../knowledge/assess/choose-exercises';
import { chooseSelfCare } from '../../../knowledge/assess/choose-self-care';
import { holds } from '../../../knowledge/assess/criterion';
import { planExercises, type Plan } from '../../../knowledge/assess/plan-exercises';
import { presentIn } from '../../../knowledge/assess/present';
import type { Situation } from '../../../knowledge/assess/situation';
import type { Knowledge, Urgency } from '../../../knowledge/model';
import { URGENCIES } from '../../../knowledge/scales';
import type { Exercise, Programme } from '../../../knowledge/treatment-model';
import { answersOf, sequencesOf, signsIn, subsetsOf } from './classes';
import { isAtLeast } from './model';
import { newTally, type Proof } from './proof';

const NOTHING: Situation = { present: new Map(), redFlags: [], differential: [], possible: [], urgency: 'self-care' };
const flag = (redFlag: string, hardStop: boolean): RaisedRedFlag =>
  ({ redFlag, hardStop, urgency: 'self-care' }) as RaisedRedFlag;
const FLAGS = [[], [flag('soft', false)], [flag('hard', true)], [flag('soft', false), flag('hard', true)]];

/** A made-up condition with or without a programme, of each urgency. */
interface Shown {
  readonly id: string;
  readonly urgency: Urgency;
  readonly programme: boolean;
}

const SHOWN = URGENCIES.flatMap((urgency): readonly Shown[] =>
  [true, false].map((programme) => ({ id: `${urgency}-${programme ? 'with' : 'without'}`, urgency, programme })),
);

function madeUp(knowledge: Knowledge): Knowledge {
  const conditions = SHOWN.map(({ id, programme }) => {
    return [id, programme ? { id, programme: 'made' } : { id, programme: null, whyNoProgramme: 'not now' }];
  });
  const programme = { id: 'made', exercises: [{ exercise: 'made', stage: 1 }], selfCare: [] };
  const exercise = { id: 'made', trains: 'mobility', notWithRedFlags: [] };
  return {
    ...knowledge,
    conditions: Object.fromEntries(conditions),
    programmes: { made: programme },
    exercises: { made: exercise },
  } as unknown as Knowledge;
}

function mayExercise(urgency: Urgency, hard: boolean, shown: readonly Shown[]): boolean {
  const isAlright = (one: Shown): boolean => one.programme && !isAtLeast(one.urgency, 'soon');
  return !isAtLeast(urgency, 'same-day') && !hard && shown.length > 0 && shown.every(isAlright);
}

/** The running choice over every urgency, red flags with and without a stop, and lists of up to three conditions. */
export function nothingAgainstAStop(knowledge: Knowledge): Proof {
  const tally = newTally();
  const known = madeUp(knowledge);
  for (const shown of sequencesOf(SHOWN, 3)) {
    const differential = shown.map(({ id, urgency }) => ({ condition: id, urgency }) as Candidate);
    for (const urgency of URGENCIES) {
      for (const redFlags of FLAGS) {
        const { kind } = chooseExercises(known, { ...NOTHING, urgency, redFlags, differential });
        const hard = redFlags.some(({ hardStop }) => hardStop);
        const expected = mayExercise(urgency, hard, shown) ? 'offered' : 'withheld';
        tally.check(
          kind === expected,
          () => `${kind} at ${urgency}, hard stop ${String(hard)}: ${JSON.stringify(shown)}`,
        );
      }
    }
  }
  return {
    id: 'nothing-against-a-stop',
    bearsOn: ['INV3', 'INV13'],
    holds:
      'No exercise is offered at “same day” or sooner, with a hard stop, when nothing is named, or while a condition ' +
      'shown has no programme or is for “soon” or sooner.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: '6 urgencies × 4 sets of red flags × all lists of up to 3 of 12 kinds of condition',
    failures: tally.failures,
  };
}

/** Each exercise by itself: all that may forbid it. */
export function noneThatIsForbidden(knowledge: Knowledge): Proof {
  const tally = newTally();
  for (const exercise of Object.values(knowledge.exercises)) {
    const alone: Exercise = { ...exercise, instead: undefined };
    const programme = { exercises: [{ exercise: exercise.id, stage: 1 }] } as unknown as Programme;
    const { notWhen, notWithRedFlags } = exercise;
    const signs = notWhen === undefined ? [] : signsIn(notWhen);
    for (const some of subsetsOf(signs)) {
      const present = presentIn(knowledge.questions, answersOf(some));
      const ruledOut = notWhen !== undefined && holds(notWhen, present);
      for (const redFlag of ['other', ...notWithRedFlags]) {
        const situation = { ...NOTHING, present, redFlags: [flag(redFlag, false)] };
        const { exercises } = planExercises({ [exercise.id]: alone }, programme, situation);
        const isOffered = exercises.length > 0;
        const forbidden = ruledOut || redFlag !== 'other';
        tally.check(isOffered === !forbidden, () => `${exercise.id} with ${redFlag} and ${JSON.stringify(some)}`);
      }
    }
  }
  return {
    id: 'none-that-is-forbidden',
    bearsOn: ['INV3'],
    holds:
      'No exercise is offered that an answer or a red flag rules out, and none is kept back without such a reason.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic:
      'of each exercise all 2^n subsets of the n options that forbid it × (no red flag, each that forbids it)',
    failures: tally.failures,
  };
}

/** The programme with a made-up obstacle for each exercise and each entry of its own, to be put up or not. */
function withObstacles(knowledge: Knowledge, { exercises: entries }: Programme) {
  const ids = new Set(
    entries.flatMap(({ exercise }) => [exercise, knowledge.exercises[exercise]?.instead ?? exercise]),
  );
  const known = Object.fromEntries(
    [...ids].map((id) => [id, { ...knowledge.exercises[id], notWhen: { blocked: [id] }, notWithRedFlags: [] }]),
  ) as unknown as Knowledge['exercises'];
  const programme = {
    exercises: entries.map((entry) =>
      entry.notWhen === undefined ? entry : { ...entry, notWhen: { blocked: [`entry ${entry.exercise}`] } },
    ),
  } as unknown as Programme;
  const own = entries.filter(({ notWhen }) => notWhen !== undefined).map(({ exercise }) => `entry ${exercise}`);
  return { known, programme, obstacles: [...ids, ...own] };
}

function isRightPlan(
  { exercises, later, leftOut }: Plan,
  blocked: ReadonlySet<string>,
  wanted: readonly string[],
): boolean {
  const offered = [...exercises, ...later];
  const ids = offered.map(({ exercise }) => exercise);
  const isOut = (id: string): boolean => blocked.has(id) || blocked.has(`entry ${id}`);
  return (
    new Set(ids).size === ids.length &&
    offered.every(({ exercise, insteadOf }) => {
      return !blocked.has(exercise) && !blocked.has(`entry ${insteadOf ?? exercise}`);
    }) &&
    wanted.every((id) => isOut(id) === leftOut.some(({ exercise }) => exercise === id)) &&
    wanted.every((id) => isOut(id) || ids.includes(id)) &&
    exercises.length <= 5 &&
    exercises.every(({ stage }) => stage === exercises[0]?.stage) &&
    later.every(({ stage }) => stage >= (exercises[0]?.stage ?? 0))
  );
}

/** Each programme, with every set of its exercises ruled out. */
export function everyPlanKeepsThemOut(knowledge: Knowledge): Proof {
  const tally = newTally();
  for (const one of Object.values(knowledge.programmes)) {
    const { known, programme, obstacles } = withObstacles(knowledge, one);
    const wanted = one.exercises.map(({ exercise }) => exercise);
    for (const blocked of subsetsOf(obstacles)) {
      const present = new Map([['blocked', blocked]]);
      const plan = planExercises(known, programme, { ...NOTHING, present });
      tally.check(isRightPlan(plan, new Set(blocked), wanted), () => `${one.id} without ${blocked.join(', ')}`);
    }
  }
  return {
    id: 'every-plan-keeps-them-out',
    bearsOn: ['INV3'],
    holds:
      'Whatever is ruled out stays out of the programme and of its later stages, and so does what stands in for it.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: 'of each programme all 2^n sets of its n exercises, replacements and entries that may be ruled out',
    failures: tally.failures,
  };
}

const CHOICES: readonly ProgrammeChoice[] = [
  { kind: 'withheld', reason: 'urgent' },
  { kind: 'withheld', reason: 'hard-stop', redFlags: [] },
  { kind: 'withheld', reason: 'undetermined' },
];

/** Advice for home over every condition and programme, and every answer that forbids a piece of it. */
export function noAdviceThatIsForbidden(knowledge: Knowledge): Proof {
  const tally = newTally();
  const pieces = Object.values(knowledge.selfCare);
  const choices = [
    ...CHOICES,
    ...Object.keys(knowledge.programmes).map((programme) => ({ kind: 'offered', programme }) as ProgrammeChoice),
  ];
  const forbidding = pieces.flatMap(({ notWhen }) => (notWhen === undefined ? [] : [...subsetsOf(signsIn(notWhen))]));
  for (const signs of forbidding) {
    const present = presentIn(knowledge.questions, answersOf(signs));
    const out = new Set(pieces.filter(({ notWhen }) => notWhen && holds(notWhen, present)).map(({ id }) => id));
    for (const condition of ['', ...Object.keys(knowledge.conditions)]) {
      const differential = condition === '' ? [] : [{ condition } as Candidate];
      // Which condition leads matters only where no programme is offered.
      for (const choice of condition === '' ? choices : CHOICES) {
        const given = chooseSelfCare(knowledge, { ...NOTHING, present, differential }, choice);
        const isRight =
          given.every((id) => !out.has(id)) &&
          !(choice.kind === 'withheld' && choice.reason === 'urgent' && given.length > 0);
        tally.check(isRight, () => `${condition}, ${choice.kind}: ${JSON.stringify(signs)}`);
      }
    }
  }
  return {
    id: 'no-advice-that-is-forbidden',
    bearsOn: ['INV3'],
    holds: 'No advice for home is given that an answer rules out, and none while somebody should look at it today.',
    over: 'all-classes',
    cases: tally.cases(),
    arithmetic: 'all subsets of the options that forbid a piece × (each condition × 3 reasons + each programme)',
    failures: tally.failures,
  };
}
