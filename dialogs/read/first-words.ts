import { type Parts, type PhraseWays } from './phrase-ways';

/** Only words that begin so need no closer look. */
const PLAIN_WORD = /^[a-z]+(?:'[a-z]+)?$/;

/** The words that the ways to say this phrase begin with. */
export function firstWordsOf(phrase: string, ways: PhraseWays): readonly string[] {
  const isPlain = (word: string) => PLAIN_WORD.test(word) && !ways.isLight(word);
  const firsts = phrase.startsWith('(') ? alternativesAtStart(phrase).map(firstWord) : [firstWord(phrase)];
  if (!firsts.every(isPlain)) return startsOf(ways.partsOf(phrase), ways);
  return firsts.length === 1 ? ways.beginnings(firsts[0] ?? '') : firsts.flatMap(ways.beginnings);
}

/** “(twisted|rolled) …” */
function alternativesAtStart(phrase: string): string[] {
  return phrase.slice(1, phrase.indexOf(')')).split('|');
}

function firstWord(phrase: string): string {
  const trimmed = phrase.trim();
  const end = trimmed.indexOf(' ');
  return end < 0 ? trimmed : trimmed.slice(0, end);
}

/** Words such as “my” may be left out, and then the phrase begins with the next one. */
function startsOf(parts: Parts, { isLight }: PhraseWays): string[] {
  const starts: string[] = [];
  for (const ways of parts) {
    const heads = ways.map(({ names }) =>
      names.slice(0, names.findIndex((name) => !isLight(name)) + 1 || names.length),
    );
    starts.push(...heads.flatMap((names) => (names.length > 1 ? [names[0] ?? '', names.at(-1) ?? ''] : names)));
    if (ways.every(({ names }) => names.some((name) => !isLight(name)))) break;
  }
  return starts;
}
