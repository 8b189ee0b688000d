import { chanceFrom, seedFor, shuffled } from './chance';
import { misspellWord } from './misspell-word';

/** Shorter words are left alone: a letter wrong in “no” or “my” makes another word of it. */
const WORD = /\p{L}[\p{L}']*/gu;
const SHORTEST = 3;

/**
 * The text with this share of all its words misspelt, as far as there are words long enough. What is misspelt at one
 * share is misspelt in the same way at every greater one.
 */
export const misspell = (text: string, share: number, seed: number): string => {
  const chance = chanceFrom(seedFor(text, seed));
  const words = [...text.matchAll(WORD)];
  const order = shuffled(
    words.filter(([word]) => word.length >= SHORTEST),
    chance,
  ).map((match) => ({ start: match.index, word: match[0], spelt: misspellWord(match[0].toLowerCase(), chance) }));
  // Of a word and a half, the half is drawn.
  const count = Math.floor(share * words.length + (share === 0 ? 0 : chance()));
  return order
    .slice(0, count)
    .sort((one, other) => other.start - one.start)
    .reduce((spelt, one) => spelt.slice(0, one.start) + one.spelt + spelt.slice(one.start + one.word.length), text);
};
