import { withinOneEdit } from './edits';
import { type LanguageTools } from './language-tools';

/** Real words of the language, which are never taken for a misspelling of ours. */
export interface RealWords {
  /** Is this an inflection of one? */
  readonly isInflected: (word: string) => boolean;
  /** Is one of them, but for this one, a single letter away? Then who can say which was meant: “diaretic”, “diuretic”. */
  readonly isNearOne: (word: string, butFor: string) => boolean;
}

/** Words that share this many letters at the start are stemmed together, when one of them is first asked for. */
const START = 3;

/**
 * Stemming ten thousand words at the start would take longer than all the rest, so each shelf is stemmed when it is
 * needed; the answers do not depend on when.
 */
export function createRealWords(words: readonly string[], tools: LanguageTools): RealWords {
  let shelves: { byStart: Map<string, string[]>; byLength: Map<string, string[]> } | undefined;
  const shelved = () =>
    (shelves ??= {
      byStart: shelve(words, (word) => word.slice(0, START)),
      byLength: shelve(words, (word) => shelfFor(word, word.length)),
    });
  const stems = new Map<string, ReadonlySet<string>>();

  function stemsOf(start: string): ReadonlySet<string> {
    const known = stems.get(start);
    if (known !== undefined) return known;
    const { byStart } = shelved();
    const made = new Set(byStart.get(start)?.map((word) => tools.stem(word)));
    if (byStart.has(start)) stems.set(start, made);
    return made;
  }
  const lengths = [-1, 0, 1];
  return {
    isInflected: (word) => stemsOf(word.slice(0, START)).has(tools.stem(word)),
    isNearOne: (word, butFor) =>
      lengths.some((more) =>
        shelved()
          .byLength.get(shelfFor(word, word.length + more))
          ?.some((real) => real !== butFor && withinOneEdit(word, real)),
      ),
  };
}

function shelfFor(word: string, length: number): string {
  return `${word[0] ?? ''}${length}`;
}

function shelve(words: readonly string[], shelfOf: (word: string) => string): Map<string, string[]> {
  const shelves = new Map<string, string[]>();
  for (const word of words) {
    const name = shelfOf(word);
    const shelf = shelves.get(name);
    if (shelf === undefined) shelves.set(name, [word]);
    else shelf.push(word);
  }
  return shelves;
}
