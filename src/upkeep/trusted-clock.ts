/** What is remembered of the machine’s clock from one look to the next, across restarts. */
export interface ClockMemory {
  /** What it said at the last look. */
  readonly seen: number;
  /** What it said when it was first found to have jumped; null while it is believed. */
  readonly doubtedSince: number | null;
}

const DAY_MS = 24 * 3600_000;

/** A step that a clock takes between two looks, or while a server stands still overnight. */
const isStep = (from: number, to: number): boolean => to >= from - DAY_MS && to <= from + DAY_MS;

/**
 * A clock that has jumped by more than a day, either way, is believed only after it has gone on evenly for a day: what is
 * deleted by a wrong clock is gone, and what is deleted a day late by a right one was kept a day too long.
 */
export function lookAt(memory: ClockMemory | null, now: number): ClockMemory {
  if (memory === null) return { seen: now, doubtedSince: null };
  const { seen, doubtedSince } = memory;
  if (!isStep(seen, now)) return { seen: now, doubtedSince: now };
  if (doubtedSince === null || now - doubtedSince >= DAY_MS) return { seen: now, doubtedSince: null };
  // A clock that goes back while it is doubted has not gone on evenly.
  return { seen: now, doubtedSince: now < seen ? now : doubtedSince };
}

/** What was stamped later than this was stamped by a clock that was wrong. */
export const latestCredible = (now: number): number => now + DAY_MS;
