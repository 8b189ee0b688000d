/** So short a name may well be another program’s: only `LANGUAGE` differs from `LANGUAGES`, and is no mistake. */
const isOwn = (name: string): boolean => name.length >= 8 && name.includes('_');

/** So many letters may differ: of a short name, two make another word, such as JAVA_DIR of DATA_DIR. */
const close = (name: string): number => (name.length >= 12 ? 2 : 1);

/** How many letters have to be put in, left out or changed to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [place, wanted] of Array.from(other).entries()) {
      const changed = (row[place] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const plain = (name: string): string => name.toUpperCase().replaceAll('-', '_');

function meant(name: string, known: readonly string[]): string | undefined {
  return known.filter(isOwn).find((one) => distance(plain(name), one) <= close(one));
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
