import { partsOf } from './alternatives';
import { type Lists } from './word-classes';
import { type Wordbook } from './wordbook';

/** One way to say a part of a phrase. It may have no words: “(my|) heel”. */
export interface Way {
  /** As it stands in the vocabulary. */
  readonly words: readonly string[];
  /** As it stands in a text: with another “can't”, or turned round by “can”. */
  readonly names: readonly string[];
  readonly turned: boolean;
}

/** The ways to say each part of a phrase, one part after another. */
export type Parts = readonly (readonly Way[])[];

export interface PhraseWays {
  readonly partsOf: (phrase: string) => Parts;
  /** May a text have this word or not? “my”, “the” */
  readonly isLight: (name: string) => boolean;
  /** What the ways to say words begin with, by the first of those. */
  readonly beginnings: (word: string) => readonly string[];
}

/** All ways to say a phrase that follow from lists of words: with every “can't” (cannot, unable to …), and with “can”. */
export function createPhraseWays(book: Wordbook, lists: Lists): PhraseWays {
  const inability = lists.phrases('inability').map(book.names);
  const others = [
    ...inability.map((names) => ({ names, turned: false })),
    ...lists.phrases('ability').map((phrase) => ({ names: book.names(phrase), turned: true })),
  ];
  const heads = new Set(inability.map(([head]) => head));
  const allHeads = [...new Set([...heads, ...others.map(({ names: [head] }) => head)])].flatMap((head) => head ?? []);
  const light = new Set(lists.words('determiner').filter((name) => book.is('transparent', name)));
  function waysOf(words: readonly string[]): Way[] {
    const found = words.some((name) => heads.has(name)) ? firstOf(inability, words) : null;
    if (found === null) return [{ words, names: words, turned: false }];
    return others.map(({ names, turned }) => ({ words, names: replaced(words, found, names), turned }));
  }
  return {
    partsOf: (phrase) => [...partsOf(phrase, book.names)].map((ways) => ways.flatMap(waysOf)),
    isLight: (name) => light.has(name),
    beginnings: (word) => (book.names(word).some((name) => heads.has(name)) ? allHeads : book.names(word)),
  };
}

/** Where something stands, and how many words it has. */
type Place = readonly [at: number, length: number];

/** The first of these that stands in the words. */
function firstOf(phrases: readonly (readonly string[])[], words: readonly string[]): Place | null {
  for (const phrase of phrases) {
    const at = words.findIndex((_, start) => phrase.every((word, offset) => words[start + offset] === word));
    if (at >= 0) return [at, phrase.length];
  }
  return null;
}

function replaced(words: readonly string[], [at, length]: Place, other: readonly string[]): string[] {
  return [...words.slice(0, at), ...other, ...words.slice(at + length)];
}
