import type { Engine } from '../../../dialogs/engine';
import type { Knowledge } from '../../../knowledge/model';
import { type Reads, readsOf } from './reads';
import { type End, type Place, type Transition, walk } from './walk';

/** Where a transition leads. */
export interface Way {
  readonly by: Transition;
  readonly to: Place | End;
}

/** The whole walk, kept: each place with the ways that lead on from it. */
export interface Chart {
  readonly knowledge: Knowledge;
  readonly reads: Reads;
  readonly places: readonly Place[];
  readonly ways: ReadonlyMap<Place, readonly Way[]>;
  readonly transitions: number;
}

export const isEnd = (to: Place | End): to is End => 'marks' in to;

export function chartOf({ knowledge, order }: Pick<Engine, 'knowledge' | 'order'>): Chart {
  const reads = readsOf(knowledge, order);
  const places: Place[] = [];
  const ways = new Map<Place, Way[]>();
  let transitions = 0;
  walk(reads, {
    place: (place) => {
      places.push(place);
      ways.set(place, ways.get(place) ?? []);
    },
    transition: (by, to) => {
      transitions += 1;
      ways.get(by.from)?.push({ by, to });
    },
  });
  return { knowledge, reads, places, ways, transitions };
}
