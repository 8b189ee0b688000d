/** Deeper than anything that a channel sends. */
export const MOST_DEPTH = 32;

/** Do lists or objects stand in each other that often? Looks no deeper than that. */
export function isDeeperThan(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, most - 1));
}
