/** A name as settings have it. What looks otherwise may be part of a secret that was broken over two lines. */
const LIKE_A_SETTING = /^[A-Z][A-Z\d_]{0,63}$/;

/**
 * What a `.env` file sets and nobody reads, each once: its name, or where it stands, such as `line 7`. `names`: from each
 * name in the file to the number of its line.
 */
export function notRead(names: ReadonlyMap<string, number>, known: readonly string[]): readonly string[] {
  const others = [...names].filter(([name]) => !known.includes(name));
  return others.map(([name, line]) => (LIKE_A_SETTING.test(name) ? name : `line ${line}`));
}
