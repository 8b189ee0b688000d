import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

const BESIDE = ['join', 'option-word', 'determiner'] as const;

/** “2”, “1 and 3”, “option 2”, “the second one”: places in the list of options, from 1, or null if the text is more. */
export type NumberReader = (words: readonly Word[], count: number) => readonly number[] | null;

export function createNumberReader(lists: Lists, book: Wordbook): NumberReader {
  const inOrder = (['number-word', 'ordinal', 'ordinal-figure'] as const).map((name) =>
    lists.words(name).map((word) => book.names(word).join()),
  );
  const one = inOrder[0]?.[0];
  const isOrdinal = (name: string) => inOrder.slice(1).some((words) => words.includes(name));
  const mayStandBeside = (name: string) => BESIDE.some((kind) => book.is(kind, name)) || name === one;

  function placeOf(name: string, before: string): number | null {
    if (/^\d{1,3}$/.test(name)) return Number(name);
    // “the second one”, “this one”: this “one” counts nothing.
    if (name === one && (isOrdinal(before) || book.is('determiner', before))) return null;
    const place = Math.max(...inOrder.map((words) => words.indexOf(name))) + 1;
    return place > 0 ? place : null;
  }

  return (words, count) => {
    const places: number[] = [];
    for (const [at, { plain }] of words.entries()) {
      const place = placeOf(plain, words[at - 1]?.plain ?? '');
      if (place === null && !mayStandBeside(plain)) return null;
      if (place !== null) places.push(place);
    }
    const inList = places.length > 0 && places.every((place) => place >= 1 && place <= count);
    return inList ? [...new Set(places)] : null;
  };
}

/** “7”, “about a 7”, “7ish”, “7 or 8”: the number on a scale up to `most`, of two the higher; null if the text is more. */
export type ScaleReader = (words: readonly Word[], most: number) => number | null;

const ON_SCALE = /^(\d{1,3}(?:\.\d+)?)(?:\/10|(\p{L}+))?$/u;

export function createScaleReader(lists: Lists, book: Wordbook): ScaleReader {
  const inOrder = lists.words('number-word').map((word) => book.names(word).join());
  // “eightish”
  const isAbout = (name: string, word: string) =>
    name.startsWith(word) && book.is('scale-filler', name.slice(word.length));
  const valueOf = (name: string): number | null => {
    const [, figures, ending] = ON_SCALE.exec(name) ?? [];
    // “7ish”
    if (figures !== undefined && (ending === undefined || book.is('scale-filler', ending))) return Number(figures);
    if (book.is('zero-word', name)) return 0;
    const place = inOrder.findIndex((word) => word === name || isAbout(name, word)) + 1;
    return place > 0 ? place : null;
  };
  return (words, most) => {
    const values = words.flatMap(({ plain }) => valueOf(plain) ?? []);
    const isAll = words.every(({ plain }) => valueOf(plain) !== null || book.is('scale-filler', plain));
    const value = Math.max(...values);
    return isAll && values.length > 0 && value <= most ? value : null;
  };
}
