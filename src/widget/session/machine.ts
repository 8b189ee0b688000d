import type { Counts, ExerciseCard, Span } from '../../../dialogs/reply/reply';

/** As much of an exercise card as decides what comes next. */
export type Planned = Pick<ExerciseCard, 'counts' | 'painLimit'>;

export type Outcome = 'done' | 'skipped' | 'stopped';
export type Verdict = 'fine' | 'ease' | 'stop';

/** Where somebody is in their exercises. */
export interface State {
  /** `hurt` asks how much, `judged` says what follows; from `alarm` nothing leads back to an exercise. */
  readonly at: 'start' | 'working' | 'holding' | 'resting' | 'hurt' | 'judged' | 'alarm' | 'over';
  /** Its place in the plan, from 0. */
  readonly exercise: number;
  /** From 1. */
  readonly set: number;
  readonly side: 'first' | 'other';
  /** Done so far in this set, on this side. */
  readonly repeats: number;
  /** When the hold began, in milliseconds of the clock of the events. */
  readonly since: number;
  /** For how long it is held, in milliseconds; below 0 while getting ready. */
  readonly heldMs: number;
  /** It is done the easier way. */
  readonly eased: boolean;
  /** 0 to 10, once it is told. */
  readonly pain: number;
  /** Of each exercise that is behind one, in order. */
  readonly outcomes: readonly Outcome[];
}

export type Pressed =
  | 'BEGAN'
  | 'COUNTED'
  | 'HOLD_BEGAN'
  | 'LET_GO'
  | 'SET_ENDED'
  | 'WENT_ON'
  | 'EXERCISE_ENDED'
  | 'SKIPPED'
  | 'HURT'
  | 'RATED'
  | 'MOVED_ON'
  | 'ALARMED'
  | 'SESSION_ENDED';

export interface Happened {
  readonly type: Pressed | 'TICKED' | 'PAUSED';
  /** When, in milliseconds of a clock that never goes back. */
  readonly at: number;
  /** From 0 to 10, with RATED. */
  readonly pain?: number;
}

/** Between the press and the hold: time to put the phone down and get into place. */
export const LEAD_MS = 5_000;
/** What is held for less is over before a clock is looked at. */
const SHORTEST_TIMED_S = 4;
const MOST_PAIN = 10;
const ONCE: Span = [1, 1];
/** Where no limit has come along, any pain stops the exercise. */
const NO_PAIN = { fineTo: 0, stopAbove: 0 };

const FRESH = { set: 1, side: 'first', repeats: 0, since: 0, heldMs: 0, eased: false, pain: 0 } as const;
export const AT_START: State = { at: 'start', exercise: 0, ...FRESH, outcomes: [] };

/** How long to hold, in seconds; undefined where no clock is of use. */
export const holdOf = ({ counts }: Planned): Span | undefined => {
  const hold = counts?.holdSeconds;
  return hold !== undefined && hold[1] >= SHORTEST_TIMED_S ? hold : undefined;
};

/** How many repeats or holds make a set; undefined where nothing can be counted. */
export const repeatsOf = (planned: Planned): Span | undefined =>
  planned.counts?.reps ?? (holdOf(planned) === undefined ? undefined : ONCE);

export const setsOf = ({ counts }: Planned): Span | undefined => counts?.sets;

const otherSideWaits = ({ side }: State, counts: Counts | undefined): boolean =>
  counts?.bothSides === true && side === 'first';

/** What comes after a rest if one goes on: the other side, or one more set. */
export const comesNext = (state: State, { counts }: Planned): 'side' | 'set' =>
  otherSideWaits(state, counts) ? 'side' : 'set';

/** As many sets are done as were asked for, at the least. */
export const isEnough = (state: State, planned: Planned): boolean =>
  comesNext(state, planned) === 'set' && state.set >= (setsOf(planned) ?? ONCE)[0];

/** What a pain means for the exercise. */
export const verdictOf = (pain: number, { painLimit = NO_PAIN }: Planned): Verdict => {
  if (pain > painLimit.stopAbove) return 'stop';
  return pain > painLimit.fineTo ? 'ease' : 'fine';
};

function counted(state: State, planned: Planned): State {
  const repeats = state.repeats + 1;
  const [, most] = repeatsOf(planned) ?? ONCE;
  return { ...state, at: repeats >= most ? 'resting' : 'working', repeats, heldMs: 0 };
}

function held(state: State, planned: Planned, at: number): State {
  const heldMs = at - state.since - LEAD_MS;
  const [, most] = holdOf(planned) ?? ONCE;
  return heldMs >= most * 1000 ? counted(state, planned) : { ...state, heldMs };
}

function afterRest(state: State, planned: Planned): State {
  const next = { ...state, at: 'working', repeats: 0 } as const;
  if (comesNext(state, planned) === 'side') return { ...next, side: 'other' };
  return { ...next, side: 'first', set: state.set + 1 };
}

/** The easier way stays for as long as the exercise does. */
function afterPain(state: State, planned: Planned): State {
  const verdict = verdictOf(state.pain, planned);
  return verdict === 'stop' ? state : { ...state, at: 'working', eased: state.eased || verdict === 'ease' };
}

function leave(state: State, plan: readonly Planned[], outcome: Outcome): State {
  const exercise = state.exercise + 1;
  const outcomes = [...state.outcomes, outcome];
  const isLast = exercise >= plan.length;
  return { ...FRESH, at: isLast ? 'over' : 'working', exercise: isLast ? state.exercise : exercise, outcomes };
}

/** Who ends while an exercise has hurt too much has stopped it. */
const atEnd = ({ at, pain, outcomes }: State, planned: Planned): readonly Outcome[] =>
  at === 'judged' && verdictOf(pain, planned) === 'stop' ? [...outcomes, 'stopped'] : outcomes;

/** What has hurt too much is not done again on the same day. */
export const canBeginAgain = ({ outcomes }: State): boolean => !outcomes.includes('stopped');

interface Around {
  readonly plan: readonly Planned[];
  /** The exercise that one is at. */
  readonly planned: Planned;
  readonly at: number;
  readonly pain: number;
}
type Does = (state: State, around: Around) => State;
type Table = Readonly<Partial<Record<Happened['type'], Does>>>;

const begin: Does = () => ({ ...AT_START, at: 'working' });
const ALWAYS: Table = {
  ALARMED: (state) => ({ ...state, at: 'alarm' }),
  SESSION_ENDED: (state, { planned }) => ({ ...state, at: 'over', outcomes: atEnd(state, planned) }),
};
const DOING: Table = {
  ...ALWAYS,
  SET_ENDED: (state) => ({ ...state, at: 'resting', heldMs: 0 }),
  EXERCISE_ENDED: (state, { plan }) => leave(state, plan, 'done'),
  SKIPPED: (state, { plan }) => leave(state, plan, 'skipped'),
  HURT: (state) => ({ ...state, at: 'hurt', heldMs: 0 }),
};
const wait: Does = (state) => ({ ...state, at: 'working', heldMs: 0 });

/** What can happen where, and what comes of it. */
const CHART: Readonly<Record<State['at'], Table>> = {
  start: { ...ALWAYS, BEGAN: begin },
  working: {
    ...DOING,
    COUNTED: (state, { planned }) => counted(state, planned),
    HOLD_BEGAN: (state, { at }) => ({ ...state, at: 'holding', since: at, heldMs: -LEAD_MS }),
  },
  holding: {
    ...DOING,
    TICKED: (state, { planned, at }) => held(state, planned, at),
    LET_GO: (state, around) => (state.heldMs > 0 ? counted(state, around.planned) : wait(state, around)),
    PAUSED: wait,
  },
  resting: { ...DOING, WENT_ON: (state, { planned }) => afterRest(state, planned) },
  hurt: {
    ...ALWAYS,
    WENT_ON: wait,
    RATED: (state, { pain }) => ({ ...state, at: 'judged', pain }),
  },
  judged: {
    ...ALWAYS,
    WENT_ON: (state, { planned }) => afterPain(state, planned),
    MOVED_ON: (state, { plan, planned }) =>
      leave(state, plan, verdictOf(state.pain, planned) === 'stop' ? 'stopped' : 'skipped'),
  },
  alarm: {},
  over: {
    ALARMED: (state) => ({ ...state, at: 'alarm' }),
    BEGAN: (state, around) => (canBeginAgain(state) ? begin(state, around) : state),
  },
};

/** Where one is after this has happened; what cannot happen there, such as a press that comes twice, changes nothing. */
export function next(plan: readonly Planned[], state: State, happened: Happened): State {
  const does = CHART[state.at][happened.type];
  const planned = plan[state.exercise] ?? {};
  return does?.(state, { plan, planned, pain: MOST_PAIN, ...happened }) ?? state;
}

/** A moment of a hold that is to be heard and felt. */
export type Mark = 'hold' | 'enough' | 'end';

/** What has come between two states of a hold. */
export function markBetween(before: State, after: State, planned: Planned): Mark | undefined {
  if (before.at !== 'holding') return undefined;
  if (after.at !== 'holding') return after.repeats > before.repeats ? 'end' : undefined;
  const [least, most] = holdOf(planned) ?? ONCE;
  const passes = (ms: number): boolean => before.heldMs < ms && after.heldMs >= ms;
  if (least < most && passes(least * 1000)) return 'enough';
  return passes(0) ? 'hold' : undefined;
}
