import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

/** “2”, “1 and 3”, “option 2”, “the second one”: places in the list of options, from 1, or null if the text is more. */
export type NumberReader = (words: readonly Word[], count: number) => readonly number[] | null;

export function createNumberReader(lists: Lists, book: Wordbook): NumberReader {
  const cardinals = lists.words('number-word').map((word) => book.names(word).join());
  const ordinals = lists.words('ordinal').map((word) => book.names(word).join());

  function placeOf(name: string, before: string | undefined): number | null {
    if (/^\d{1,3}$/.test(name)) return Number(name);
    // “the second one”: this “one” counts nothing.
    if (before !== undefined && ordinals.includes(before) && name === cardinals[0]) return null;
    const place = Math.max(cardinals.indexOf(name), ordinals.indexOf(name)) + 1;
    return place > 0 ? place : null;
  }

  function mayStandBeside(name: string): boolean {
    return (
      (['join', 'option-word', 'determiner'] as const).some((kind) => book.is(kind, name)) || name === cardinals[0]
    );
  }

  return (words, count) => {
    const places: number[] = [];
    for (const [at, { plain }] of words.entries()) {
      const place = placeOf(plain, words[at - 1]?.plain);
      if (place === null && !mayStandBeside(plain)) return null;
      if (place !== null) places.push(place);
    }
    const inList = places.length > 0 && places.every((place) => place >= 1 && place <= count);
    return inList ? [...new Set(places)] : null;
  };
}
