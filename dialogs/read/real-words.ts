import { type LanguageTools } from './language-tools';

/** Words that share this many letters at the start are stemmed together, when one of them is first asked for. */
const SHELF = 4;

/**
 * Is this an inflection of a real word? Stemming ten thousand words at the start would take longer than all the rest,
 * so each shelf is stemmed when it is needed; the answers do not depend on when.
 */
export function createRealWords(words: readonly string[], tools: LanguageTools): (word: string) => boolean {
  const shelves = new Map<string, string[]>();
  for (const word of words) {
    const shelf = shelves.get(word.slice(0, SHELF));
    if (shelf === undefined) shelves.set(word.slice(0, SHELF), [word]);
    else shelf.push(word);
  }
  const stems = new Map<string, ReadonlySet<string>>();

  function stemsOf(shelf: string): ReadonlySet<string> {
    const known = stems.get(shelf);
    if (known !== undefined) return known;
    const made = new Set(shelves.get(shelf)?.map((word) => tools.stem(word)));
    stems.set(shelf, made);
    return made;
  }
  return (word) => stemsOf(word.slice(0, SHELF)).has(tools.stem(word));
}
