import { groupIn } from '../../knowledge/near-group';
import { type Entry, type Near } from './entries';
import { createFormTree, type Form, type FormTree } from './form-tree';
import { type Lists } from './word-classes';
import { type Wordbook } from './wordbook';

/** Words that stand for a part of near patterns. */
export interface PartPhrase {
  readonly phrase: string;
  readonly part: string;
}

export interface NearPattern {
  readonly entry: Entry;
  readonly near: Near;
}

/** A pattern with its parts, those first that the fewest patterns have: one that is missing is soon found out. */
export interface ReadyPattern extends NearPattern {
  readonly rarestFirst: readonly string[];
}

/** The near patterns, made ready: their parts are looked for as phrases are, and each pattern by one of its parts. */
export interface NearIndex {
  readonly parts: FormTree<PartPhrase>;
  /** The patterns to try where this part stands: each is listed under its rarest part only. */
  readonly byPart: ReadonlyMap<string, readonly ReadyPattern[]>;
}

/** A part in the text. */
export interface PartHit {
  readonly form: Form<PartPhrase>;
  readonly used: readonly number[];
  readonly first: number;
  readonly last: number;
}

export function nearPatterns(entries: readonly Entry[]): NearPattern[] {
  return entries.flatMap((entry) => (entry.near === null ? [] : [{ entry, near: entry.near }]));
}

/** The words of every part, each part once. */
export function partPhrases(
  patterns: readonly NearPattern[],
  groups: Readonly<Record<string, readonly string[]>>,
): PartPhrase[] {
  const parts = new Set(patterns.flatMap(({ near }) => near.parts));
  return [...parts].flatMap((part) => {
    const group = groupIn(part);
    const phrases = group === null ? [part] : (groups[group] ?? []);
    return phrases.map((phrase) => ({ phrase, part }));
  });
}

export function createNearIndex(
  patterns: readonly NearPattern[],
  phrases: readonly PartPhrase[],
  { book, lists }: { readonly book: Wordbook; readonly lists: Lists },
): NearIndex {
  const uses = new Map<string, number>();
  for (const part of patterns.flatMap(({ near }) => near.parts)) uses.set(part, (uses.get(part) ?? 0) + 1);
  const seldomFirst = (one: string, other: string) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0);
  const byPart = new Map<string, ReadyPattern[]>();
  for (const pattern of patterns) {
    const rarestFirst = [...pattern.near.parts].sort(seldomFirst);
    const [rarest = ''] = rarestFirst;
    byPart.set(rarest, [...(byPart.get(rarest) ?? []), { ...pattern, rarestFirst }]);
  }
  return { parts: createFormTree(phrases, book, lists), byPart };
}
