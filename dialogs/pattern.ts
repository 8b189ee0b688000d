/** No more of a text is looked at, in words. */
const MOST_WORDS = 12;
/** With fewer different words of ours left, a pattern says nothing. */
const LEAST_WORDS = 2;
/** Stands for words that are not shown, however many. */
const HIDDEN = '…';
/** Stands for numbers, however many. */
const NUMBER = '#';

/** What a stretch of text without a space is shown as: its word, if it is one of ours and nothing else; null for a mark alone. */
function shownOf(stretch: string, nameless: ReadonlySet<string>): string | null {
  const parts = stretch
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  const [word, ...more] = parts;
  if (word === undefined) return null;
  if (parts.every((part) => /^\p{N}+$/u.test(part))) return NUMBER;
  return more.length === 0 && nameless.has(word) ? word : HIDDEN;
}

const withoutRepeats = (shown: readonly string[]): readonly string[] =>
  shown.filter((one, place) => (one !== HIDDEN && one !== NUMBER) || one !== shown[place - 1]);

/**
 * A text with only those words left that name nobody: “my heel … when #”. Null where hardly any are left. What may be shown
 * is listed, and never what may not: no rule takes out every name.
 */
export function patternOf(text: string, words: readonly string[]): string | null {
  const nameless = new Set(words);
  const stretches = text.split(/\s+/);
  const read = stretches.slice(0, MOST_WORDS).flatMap((one) => shownOf(one, nameless) ?? []);
  if (new Set(read.filter((one) => nameless.has(one))).size < LEAST_WORDS) return null;
  return withoutRepeats([...read, ...(stretches.length > MOST_WORDS ? [HIDDEN] : [])]).join(' ');
}

/** Is all that this pattern shows in today’s list? */
export const isShown = (pattern: string, nameless: ReadonlySet<string>): boolean =>
  pattern.split(' ').every((one) => one === HIDDEN || one === NUMBER || nameless.has(one));
