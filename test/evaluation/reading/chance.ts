/** The next number from 0 up to 1. */
export type Chance = () => number;

/** Always the same numbers for the same seed (mulberry32). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A seed that hangs on the text, so that a new sentence does not change the others (FNV-1a). */
export const seedFor = (text: string, seed: number): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
};

export const below = (chance: Chance, count: number): number => Math.floor(chance() * count);

/** The items in another order. */
export const shuffled = <T>(items: readonly T[], chance: Chance): readonly T[] => {
  const left = [...items];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(below(chance, left.length), 1));
  return taken;
};
