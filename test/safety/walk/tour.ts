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

/** For each place still to come the one who stands there best. */
function comingTo(manner: Manner) {
  const best = new Map<Place, Candidate>();
  const offer = (to: Place | End, candidate: Candidate): void => {
    if (isEnd(to)) return;
    const known = best.get(to);
    if (known === undefined || isBetter(manner, candidate, known)) best.set(to, candidate);
  };
  const take = (place: Place): Candidate => {
    const found = best.get(place) ?? { said: NOTHING_SAID, isOnTheWay: true };
    best.delete(place);
    return found;
  };
  return { offer, take };
}

/** Goes every way in the running code, place by place in the order of the chart. */
export function tour({ chart, running, manner, isTried, meet, visit }: Tour): Met {
  const { reads, places, ways } = chart;
  const coming = comingTo(manner);
  const met: Record<'asked' | 'passed', Set<Place>> = { asked: new Set(), passed: new Set() };
  let seen = 0;
  const stand = (said: Said): Witness => {
    const session = sessionOf(said, running.engine.knowledge.hash);
    return { session, located: locateIn(running, session) };
  };
  const goOn = (way: Way, from: Candidate, before: Witness): void => {
    const goes = goesAlong(reads, way, before.located);
    const said = saidAfter(reads, from.said, way.by, manner);
    coming.offer(way.to, { said, isOnTheWay: from.isOnTheWay && goes });
    // Told unasked it counts as well; but who is asked has not passed.
    const isGone = from.isOnTheWay && (goes || way.by.chosen !== null);
    if (isTried(seen++) && isGone) visit({ way, before, said, ...stand(said) });
  };
  for (const place of places) {
    const { said, isOnTheWay } = coming.take(place);
    const before = stand(said);
    const isThere = isOnTheWay && !isStillBefore(chart, place, before.located);
    const isAsked = nameOf(before.located) === reads.steps[place.at]?.question.id;
    if (isThere) met[isAsked ? 'asked' : 'passed'].add(place);
    if (isThere && isTried(seen)) meet(place, before);
    for (const way of ways.get(place) ?? []) goOn(way, { said, isOnTheWay: isThere }, before);
  }
  return met;
}

/** Must this place’s question be asked, passed, or may it be either? */
export function mayBe({ reads }: Chart, { at, sees }: Place): 'asked' | 'passed' | 'either' {
  const step = reads.steps[at];
  if (step === undefined) return 'passed';
  const { ask, pass } = guardsAt(reads, step, sees);
  return ask && pass ? 'either' : ask ? 'asked' : 'passed';
}
