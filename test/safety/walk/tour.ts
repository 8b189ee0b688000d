import type { Located } from '../../../dialogs/locate';
import type { Session } from '../../../dialogs/session';
import { type Chart, isEnd, type Way } from './chart';
import type { Reads } from './reads';
import { locateIn, nameOf, type Running } from './running';
import { type Manner, NOTHING_SAID, type Said, saidAfter, screensOf, sessionOf } from './witness';
import { type End, guardsAt, type Place } from './walk';

/** Somebody who stands at a place: what they said, and where the running code has them. */
export interface Witness {
  readonly session: Session;
  readonly located: Located;
}

/** A way of the walk, and the running code in the session of somebody who goes it. */
export interface Stand extends Witness {
  readonly way: Way;
  /** The same person before it. */
  readonly before: Witness;
  readonly said: Said;
}

export interface Tour {
  readonly chart: Chart;
  readonly running: Running;
  readonly manner: Manner;
  /** Which transitions are tried: every one, or each so many. */
  readonly isTried: (transition: number) => boolean;
  /** Each place where somebody stands, with all ways from it. */
  readonly meet: (place: Place, at: Witness) => void;
  readonly visit: (stand: Stand) => void;
}

/** Places at whose question the running code stands for somebody, and places that it passes for somebody. */
export interface Met {
  readonly asked: ReadonlySet<Place>;
  readonly passed: ReadonlySet<Place>;
}

interface Candidate {
  readonly said: Said;
  readonly isOnTheWay: boolean;
}

/** Would the running code go this way too? It asks where the walk asks, and passes where the walk passes. */
const goesAlong = ({ steps }: Reads, { by }: Way, located: Located): boolean =>
  by.from.at < 0 || (nameOf(located) === steps[by.from.at]?.question.id) === (by.chosen !== null);

/** One who stands there rather than before it; and of those the one who saw the fewest screens, or the most. */
function isBetter(manner: Manner, one: Candidate, other: Candidate): boolean {
  if (one.isOnTheWay !== other.isOnTheWay) return one.isOnTheWay;
  const more = screensOf(one.said.answers) - screensOf(other.said.answers);
  return manner === 'pressed' ? more < 0 : more > 0;
}

/** Is a question before this place still open in the running code? */
function isStillBefore({ reads }: Chart, { at }: Place, located: Located): boolean {
  const open = reads.steps.findIndex(({ question }) => question.id === nameOf(located));
  return open >= 0 && open < at;
}

/** Goes every way in the running code, place by place in the order of the chart. */
export function tour({ chart, running, manner, isTried, meet, visit }: Tour): Met {
  const { reads, places, ways } = chart;
  const { hash } = running.engine.knowledge;
  const best = new Map<Place, Candidate>();
  const [asked, passed] = [new Set<Place>(), new Set<Place>()];
  let seen = 0;
  const stand = (said: Said): Witness => {
    const session = sessionOf(said, hash);
    return { session, located: locateIn(running, session) };
  };
  const offer = (to: Place | End, candidate: Candidate): void => {
    if (isEnd(to)) return;
    const known = best.get(to);
    if (known === undefined || isBetter(manner, candidate, known)) best.set(to, candidate);
  };
  for (const place of places) {
    const { said, isOnTheWay } = best.get(place) ?? { said: NOTHING_SAID, isOnTheWay: true };
    best.delete(place);
    const before = stand(said);
    const isThere = isOnTheWay && !isStillBefore(chart, place, before.located);
    if (isThere) (nameOf(before.located) === reads.steps[place.at]?.question.id ? asked : passed).add(place);
    if (isThere && isTried(seen)) meet(place, before);
    for (const way of ways.get(place) ?? []) {
      const goes = goesAlong(reads, way, before.located);
      const after = saidAfter(reads, said, way.by, manner);
      offer(way.to, { said: after, isOnTheWay: isThere && goes });
      if (!isTried(seen++)) continue;
      // Told unasked it counts as well; but who is asked has not passed.
      if (isThere && (goes || way.by.chosen !== null)) visit({ way, before, said: after, ...stand(after) });
    }
  }
  return { asked, passed };
}

/** Must this place’s question be asked, passed, or may it be either? */
export function mayBe({ reads }: Chart, { at, sees }: Place): 'asked' | 'passed' | 'either' {
  const step = reads.steps[at];
  if (step === undefined) return 'passed';
  const { ask, pass } = guardsAt(reads, step, sees);
  return ask && pass ? 'either' : ask ? 'asked' : 'passed';
}
