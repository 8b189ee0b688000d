import fc from 'fast-check';
import {
  AT_START,
  isEnough,
  LEAD_MS,
  markBetween,
  next,
  verdictOf,
  type Happened,
  type Planned,
  type State,
} from '../../../src/widget/session/machine';

const painLimit = { fineTo: 3, stopAbove: 5 };
const STRETCH: Planned = { counts: { reps: [3, 5], holdSeconds: [15, 30], bothSides: true }, painLimit };
const RAISE: Planned = { counts: { sets: [2, 3], reps: [10, 12], bothSides: false }, painLimit };
const HOLD: Planned = { counts: { sets: [2, 3], holdSeconds: [30, 30], bothSides: false }, painLimit };
const TIRED: Planned = { counts: { reps: [1, 15], bothSides: false }, painLimit };
const MASSAGE: Planned = { painLimit };

const did = (type: Happened['type']): Happened => ({ type, at: 0 });
const times = (count: number, type: Happened['type']): Happened[] => Array.from({ length: count }, () => did(type));
const began = (at: number): Happened => ({ type: 'HOLD_BEGAN', at });
const ticked = (at: number): Happened => ({ type: 'TICKED', at });
const rated = (pain: number): Happened => ({ type: 'RATED', at: 0, pain });

const after = (plan: readonly Planned[], ...all: readonly Happened[]): State =>
  [did('BEGAN'), ...all].reduce((state, one) => next(plan, state, one), AT_START);

describe('repeats', () => {
  test('are counted one by one, and the most of them is a set', () => {
    expect(after([RAISE], ...times(4, 'COUNTED'))).toMatchObject({ at: 'working', repeats: 4, set: 1 });
    expect(after([RAISE], ...times(12, 'COUNTED'))).toMatchObject({ at: 'resting', repeats: 12, set: 1 });
  });

  test('until tired: a set ends when the person says so', () => {
    expect(after([TIRED], ...times(6, 'COUNTED'), did('SET_ENDED'))).toMatchObject({ at: 'resting', repeats: 6 });
  });

  test('begin anew with the next set, and two sets are enough where two or three are asked for', () => {
    const one = after([RAISE], did('SET_ENDED'));
    expect(isEnough(one, RAISE)).toBe(false);
    const two = after([RAISE], did('SET_ENDED'), did('WENT_ON'));
    expect(two).toMatchObject({ at: 'working', set: 2, repeats: 0 });
    expect(isEnough(next([RAISE], two, did('SET_ENDED')), RAISE)).toBe(true);
  });

  test('of both sides: the other side comes before the exercise is enough', () => {
    const first = after([STRETCH], did('SET_ENDED'));
    expect(isEnough(first, STRETCH)).toBe(false);
    const other = next([STRETCH], first, did('WENT_ON'));
    expect(other).toMatchObject({ side: 'other', set: 1, repeats: 0 });
    const both = next([STRETCH], other, did('SET_ENDED'));
    expect(isEnough(both, STRETCH)).toBe(true);
    expect(next([STRETCH], both, did('WENT_ON'))).toMatchObject({ side: 'first', set: 2 });
  });
});

describe('a hold', () => {
  test('begins after time to get into place', () => {
    const state = after([HOLD], began(1_000), ticked(1_000 + LEAD_MS - 1));
    expect(state).toMatchObject({ at: 'holding', heldMs: -1 });
    expect(markBetween(state, next([HOLD], state, ticked(1_000 + LEAD_MS)), HOLD)).toBe('hold');
  });

  test('ends by itself after the most, and is one repeat', () => {
    const holding = after([STRETCH], began(0), ticked(LEAD_MS + 29_999));
    const ended = next([STRETCH], holding, ticked(LEAD_MS + 30_000));
    expect(ended).toMatchObject({ at: 'working', repeats: 1, heldMs: 0 });
    expect(markBetween(holding, ended, STRETCH)).toBe('end');
  });

  test('is told once when the least is reached', () => {
    const before = after([STRETCH], began(0), ticked(LEAD_MS + 14_900));
    const reached = next([STRETCH], before, ticked(LEAD_MS + 15_000));
    expect(markBetween(before, reached, STRETCH)).toBe('enough');
    expect(markBetween(reached, next([STRETCH], reached, ticked(LEAD_MS + 15_100)), STRETCH)).toBeUndefined();
  });

  test('of a screen that slept has ended when it wakes, once', () => {
    expect(after([STRETCH], began(0), ticked(3_600_000), ticked(3_600_100))).toMatchObject({ repeats: 1 });
  });

  test('that is let go counts, but not while getting ready', () => {
    expect(after([STRETCH], began(0), ticked(LEAD_MS + 8_000), did('LET_GO'))).toMatchObject({ repeats: 1 });
    expect(after([STRETCH], began(0), ticked(2_000), did('LET_GO'))).toMatchObject({ at: 'working', repeats: 0 });
  });

  test('without a number of repeats is a set by itself', () => {
    expect(after([HOLD], began(0), ticked(LEAD_MS + 30_000))).toMatchObject({ at: 'resting', set: 1 });
  });

  test('that is interrupted does not count', () => {
    expect(after([HOLD], began(0), ticked(LEAD_MS + 9_000), did('PAUSED'))).toMatchObject({
      at: 'working',
      repeats: 0,
    });
  });
});

describe('pain', () => {
  test.each([
    [0, 'fine'],
    [3, 'fine'],
    [4, 'ease'],
    [5, 'ease'],
    [6, 'stop'],
    [10, 'stop'],
  ] as const)('of %i out of 10: %s', (pain, verdict) => {
    expect(verdictOf(pain, RAISE)).toBe(verdict);
  });

  test('any stops the exercise where no limit has come along', () => {
    expect(verdictOf(1, {})).toBe('stop');
  });

  test('of 7 leaves no way on with that exercise, only to the next', () => {
    const judged = after([RAISE, MASSAGE], did('HURT'), rated(7));
    for (const type of ['WENT_ON', 'COUNTED', 'SET_ENDED', 'EXERCISE_ENDED', 'SKIPPED'] as const)
      expect(next([RAISE, MASSAGE], judged, did(type))).toEqual(judged);
    expect(next([RAISE, MASSAGE], judged, did('MOVED_ON'))).toMatchObject({
      at: 'working',
      exercise: 1,
      outcomes: ['stopped'],
    });
  });

  test('of 7 is remembered by who ends there', () => {
    expect(after([RAISE, MASSAGE], did('HURT'), rated(7), did('SESSION_ENDED'))).toMatchObject({
      at: 'over',
      outcomes: ['stopped'],
    });
  });

  test('of 5 goes on the easier way, where one was, until the exercise ends', () => {
    const eased = after([RAISE, MASSAGE], ...times(4, 'COUNTED'), did('HURT'), rated(5), did('WENT_ON'));
    expect(eased).toMatchObject({ at: 'working', repeats: 4, eased: true });
    expect(next([RAISE, MASSAGE], eased, did('EXERCISE_ENDED'))).toMatchObject({ exercise: 1, eased: false });
  });

  test('of 2 after 5 does not make it harder again', () => {
    const twice = [did('HURT'), rated(5), did('WENT_ON'), did('HURT'), rated(2), did('WENT_ON')];
    expect(after([RAISE], ...twice)).toMatchObject({ eased: true });
  });

  test('that was none after all leads back', () => {
    expect(after([RAISE], ...times(4, 'COUNTED'), did('HURT'), did('WENT_ON'))).toMatchObject({ repeats: 4 });
  });
});

describe('the plan', () => {
  test('goes on to the next exercise, and is over after the last', () => {
    const plan = [RAISE, MASSAGE];
    expect(after(plan, did('SKIPPED'))).toMatchObject({ at: 'working', exercise: 1, outcomes: ['skipped'] });
    const over = after(plan, did('SKIPPED'), did('EXERCISE_ENDED'));
    expect(over).toMatchObject({ at: 'over', outcomes: ['skipped', 'done'] });
    expect(next(plan, over, did('BEGAN'))).toMatchObject({ at: 'working', exercise: 0, outcomes: [] });
  });

  test('does not begin again where an exercise has hurt too much', () => {
    const over = after([RAISE], did('HURT'), rated(7), did('MOVED_ON'));
    expect(over).toMatchObject({ at: 'over', outcomes: ['stopped'] });
    expect(next([RAISE], over, did('BEGAN'))).toEqual(over);
  });
});

const TYPES = ['BEGAN', 'COUNTED', 'LET_GO', 'PAUSED', 'SET_ENDED', 'WENT_ON', 'EXERCISE_ENDED', 'SKIPPED', 'HURT'];
const LATER_TYPES = ['MOVED_ON', 'SESSION_ENDED', 'HOLD_BEGAN', 'TICKED', 'RATED'];
const anyEvent = fc.record({
  type: fc.constantFrom(...TYPES, ...LATER_TYPES),
  at: fc.nat(100_000),
  pain: fc.nat(10),
}) as fc.Arbitrary<Happened>;
const PLAN = [STRETCH, RAISE, HOLD, TIRED, MASSAGE];

test('after a new sign nothing that is pressed leads back to an exercise', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.array(anyEvent), (before, later) => {
      expect(after(PLAN, ...before, did('ALARMED'), ...later).at).toBe('alarm');
    }),
  );
});

test('whatever is pressed, nobody is past the end, past the most of a set, or on after too much pain', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
      let state = AT_START;
      for (const event of events) {
        const was = state;
        state = next(PLAN, was, event);
        expect(PLAN[state.exercise]).toBeDefined();
        expect(state.repeats).toBeLessThanOrEqual(15);
        const tooMuch = was.at === 'judged' && verdictOf(was.pain, PLAN[was.exercise]!) === 'stop';
        if (tooMuch && state.at === 'working') expect(state.exercise).toBe(was.exercise + 1);
      }
    }),
  );
});
