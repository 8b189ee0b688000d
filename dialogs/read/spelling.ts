import { type LanguageTools } from './language-tools';

/** Shorter words have too many neighbours, and longer ones are no words. */
const SHORTEST = 4;
const LONGEST = 24;
/** Up to this length the first letter must be right: “night”, “tight” and “right” are one letter apart. */
const FIRST_LETTER_UP_TO = 5;
/** From this length on a word must sound the same, and may then be two letters off. */
const BY_SOUND_FROM = 7;
const LETTERS = /^[a-z]+$/;

/** The word of the vocabulary that a misspelt word stands for, or null. */
export type Speller = (word: string) => string | null;

interface Neighbourhood {
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
}

/**
 * Corrects towards the vocabulary's own words only, and never a real word: “sore” is not “sole”.
 * `isReal` is asked last, since it costs most.
 */
export function createSpeller(
  targets: Iterable<string>,
  isReal: (word: string) => boolean,
  tools: LanguageTools,
): Speller {
  const words = [...new Set(targets)].filter(isSpeltWord).sort();
  const around: Neighbourhood = {
    byLetters: index(words, shortenings),
    bySound: index(words, (word) => tools.soundsLike(word)),
  };
  return (word) => {
    if (!isSpeltWord(word)) return null;
    const near = word.length < BY_SOUND_FROM ? oneLetterOff(word, around) : soundingAlike(word, around, tools);
    const best = near.filter((target) => word.length > FIRST_LETTER_UP_TO || target[0] === word[0])[0];
    return best === undefined || isReal(word) ? null : best;
  };
}

function isSpeltWord(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && LETTERS.test(word);
}

function oneLetterOff(word: string, { byLetters }: Neighbourhood): string[] {
  const near = new Set(shortenings(word).flatMap((form) => byLetters.get(form) ?? []));
  return [...near].filter((target) => withinOneEdit(word, target)).sort(byLikeness(word));
}

function soundingAlike(word: string, { bySound }: Neighbourhood, tools: LanguageTools): string[] {
  const alike = new Set(tools.soundsLike(word).flatMap((code) => bySound.get(code) ?? []));
  const rated = [...alike]
    .filter((target) => Math.abs(target.length - word.length) <= 2)
    .map((target) => ({ target, edits: tools.editDistance(word, target) }));
  const near = rated.filter(({ edits }) => edits <= 2);
  return near
    .sort((one, other) => one.edits - other.edits || byLikeness(word)(one.target, other.target))
    .map(({ target }) => target);
}

/** The longer shared beginning first, then by the alphabet, so that the choice is always the same. */
function byLikeness(word: string): (one: string, other: string) => number {
  const shared = (target: string) => sharedStart(word, target);
  return (one, other) => shared(other) - shared(one) || (one < other ? -1 : 1);
}

/** The word and every form of it with one letter left out: two words one edit apart share such a form. */
function shortenings(word: string): string[] {
  return [word, ...Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1))];
}

function index(words: readonly string[], formsOf: (word: string) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    for (const form of formsOf(word)) {
      const here = found.get(form);
      if (here === undefined) found.set(form, [word]);
      else if (here.at(-1) !== word) here.push(word);
    }
  }
  return found;
}

/** One letter put in, taken out, replaced, or two neighbours swapped. */
export function withinOneEdit(one: string, other: string): boolean {
  const start = sharedStart(one, other);
  const left = one.slice(start);
  const right = other.slice(start);
  if (left.length === right.length) {
    const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
    return swapped || left.slice(1) === right.slice(1);
  }
  return left.length > right.length ? left.slice(1) === right : right.slice(1) === left;
}

function sharedStart(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return place;
}
