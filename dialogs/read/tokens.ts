/**
 * What stands before a word: nothing but space, a comma that only sets it apart, a small break, what announces an
 * answer, or the end of a sentence.
 */
export type Gap = 'none' | 'aside' | 'comma' | 'colon' | 'stop';

export interface Token {
  /** Lower case, without accents, with its apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** The sentence this word stands in ends with a question mark. */
  readonly asked: boolean;
}

/** “7.5”, “70%”, “7/10” and “24/7” are one word each; “#45-109” and “#7-10/10” stand in phrases of ours. */
const WORD =
  /#\p{N}+-\p{N}+(?:\/10|\p{L}*)|24\/7(?!\p{N})|\p{N}+(?:\.\p{N}+)*(?:%|\/10(?!\p{N}))|\p{N}+(?:\.\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*|[&+#]/gu;
const STOP = /[.!?;\n\u3002\u2026]/;
const COMMA = /[,()[\]{}/|"\u3001\u2022]/;
const COLON = /[:=\u2013\u2014]|\s-|-\s/;
const ACCENTS = /\p{M}/gu;

/** The words of a normalised text with their places. The first word begins a sentence. */
export function tokenise(text: string): Token[] {
  const places = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const after = places.map(({ end }, index) => text.slice(end, places[index + 1]?.start));
  const asked = questionsIn(after);
  return places.map(({ start, end }, index) => ({
    word: fold(text.slice(start, end)),
    start,
    end,
    gap: index === 0 ? 'stop' : gapIn(after[index - 1] ?? ''),
    asked: asked[index] === true,
  }));
}

/** For each word, whether its sentence ends in a question mark; from the end, because the mark comes last. */
function questionsIn(after: readonly string[]): boolean[] {
  const asked: boolean[] = [];
  let mark = false;
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const gap = after[index] ?? '';
    if (gap !== ' ' && STOP.test(gap)) mark = gap.includes('?');
    asked[index] = mark;
  }
  return asked;
}

function gapIn(between: string): Gap {
  if (between === ' ') return 'none';
  if (STOP.test(between)) return 'stop';
  if (COLON.test(between)) return 'colon';
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
