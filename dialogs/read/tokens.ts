/** What stands before a word: nothing but space, a small break, or the end of a sentence. */
export type Gap = 'none' | 'comma' | 'stop';

export interface Token {
  /** Lower case, without accents, with its apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** The sentence this word stands in ends with a question mark. */
  readonly asked: boolean;
}

const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*|[&+#]/gu;
const STOP = /[.!?;\n\u3002\u2026]/;
const COMMA = /[,:()[\]{}/|"\u2013\u2014\u3001\u2022]|(?:^|\s)-(?:\s|$)/;
const ACCENTS = /\p{M}/gu;

/** The words of a normalised text with their places. The first word begins a sentence. */
export function tokenise(text: string): Token[] {
  const found = [...text.matchAll(WORD)].map((match) => ({ raw: match[0], start: match.index }));
  const tokens: Token[] = [];
  let asked = false;
  let next = text.length;
  // From the end, because a question mark comes after the words it marks.
  for (const [index, { raw, start }] of [...found.entries()].reverse()) {
    const end = start + raw.length;
    const after = text.slice(end, next);
    if (STOP.test(after)) asked = after.includes('?');
    const before = found[index - 1];
    const gap = before === undefined ? 'stop' : gapIn(text.slice(before.start + before.raw.length, start));
    tokens.push({ word: fold(raw), start, end, gap, asked });
    next = start;
  }
  return tokens.reverse();
}

function gapIn(between: string): Gap {
  if (between === ' ') return 'none';
  if (STOP.test(between)) return 'stop';
  return COMMA.test(between) ? 'comma' : 'none';
}

function fold(raw: string): string {
  const lower = raw.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '');
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) > 127) return false;
  return true;
}
