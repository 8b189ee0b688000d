import { type Lexicon, type Trigger } from './lexicon';
import { findMatches, type Match } from './matches';
import { findTriggers, type TriggerHit } from './triggers';
import { type Word, type Wordbook } from './wordbook';

/** A text with all that was found in it, before it is decided what is so and what is not. */
export interface Passage {
  readonly words: readonly Word[];
  readonly book: Wordbook;
  readonly matches: readonly Match[];
  readonly triggers: readonly TriggerHit[];
  /** The matches that begin at a word, those that end at one, and the trigger that begins there. */
  readonly starting: ReadonlyMap<number, readonly Match[]>;
  readonly ending: ReadonlyMap<number, readonly Match[]>;
  readonly triggerAt: ReadonlyMap<number, TriggerHit>;
}

export function findPassage(lexicon: Lexicon, words: readonly Word[], openQuestion: string | null): Passage {
  const matches = findMatches(lexicon, words, openQuestion);
  const triggers = findTriggers(lexicon, words, matches);
  return {
    words,
    book: lexicon.book,
    matches,
    triggers,
    starting: groupBy(matches, ({ first }) => first),
    ending: groupBy(matches, ({ last }) => last),
    triggerAt: new Map(triggers.map((hit) => [hit.first, hit])),
  };
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
