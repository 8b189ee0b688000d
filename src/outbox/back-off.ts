const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait after so many tries: a second, then twice as long each time, five minutes at most; by chance (0 to 1)
 * down to half of it, so that what failed together does not come back together.
 */
export const backOff = (tries: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, tries - 1))) * (0.5 + chance / 2));
