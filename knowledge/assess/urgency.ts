import type { Urgency } from '../model';
import { URGENCIES } from '../scales';
import { type Candidate } from './assessment';

/** Advice when the rules cannot say what it is: someone should look, without hurry (ADR 0011). */
export const UNDETERMINED_URGENCY: Urgency = 'routine';

const RANK: Readonly<Record<Urgency, number>> = Object.fromEntries(
  URGENCIES.map((urgency, rank) => [urgency, rank]),
) as Record<Urgency, number>;

/** Is the first at least as urgent as the second? */
export function isAtLeast(urgency: Urgency, bound: Urgency): boolean {
  return RANK[urgency] <= RANK[bound];
}

/** For sorting: the more urgent first. */
export function byUrgency(one: Urgency, other: Urgency): number {
  return RANK[one] - RANK[other];
}

/** The most urgent of all; null of none. */
export function mostUrgent(urgencies: readonly Urgency[]): Urgency | null {
  let most: Urgency | null = null;
  for (const urgency of urgencies) {
    if (most === null || RANK[urgency] < RANK[most]) most = urgency;
  }
  return most;
}

/** The most urgent of all red flags and of every condition shown; the label can never lower it (ADR 0011). */
export function finalUrgency(ofRedFlags: readonly Urgency[], differential: readonly Candidate[]): Urgency {
  const shown = differential.length === 0 ? [UNDETERMINED_URGENCY] : differential.map(({ urgency }) => urgency);
  return mostUrgent([...ofRedFlags, ...shown]) ?? UNDETERMINED_URGENCY;
}
