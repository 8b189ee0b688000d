import { type Lexicon, type Trigger } from './lexicon';
import { type Match } from './matches';
import { endsAt, type Step } from './trie';
import { type Word } from './wordbook';

/** A phrase that turns findings round, in its place: words `first` to `last`. */
export interface TriggerHit {
  readonly kinds: readonly Trigger[];
  readonly first: number;
  readonly last: number;
  /** One of its words was misspelt. */
  readonly corrected: boolean;
}

/**
 * The triggers of a text, the longest first. One that is part of a finding is none (“*no* feeling”, “*can't* walk”),
 * but “my mum” may be both, a near pattern takes only what lies wholly in it (“fever, *no trouble since*”), and words that
 * deny by themselves take none (“*not* ingrown, nor red”).
 */
export function findTriggers(lexicon: Lexicon, words: readonly Word[], matches: readonly Match[]): TriggerHit[] {
  const asserting = matches.filter(({ form }) => !form.entry.denies);
  const taken = new Set(asserting.flatMap(({ form, used }) => (form.entry.near === null ? used : [])));
  const near = new Set(asserting.flatMap(({ form, used }) => (form.entry.near === null ? [] : used)));
  const steps: Step[] = words.map(({ name, numbers, gap }) => ({ keys: [name, ...numbers], transparent: false, gap }));
  const isFree = (kind: Trigger, used: readonly number[]) =>
    kind === 'other-person' || (!used.some((place) => taken.has(place)) && !used.every((place) => near.has(place)));
  const triggers: TriggerHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const hits = endsAt(lexicon.triggers, steps, at).flatMap(({ values, used }) =>
      values.filter((kind) => isFree(kind, used)).map((kind) => ({ kind, end: used.at(-1) ?? at })),
    );
    if (hits.length === 0) continue;
    const last = Math.max(...hits.map(({ end }) => end));
    const kinds = hits.filter(({ kind, end }) => end === last || kind === 'list-negation').map(({ kind }) => kind);
    triggers.push({ kinds, first: at, last, corrected: words.slice(at, last + 1).some((word) => word.corrected) });
    at = last;
  }
  return triggers;
}
