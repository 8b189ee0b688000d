import { type Word, type Wordbook } from './wordbook';

/** A phrase found in a text: from its first word to its last. */
export interface CueHit<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** Every cue that stands in these words. */
export type CueFinder<T> = (words: readonly Word[]) => CueHit<T>[];

/** “delete … data”: the parts of a cue in their order, each with the ways to say it. */
type Parts = readonly (readonly (readonly string[])[])[];

interface Cue<T> {
  readonly parts: Parts;
  readonly value: T;
}

/** Between two parts of a cue. */
const GAP = '…';
/** “…” stands for no more words than these. */
const LONGEST_GAP = 4;

/** Makes cues ready once. They are looked for by the words they begin with. */
export function createCueFinder<T>(
  book: Wordbook,
  meanings: readonly (readonly [T, readonly string[]])[],
): CueFinder<T> {
  const byFirst = new Map<string, Cue<T>[]>();
  for (const [value, phrases] of meanings) {
    for (const phrase of phrases) {
      const parts = phrase.split(GAP).map((part) => book.wordings(part).filter(({ length }) => length > 0));
      const firsts = new Set((parts[0] ?? []).map(([first = '']) => first));
      for (const first of firsts) byFirst.set(first, [...(byFirst.get(first) ?? []), { parts, value }]);
    }
  }
  return (words) =>
    words.flatMap(({ name }, first) =>
      (byFirst.get(name) ?? []).flatMap(({ parts, value }) => {
        const end = endOf(words, parts, first);
        return end === null ? [] : [{ value, first, last: end - 1 }];
      }),
    );
}

/** The place after the last word of the cue, if all of its parts follow from here on. */
function endOf(words: readonly Word[], [part = [], ...rest]: Parts, start: number): number | null {
  for (const phrase of part) {
    if (!phrase.every((name, offset) => words[start + offset]?.name === name)) continue;
    const end = start + phrase.length;
    if (rest.length === 0) return end;
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped += 1) {
      const found = endOf(words, rest, end + skipped);
      if (found !== null) return found;
    }
  }
  return null;
}
