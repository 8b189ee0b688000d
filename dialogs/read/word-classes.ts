/**
 * The lists under `triggers` that the reader knows. All English stands in these lists; no word of it is in the code.
 */

/** Phrases that turn a finding round. */
export const TRIGGER_KINDS = [
  'negation-before',
  'negation-after',
  'terminator',
  'pseudo-negation',
  'uncertain',
  'past',
  /** Long enough ago for an injury to be an older one, and no longer: “three months ago”. */
  'earlier',
  /** What was told before it in the sentence is over: “… all healed”, “… no bother since”. */
  'aftermath',
  /** Takes back some of the denial before it: “no chest pain *unless* …”, “not cold *till* tonight”. */
  'taken-back',
  'other-person',
  'correction',
  /** After a correction, left is right: “left, sorry, the other foot”. */
  'other-side',
] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** Single words by what they do; an entry may hold several. */
export type WordClass =
  /** Passed over inside a phrase: “ball of *my* foot”. */
  | 'transparent'
  /** “and”: joins the items of a list. */
  | 'join'
  /** “or”, “nor”: joins the items of a list, and surely carries a denial on. */
  | 'alternative'
  /** “I”, “it”: begins a new statement. */
  | 'subject'
  /** “when”, “if”: what follows belongs to what stands before. */
  | 'subordinate'
  /** “my”, “the”: begins a new thing. */
  | 'determiner'
  /** “I”, “me”, “my”: the talk is of the writer again. */
  | 'self'
  /** “mine”: the patient is the writer, whoever else is named. */
  | 'own'
  /** “now”, “still”: what was so is not over. */
  | 'present-time'
  /** “is”, “hurts”: what is told in this clause is of today. */
  | 'today'
  /** “is”, “can't”: what is said of another person is so today. */
  | 'present-verb'
  /** Kept apart from the word they become without their apostrophe: “I'll” and “ill”. */
  | 'apostrophe'
  /** “had”, “was”: with a time long ago, what it is said of is over. */
  | 'past-verb'
  /** “started”: with a time long ago, what it is said of goes on. */
  | 'beginning'
  /** “since”: what stands before it goes on today. */
  | 'continuing'
  /** “where”: what follows names a place: “where the bone sticks out”. */
  | 'landmark'
  /** “in”, “on”: after a comma, it belongs to what stands before: “a pop, in my calf”. */
  | 'aside'
  /** “option”, “number”: said with a number. */
  | 'option-word'
  /** “about”, “I’d say”: stands beside a number on a scale and changes nothing. */
  | 'scale-filler'
  /** “lol”: what stands near it may be a joke. */
  | 'laugh'
  /** “zero”: a scale begins with it. */
  | 'zero-word'
  /** “one”, “two” …, in order. */
  | 'number-word'
  /** “first”, “second” …, in order. */
  | 'ordinal'
  /** “1st”, “2nd” …, in order. */
  | 'ordinal-figure'
  /** After a “no” that answers: “no thanks”, “no it …”. */
  | 'after-no'
  /** Dropped round what is to be changed: “my answer about …”. */
  | 'change-filler'
  /** How people write a word on a phone, and the word, by turns: “2day today”. */
  | 'respelt'
  /** Real words, never taken for a misspelling. */
  | 'common';

/** Phrases that one rule each reads. */
export type PhraseList =
  /** Denials that reach along a list joined by commas alone: “no numbness, swelling”. */
  | 'list-negation'
  /** After what other people have: “diabetes in my family”. */
  | 'other-person-after'
  /** At the head of a sentence: “is it …”, “what if …”. */
  | 'question-opener'
  /** “can't”, and every other way to say it. */
  | 'inability'
  /** Put in the place of those, they deny the phrase: “can walk”. */
  | 'ability'
  /** “but”: parts of a near pattern do not stand on both sides of it. */
  | 'contrast'
  /** “but it”: a contrast that goes on about the same thing, and so keeps a pattern together. */
  | 'same-thing'
  /** Dropped round a command: “please”, “can I”. */
  | 'filler'
  /** A word, and after “=” how else people spell it: “numb = num nmub”. */
  | 'by-ear';

/** The lists of a vocabulary; a list that is not there is empty. */
export class Lists {
  constructor(private readonly triggers: Readonly<Record<string, readonly string[]>>) {}

  phrases(name: TriggerKind | PhraseList): readonly string[] {
    return this.triggers[name] ?? [];
  }

  words(name: WordClass): readonly string[] {
    return (this.triggers[name] ?? []).flatMap((entry) => entry.toLowerCase().split(/\s+/));
  }
}
