/** What the reader needs from a language library. Handed in, so that the reader itself runs in a browser page too. */
export interface LanguageTools {
  /** The stem of a lower-case word: `swelling` and `swelled` share one. */
  stem(word: string): string;
  /** How many letters to put in, take out, replace or swap to turn one word into the other. */
  editDistance(one: string, other: string): number;
  /** Codes of how a word may sound; two words sound alike when they share one. */
  soundsLike(word: string): readonly string[];
}
