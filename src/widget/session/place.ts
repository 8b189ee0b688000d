import { ofThisTab, PLACE, read, write } from '../line/storage';
import { next, type Planned, type State } from './machine';

/** One exercise of a plan, with what names it. */
type Named = Planned & { readonly exercise: string };

interface KeptPlace {
  readonly of: string;
  readonly state: State;
}

/**
 * Where somebody is in these exercises today, for this tab: a reload goes on from there, as what has hurt too much must not
 * be offered again on the same day.
 */
export class Place {
  private readonly of: string;

  /** `when` is any text that another day has not, nor another advice. */
  constructor(
    private readonly exercises: readonly Named[],
    when: string,
  ) {
    this.of = [when, ...exercises.map(({ exercise }) => exercise)].join();
  }

  /** A hold is not gone on with: its clock was the page’s. */
  recall(): State | undefined {
    const kept = read(ofThisTab, PLACE) as KeptPlace | undefined;
    return kept?.of === this.of ? next(this.exercises, kept.state, { type: 'PAUSED', at: 0 }) : undefined;
  }

  keep(state: State): void {
    const kept: KeptPlace = { of: this.of, state };
    write(ofThisTab, PLACE, kept);
  }
}
