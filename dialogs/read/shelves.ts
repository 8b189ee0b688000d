import { letterOf } from './wordbook';

/**
 * Things by the branches of words that belong to them, in their own order. Words with one first letter are stemmed when
 * one of them is first asked for: all at once would be much of the start.
 */
export function createShelves<T>(
  things: readonly T[],
  wordsOf: (thing: T) => readonly string[],
  keyOf: (word: string) => string,
): (key: string) => readonly T[] {
  const byLetter = new Map<string, Map<string, number[]>>();
  for (const [place, thing] of things.entries()) {
    for (const word of wordsOf(thing)) put(shelfFor(byLetter, word[0] ?? ''), word, place);
  }
  const byKey = new Map<string, number[]>();
  const stem = (letter: string) => {
    for (const [word, places] of byLetter.get(letter) ?? []) places.forEach((place) => put(byKey, keyOf(word), place));
    byLetter.delete(letter);
  };
  return (key) => {
    stem(letterOf(key));
    const places = [...new Set(byKey.get(key))].sort((one, other) => one - other);
    return places.flatMap((place) => things[place] ?? []);
  };
}

function shelfFor(byLetter: Map<string, Map<string, number[]>>, letter: string): Map<string, number[]> {
  const shelf = byLetter.get(letter) ?? new Map<string, number[]>();
  byLetter.set(letter, shelf);
  return shelf;
}

function put(lists: Map<string, number[]>, name: string, place: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [place]);
  else list.push(place);
}
