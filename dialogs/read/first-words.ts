import { type Parts, type PhraseWays } from './phrase-ways';

/** Only a phrase that begins so needs no closer look: “heel …”, “(twisted|rolled) …”. */
const PLAIN_START = /^(?:([a-z]+)(?: |$)|\(([a-z |]+)\))/;

/** The words that the ways to say this phrase begin with. */
export function firstWordsOf(phrase: string, ways: PhraseWays): readonly string[] {
  const [, word, alternatives = ''] = PLAIN_START.exec(phrase) ?? [];
  const firsts = word === undefined ? alternatives.split('|').map(firstWord) : [word];
  const isPlain = firsts.every((first) => first !== '' && !ways.isLight(first) && !ways.turns(first));
  return isPlain ? firsts : startsOf(ways.partsOf(phrase), ways);
}

function firstWord(phrase: string): string {
  return phrase.trim().split(' ', 1)[0] ?? '';
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
