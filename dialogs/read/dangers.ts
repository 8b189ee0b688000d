import { type Match } from './matches';
import { type Passage } from './passage';
import { correctedSpelling, phraseOf, spanOf } from './places';
import { type Danger } from './reading';
import { polarityOf, type Scope, sentenceSays } from './scope';
import { type WordClass } from './word-classes';

type Certainty = Danger['certainty'];

/** A question of no more words than this is about its danger word: “black toe?” */
const BARE_QUESTION = 4;

/**
 * The red flags that the words may raise, one entry each, in the order of the text. What is plainly denied, past or of
 * another person is left out; whatever is doubtful stays in and is asked about (ADR 0020).
 */
export function dangersOf(passage: Passage, scopes: ReadonlyMap<Match, Scope>): Danger[] {
  const best = new Map<string, Danger>();
  for (const [match, scope] of [...scopes].sort(([one], [other]) => one.first - other.first)) {
    const danger = toDanger(passage, match, scope);
    if (danger === null) continue;
    const known = best.get(danger.redFlag);
    if (known === undefined || (known.certainty === 'ambiguous' && danger.certainty === 'unmistakable')) {
      best.set(danger.redFlag, danger);
    }
  }
  return [...best.values()];
}

/** What one match raises, if anything. */
export function toDanger(passage: Passage, match: Match, scope: Scope): Danger | null {
  const { meaning } = match.form.entry;
  if (meaning.kind !== 'danger' || match.form.entry.denies) return null;
  const certainty = certaintyOf(passage, match, scope);
  if (certainty === null) return null;
  const weaker = meaning.certainty === 'ambiguous' ? 'ambiguous' : certainty;
  return { redFlag: meaning.redFlag, certainty: weaker, phrase: phraseOf(match), span: spanOf(passage, match) };
}

/** How far the words carry, or null where they carry nothing. */
function certaintyOf(passage: Passage, match: Match, scope: Scope): Certainty | null {
  switch (polarityOf(match, scope)) {
    case 'present':
      return isGuess(passage, match) ? 'ambiguous' : 'unmistakable';
    case 'uncertain':
      return 'ambiguous';
    case 'denied':
      return isDoubtfulDenial(passage, match, scope) ? 'ambiguous' : null;
    case 'other-person':
      return ofAnother(passage, match, scope);
    case 'past':
      return isSoToday(passage, match, scope) ? 'ambiguous' : null;
  }
}

/** Some dangers count whoever it is said of, if it is not of the past: “the baby is not breathing”. */
function ofAnother(passage: Passage, match: Match, scope: Scope): Certainty | null {
  const { meaning } = match.form.entry;
  if (meaning.kind === 'danger' && meaning.anyone) return certaintyOf(passage, match, { ...scope, otherPerson: false });
  return isSoToday(passage, match, scope) ? 'ambiguous' : null;
}

/** “… and it is here *again*”, “my husband *can't* …”: of the past or of another person, and still so. */
function isSoToday(passage: Passage, match: Match, { over, otherPerson, past }: Scope): boolean {
  // Only the rest of the sentence sounds as if it were over.
  if (!past && !otherPerson) return true;
  const kinds: readonly WordClass[] = otherPerson ? ['present-time', 'present-verb'] : ['present-time'];
  return !over && sentenceSays(passage, match, (name) => kinds.some((kind) => passage.book.is(kind, name)));
}

/** A danger word that was misspelt, is all there is in a question, may only name a place, or may be a joke. */
function isGuess(passage: Passage, match: Match): boolean {
  return (
    correctedSpelling(passage, match) !== null ||
    isBareQuestion(passage, match) ||
    isLandmark(passage, match) ||
    isLaughedAt(passage, match)
  );
}

/** In one sentence, and so many words before or after what is said, a laugh may belong to it. */
const LAUGH_WITHIN = 8;

/**
 * “I’ll kill myself lol”: said in fun or to hide that it is meant, which only a question can tell. A laugh never takes
 * the danger away (ADR 0117).
 */
function isLaughedAt({ words, book }: Passage, { form, first, last }: Match): boolean {
  const { meaning } = form.entry;
  if (meaning.kind !== 'danger' || !meaning.askedIfLaughing) return false;
  const begins = words.findLastIndex(({ gap }, place) => gap === 'stop' && place <= first);
  const next = words.findIndex(({ gap }, place) => gap === 'stop' && place > last);
  // “… myself. lol”: the first word of the next sentence may be the laugh at this one.
  const ends = next < 0 ? words.length : next + 1;
  return words
    .slice(Math.max(begins, first - LAUGH_WITHIN), Math.min(ends, last + LAUGH_WITHIN + 1))
    .some(({ name }) => book.is('laugh', name));
}

/** “sore *where* the bone sticks out”. */
function isLandmark({ words, book }: Passage, { first }: Match): boolean {
  let place = first - 1;
  while (words[place + 1]?.gap === 'none' && book.is('transparent', words[place]?.name ?? '')) place -= 1;
  return words[place + 1]?.gap === 'none' && book.is('landmark', words[place]?.name ?? '');
}

/**
 * A misspelt denial; a denied denial (“I don't have no feeling in my foot”); or one from so far off that it may speak of
 * something else (“not slept foot gone cold”). The graver the danger, the nearer its denial must stand.
 */
function isDoubtfulDenial(passage: Passage, match: Match, scope: Scope): boolean {
  const { meaning } = match.form.entry;
  const isGrave = meaning.kind === 'danger' && meaning.certainty === 'unmistakable';
  const isFar = scope.denied && strangersBefore(passage, scope.deniedSpot) > (isGrave ? 0 : 1);
  return scope.deniedByGuess || match.form.denials.length > 0 || isFar;
}

/** Words we do not know between a match and what it hangs on. */
function strangersBefore(passage: Passage, { first }: Match): number {
  const { words, book } = passage;
  let strangers = 0;
  for (let place = first - 1; words[place + 1]?.gap === 'none' && !hangsAt(passage, place); place -= 1) {
    if (!book.is('transparent', words[place]?.name ?? '')) strangers += 1;
  }
  return strangers;
}

/** A trigger, another match or a joining word, on which the next match hangs. */
function hangsAt({ words, book, triggers, ending }: Passage, place: number): boolean {
  const name = words[place]?.name ?? '';
  const joins = book.is('join', name) || book.is('alternative', name);
  return joins || ending.has(place) || triggers.some(({ last }) => last === place);
}

function isBareQuestion({ words }: Passage, { first }: Match): boolean {
  let start = first;
  while (start > 0 && words[start]?.gap !== 'stop') start -= 1;
  const next = words.findIndex(({ gap }, place) => place > start && gap === 'stop');
  const length = (next < 0 ? words.length : next) - start;
  return words[first]?.asked === true && length <= BARE_QUESTION;
}
