import type { Entry } from '../../../src/store/store';
import type { Findings } from './findings';
import type { Walk } from './walks';

/** Where the entries of one step stand in the log when nothing disturbs it. */
export interface Place {
  /** The patient’s own, or, of the opening, the first reply. */
  readonly first: number;
  readonly replies: readonly string[];
  /** Whether the patient’s own entry is the first of them. */
  readonly own: boolean;
}

/** The log that a walk leads to, step by step. */
export function placesOf({ steps }: Walk): readonly Place[] {
  let next = 0;
  return steps.map(({ turn }, step) => {
    const place = { first: next, own: step > 0, replies: turn.replies.map((reply) => JSON.stringify(reply)) };
    next += place.replies.length + (place.own ? 1 : 0);
    return place;
  });
}

const replyIn = ({ content }: Entry): string | undefined => {
  const { surefoot } = (content['channelData'] ?? {}) as { surefoot?: unknown };
  return surefoot === undefined ? undefined : JSON.stringify(surefoot);
};

/** Are these just the entries of that step: each there once, in order, and worded as in the undisturbed run? */
export function isStep(entries: readonly Entry[], { first, own, replies }: Place): boolean {
  const said = own ? entries.slice(1) : entries;
  return (
    entries.every(({ seq }, index) => seq === first + index) &&
    (!own || (entries[0] !== undefined && replyIn(entries[0]) === undefined)) &&
    said.length === replies.length &&
    said.every((entry, index) => replyIn(entry) === replies[index])
  );
}

/** Compares a log from the place of one step on with the undisturbed one: how many steps it has, or null if it differs. */
export function stepsIn(entries: readonly Entry[], places: readonly Place[], from: number): number | null {
  let rest = entries;
  let step = from;
  for (; rest.length > 0; step += 1) {
    const place = places[step];
    if (place === undefined) return null;
    const length = place.replies.length + (place.own ? 1 : 0);
    if (!isStep(rest.slice(0, length), place)) return null;
    rest = rest.slice(length);
  }
  return step;
}

/** What a log that is longer or shorter than it may be means for the patient. */
export function judgeLength(findings: Findings, where: string, found: number, may: readonly [number, number]): void {
  if (found < may[0]) findings.wrong('acknowledged answer lost', `${where}: ${found} steps of ${may[0]}`);
  if (found > may[1]) findings.wrong('turn run twice', `${where}: ${found} steps, and at most ${may[1]}`);
}
