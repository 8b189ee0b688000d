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
  const byWord = new Map<string, number[]>();
  things.forEach((thing, place) => {
    for (const word of wordsOf(thing)) put(byWord, word, place);
  });
  const byLetter = new Map<string, string[]>();
  for (const word of byWord.keys()) put(byLetter, word[0] ?? '', word);
  const byKey = new Map<string, number[]>();
  const stem = (letter: string) => {
    for (const word of byLetter.get(letter) ?? []) {
      for (const place of byWord.get(word) ?? []) put(byKey, keyOf(word), place);
    }
    byLetter.delete(letter);
  };
  return (key) => {
    stem(letterOf(key));
    const known = byKey.get(key);
    if (known === undefined) return [];
    const places = [...new Set(known)].sort((one, other) => one - other);
    return places.flatMap((place) => things[place] ?? []);
  };
}

function put<T>(lists: Map<string, T[]>, name: string, thing: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [thing]);
  else list.push(thing);
}
