import { type Lexicon, type Trigger } from './lexicon';
import { findMatches, type Match } from './matches';
import { findNear } from './near-matches';
import { findTriggers, type TriggerHit } from './triggers';
import { type Word, type Wordbook } from './wordbook';

/** A text with all that was found in it, before it is decided what is so and what is not. */
export interface Passage {
  readonly words: readonly Word[];
  readonly book: Wordbook;
  /** The phrases, and the near patterns as a whole. */
  readonly matches: readonly Match[];
  /** The phrases, and each part of a near pattern by itself: what a trigger may reach. */
  readonly spots: readonly Match[];
  readonly triggers: readonly TriggerHit[];
  /** The spots that begin at a word, those that end at one, and the trigger that begins there. */
  readonly starting: ReadonlyMap<number, readonly Match[]>;
  readonly ending: ReadonlyMap<number, readonly Match[]>;
  readonly triggerAt: ReadonlyMap<number, TriggerHit>;
}

export function findPassage(lexicon: Lexicon, words: readonly Word[], openQuestion: string | null): Passage {
  const near = findNear(lexicon.near, words, lexicon.contrasts);
  const matches = findMatches(lexicon, words, { openQuestion, near });
  const triggers = findTriggers(lexicon, words, matches);
  const spots = matches.flatMap(spotsOf);
  return {
    words,
    book: lexicon.book,
    matches,
    spots,
    triggers,
    starting: groupBy(spots, ({ first }) => first),
    ending: groupBy(spots, ({ last }) => last),
    triggerAt: new Map(triggers.map((hit) => [hit.first, hit])),
  };
}

/** What stands together: a phrase itself, or each part of a near pattern. */
export function spotsOf(match: Match): readonly Match[] {
  return match.pieces.length === 0 ? [match] : match.pieces;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Nothing reaches from one sentence into the next, nor past a “but”. */
export function beginsAnew({ words, triggerAt }: Passage, place: number): boolean {
  return words[place]?.gap === 'stop' || isTrigger(triggerAt.get(place), 'terminator');
}

export function isTrigger(hit: TriggerHit | undefined, kind: Trigger): boolean {
  return hit?.kinds.includes(kind) === true;
}
