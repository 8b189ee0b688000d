import { type OtherLanguage } from '../../knowledge/talk-model';
import { type Word, type Wordbook } from './wordbook';

/** A language of which nothing is understood; sure where hardly a word can be ours. */
export interface TellsLanguage {
  readonly id: string;
  readonly isSure: boolean;
}

export type LanguageReader = (text: string, words: readonly Word[]) => TellsLanguage | null;

/** So many different words of a language tell it; one may be chance. */
const ENOUGH_WORDS = 2;
/** Of all words of the text at least this share. */
const ENOUGH_SHARE = 0.2;
/** From this share on, what looked like a word of ours was none: “stopa” is no “stop”. */
const SURE_SHARE = 0.5;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Tells the language of a text that is not in ours: by its script, else by its commonest words. */
export function createLanguageReader(languages: readonly OtherLanguage[], book: Wordbook): LanguageReader {
  const known = languages.map(({ id, scripts, words }) => ({
    id,
    scripts: scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'u')),
    words: new Set(words.flatMap(book.names)),
  }));
  return (text, words) => {
    if (isForeignScript(text)) {
      const written = known.find(({ scripts }) => scripts.some((one) => one.test(text)));
      return written === undefined ? null : { id: written.id, isSure: true };
    }
    const said = new Set(words.map(({ plain }) => plain));
    const counts = known.map(({ id, words: theirs }) => ({
      id,
      count: [...said].filter((one) => theirs.has(one)).length,
    }));
    const best = counts.reduce((one, other) => (other.count > one.count ? other : one), { id: '', count: 0 });
    const share = best.count / words.length;
    if (best.count < ENOUGH_WORDS || share < ENOUGH_SHARE) return null;
    return { id: best.id, isSure: best.count > ENOUGH_WORDS && share >= SURE_SHARE };
  };
}

function isForeignScript(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0;
  return letters > 0 && (text.match(LATIN)?.length ?? 0) < letters / 2;
}
