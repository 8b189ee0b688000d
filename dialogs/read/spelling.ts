import { sharedStart, shortenings, withinOneEdit } from './edits';
import { type LanguageTools } from './language-tools';
import { type RealWords } from './real-words';

/** Shorter words have too many neighbours, and longer ones are no words. */
const SHORTEST = 4;
const LONGEST = 24;
/** Up to this length the first letter must be right: “night”, “tight” and “right” are one letter apart. */
const FIRST_LETTER_UP_TO = 5;
/** From this length on a word may be two letters off, if it sounds the same. */
const BY_SOUND_FROM = 7;
const LETTERS = /^[a-z]+$/;

/** The word of the vocabulary that a misspelt word stands for, or null. */
export type Speller = (word: string) => string | null;

interface Neighbourhood {
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  readonly real: RealWords;
  readonly tools: LanguageTools;
}

/** Corrects towards the vocabulary's own words only, and never a real word: “sore” is not “sole”. */
export function createSpeller(targets: Iterable<string>, real: RealWords, tools: LanguageTools): Speller {
  let known: Neighbourhood | undefined;
  // Made for the first word that is not known: until then it would be a third of the start.
  const around = () => (known ??= neighbourhood(targets, real, tools));
  return (word) => {
    if (!isSpeltWord(word)) return null;
    const best = word.length < BY_SOUND_FROM ? nearest(word, around()) : nearestLong(word, around());
    // Asked last, since it costs most.
    return best === undefined || real.isInflected(word) ? null : best;
  };
}

function neighbourhood(targets: Iterable<string>, real: RealWords, tools: LanguageTools): Neighbourhood {
  const words = [...new Set(targets)].filter(isSpeltWord).sort();
  const long = words.filter(({ length }) => length >= BY_SOUND_FROM - 2);
  return { byLetters: index(words, shortenings), bySound: index(long, (word) => soundsOf(word, tools)), real, tools };
}

function isSpeltWord(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && LETTERS.test(word);
}

function nearest(word: string, around: Neighbourhood): string | undefined {
  return oneLetterOff(word, around).find((target) => word.length > FIRST_LETTER_UP_TO || target[0] === word[0]);
}

/** What sounds the same; else what is one letter off, if no real word is as near. */
function nearestLong(word: string, around: Neighbourhood): string | undefined {
  const [heard] = soundingAlike(word, around);
  if (heard !== undefined) return heard;
  const near = oneLetterOff(word, around).find((target) => target[0] === word[0]);
  return near === undefined || around.real.isNearOne(word, near) ? undefined : near;
}

function oneLetterOff(word: string, { byLetters }: Neighbourhood): string[] {
  const near = new Set(shortenings(word).flatMap((form) => byLetters.get(form) ?? []));
  return [...near].filter((target) => withinOneEdit(word, target)).sort(byLikeness(word));
}

const DOUBLED = /([a-z])\1+/g;

/** A letter written twice is heard once: “pregnnant”. The codes would tell the two apart. */
function soundsOf(word: string, tools: LanguageTools): readonly string[] {
  const single = word.replace(DOUBLED, '$1');
  return single === word
    ? tools.soundsLike(word)
    : [...new Set([...tools.soundsLike(word), ...tools.soundsLike(single)])];
}

function soundingAlike(word: string, { bySound, tools }: Neighbourhood): string[] {
  const alike = new Set(soundsOf(word, tools).flatMap((code) => bySound.get(code) ?? []));
  const edits = new Map<string, number>();
  for (const target of alike) {
    if (Math.abs(target.length - word.length) <= 2) edits.set(target, tools.editDistance(word, target));
  }
  const near = [...edits].filter(([, count]) => count <= 2);
  near.sort(([one, few], [other, many]) => few - many || byLikeness(word)(one, other));
  return near.map(([target]) => target);
}

/** The longer shared beginning first, then by the alphabet, so that the choice is always the same. */
function byLikeness(word: string): (one: string, other: string) => number {
  return (one, other) => sharedStart(word, other) - sharedStart(word, one) || (one < other ? -1 : 1);
}

function index(words: readonly string[], formsOf: (word: string) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    for (const form of formsOf(word)) {
      const here = found.get(form);
      if (here === undefined) found.set(form, [word]);
      else if (here.at(-1) !== word) here.push(word);
    }
  }
  return found;
}
