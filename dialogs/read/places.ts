import { type Match } from './matches';
import { type Passage } from './passage';
import { type Span } from './reading';

/** The stretch of text a match lies in, with the words it passed over. */
export function spanOf({ words }: Passage, { first, last }: Match): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** The phrase of the vocabulary that a match rests on, without its alternatives. */
export function phraseOf({ form: { entry, words } }: Match): string {
  return entry.near !== null || entry.phrase.includes('(') ? words.join(' ') : entry.phrase;
}

/** How the patient spelt the words that were corrected, or null. */
export function correctedSpelling({ words }: Passage, { used }: Match): string | null {
  const guessed = used.flatMap((place) => words[place] ?? []).filter((word) => word.corrected);
  return guessed.length === 0 ? null : guessed.map(({ plain }) => plain).join(' ');
}
