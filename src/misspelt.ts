import { distance } from '../knowledge/nearest';

/** So short a name may well be another program’s: only `LANGUAGE` differs from `LANGUAGES`, and is no mistake. */
const isOwn = (name: string): boolean => name.length >= 8 && name.includes('_');

/** So many letters may differ: of a short name, two make another word, such as JAVA_DIR of DATA_DIR. */
const close = (name: string): number => (name.length >= 12 ? 2 : 1);

const plain = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** Lengths first: what is compared letter by letter is read at every start, with all that the machine has set. */
const isNear = (name: string, one: string): boolean =>
  Math.abs(name.length - one.length) <= close(one) && distance(name, one) <= close(one);

function meant(name: string, known: readonly string[]): string | undefined {
  return known.filter(isOwn).find((one) => isNear(plain(name), one));
}

/** Names that are nearly those of our variables, by what was probably meant: what they set would not count. */
export function misspelt(names: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const others = names.filter((name) => !known.includes(name));
  return new Map(
    others.flatMap((name) => {
      const one = meant(name, known);
      return one === undefined ? [] : [[name, one] as const];
    }),
  );
}
