/** “(twisted|rolled) (my|) ankle”: what stands between the brackets changes places with alternatives. */
const BRACKETS = /[()]/;

/** The phrases that one with alternatives stands for: “(twisted|rolled) (my|) ankle” are four. */
export function alternativesOf(phrase: string): string[] {
  return wordingsOf(phrase, (part) => part.split(/\s+/).filter((word) => word !== '')).map((words) => words.join(' '));
}

/**
 * The same, as words. Each part is taken apart once and not once in every phrase that holds it, because thousands of
 * phrases stand in a few hundred lines.
 */
export function wordingsOf(phrase: string, wordsOf: (part: string) => readonly string[]): (readonly string[])[] {
  let begun: (readonly string[])[] = [[]];
  for (const ways of partsOf(phrase, wordsOf)) {
    begun = begun.flatMap((words) => ways.map((more) => (words.length > 0 ? words.concat(more) : more)));
  }
  return begun;
}

/** Part after part, the ways to say it. */
export function* partsOf(
  phrase: string,
  wordsOf: (part: string) => readonly string[],
): Generator<(readonly string[])[]> {
  if (!phrase.includes('(')) {
    yield [wordsOf(phrase)];
    return;
  }
  for (const [place, part] of phrase.split(BRACKETS).entries()) {
    const ways = (place % 2 === 0 ? [part] : part.split('|')).map(wordsOf);
    if (ways.some(({ length }) => length > 0)) yield ways;
  }
}
