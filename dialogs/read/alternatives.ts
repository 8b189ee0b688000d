/** “(twisted|rolled) (my|) ankle”: what stands between the brackets changes places with alternatives. */
const BRACKETS = /[()]/;
/** The first word of a phrase that begins without alternatives. */
const PLAIN_WORD = /^[a-z]+$/;

/** The phrases that one with alternatives stands for: “(twisted|rolled) (my|) ankle” are four. */
export function alternativesOf(phrase: string): string[] {
  return wordingsOf(phrase, (part) => part.split(/\s+/).filter((word) => word !== '')).map((words) => words.join(' '));
}

/**
 * The same, as words, where the first of them is wanted. Each part is taken apart once and not once in every phrase that
 * holds it, because thousands of phrases stand in a few hundred lines.
 */
export function wordingsOf(
  phrase: string,
  wordsOf: (part: string) => readonly string[],
  wanted: (first: string) => boolean = () => true,
): (readonly string[])[] {
  let begun: (readonly string[])[] = [[]];
  for (const ways of partsOf(phrase, wordsOf)) {
    begun = begun.flatMap((words) =>
      words.length > 0
        ? ways.map((more) => words.concat(more))
        : ways.filter(([first]) => first === undefined || wanted(first)),
    );
  }
  return begun;
}

/** The words that the phrases of one with alternatives begin with. */
export function firstWordsOf(phrase: string, wordsOf: (part: string) => readonly string[]): string[] {
  const [first = ''] = phrase.split(' ', 1);
  if (PLAIN_WORD.test(first)) return [...wordsOf(first)];
  const firsts: string[] = [];
  for (const ways of partsOf(phrase, wordsOf)) {
    firsts.push(...ways.flatMap(([first]) => first ?? []));
    if (ways.every(({ length }) => length > 0)) break;
  }
  return firsts;
}

/** Part after part, the ways to say it. */
function* partsOf(phrase: string, wordsOf: (part: string) => readonly string[]): Generator<(readonly string[])[]> {
  if (!phrase.includes('(')) {
    yield [wordsOf(phrase)];
    return;
  }
  for (const [place, part] of phrase.split(BRACKETS).entries()) {
    const ways = (place % 2 === 0 ? [part] : part.split('|')).map(wordsOf);
    if (ways.some(({ length }) => length > 0)) yield ways;
  }
}
