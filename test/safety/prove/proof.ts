/** What was shown to hold, over how many cases, and by which arithmetic. */
export interface Proof {
  readonly id: string;
  /** The invariants of the clinical reference that it bears on. */
  readonly bearsOn: readonly string[];
  /** What holds, in one sentence. */
  readonly holds: string;
  /**
   * `all-answers`: over every answer set; `all-classes`: the running code over every class of what it reads; `all-paths`:
   * the walk of the chart; `all-places`: the running code wherever the walk goes; `some-places`: in some sessions of every
   * state; `random-roads`: in random conversations.
   */
  readonly over: 'all-answers' | 'all-classes' | 'all-paths' | 'all-places' | 'some-places' | 'random-roads';
  /** How many answer sets, classes or places. */
  readonly cases: bigint;
  /** How that number comes about. */
  readonly arithmetic: string;
  /** Cases in which it does not hold, told in words; the first ones are enough. */
  readonly failures: readonly string[];
}

/** Collects cases and failures while a proof is made. */
export interface Tally {
  readonly check: (holds: boolean, told: () => string) => void;
  readonly cases: () => bigint;
  readonly failures: readonly string[];
}

const MOST_FAILURES = 5;

export function newTally(): Tally {
  const failures: string[] = [];
  let cases = 0n;
  return {
    check: (holds, told) => {
      cases += 1n;
      if (!holds && failures.length < MOST_FAILURES) failures.push(told());
    },
    cases: () => cases,
    failures,
  };
}
