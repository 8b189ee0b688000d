/** Shares of a word that may differ before a guess is worth nothing. */
const TOO_FAR = 0.65;

/** The known word nearest to what was written, or null when none is near. `nearest('nite', ['rest', 'night'])` is `night`. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const word of known) {
    const steps = distance(written.toLowerCase(), word.toLowerCase());
    if (steps < least && steps < TOO_FAR * Math.max(written.length, word.length)) {
      best = word;
      least = steps;
    }
  }
  return best;
}

/** “Did you mean …?” where a known word is near, and the known words where they are few. */
export function suggest(written: string, known: readonly string[]): string {
  const guess = nearest(written, known);
  const question = guess === null ? [] : [`Did you mean “${guess}”?`];
  const list = known.length > 0 && known.length <= MANY ? [`Use one of: ${known.join(', ')}.`] : [];
  return [...question, ...list].join(' ') || 'Check the spelling.';
}

/** More words than this are no help in a message. */
const MANY = 16;

/** Letters to insert, delete or replace to turn one word into the other (Levenshtein). */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = at(row, column - 1) + (one[index] === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, at(row, column) + 1, at(next, column - 1) + 1));
    }
    row = next;
  }
  return at(row, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
