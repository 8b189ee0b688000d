import type { Option } from '../knowledge/model';

/** Shorter words join others and mean nothing by themselves. */
const SHORTEST_WORD = 3;

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD);

/** Options that share a word with what was said: “heel” is under it, at the back of it, or above it. */
export const nearOptions = (text: string, options: readonly Option[]): readonly Option[] => {
  const said = new Set(wordsOf(text));
  const near = options.filter(({ label }) => wordsOf(label).some((word) => said.has(word)));
  // One alone is a guess, and what fits every option narrows nothing down.
  return near.length > 1 && near.length < options.length ? near : [];
};
