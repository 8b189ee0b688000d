/** The word that a patient means, where that does not follow from its letters alone, or null. */
export type Respelling = (word: string, isKnown: boolean) => string | null;

/** Between a word and its other spellings: “numb = num nmub”. */
const MEANS = ' = ';
/** “throbbin”, “walkin”; shorter words are others: “skin”, “pain”. */
const DROPPED_G = /^[a-z]{3,}in$/;

/** What is listed is always meant; a “g” is added only to a word that is none without it. */
export function createRespelling(entries: readonly string[], isWord: (word: string) => boolean): Respelling {
  const meant = new Map(entries.flatMap(spellingsOf));
  return (word, isKnown) => {
    const listed = meant.get(word);
    if (listed !== undefined) return listed;
    const whole = `${word}g`;
    return !isKnown && DROPPED_G.test(word) && isWord(whole) ? whole : null;
  };
}

function spellingsOf(entry: string): (readonly [string, string])[] {
  const [word = '', spellings = ''] = entry.split(MEANS);
  return spellings.split(' ').map((spelling) => [spelling, word] as const);
}
