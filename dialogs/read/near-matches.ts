import { type Entry } from './entries';
import { type Match } from './matches';
import { type NearIndex, type NearPattern, type PartHit } from './near-parts';
import { hitsAt, type TrieNode } from './trie';
import { type Word } from './wordbook';

/** However many words such as “my” stand between, parts further apart than this many times `within` are strangers. */
const AT_MOST = 3;

/** Said so often in one statement, a pattern says no more by being said again. */
const ENOUGH = 4;

/** The near patterns all of whose parts stand together in one statement. */
export function findNear({ parts, byPart }: NearIndex, words: readonly Word[], contrasts: TrieNode<unknown>): Match[] {
  if (byPart.size === 0) return [];
  const found: Match[] = [];
  for (const hits of byStatement(partHits(parts, words), words, contrasts)) {
    for (const part of hits.keys()) {
      for (const pattern of byPart.get(part) ?? []) found.push(...matchesOf(pattern, hits, words));
    }
  }
  return found;
}

/** A part turned round, such as “can walk” for “can't walk”, says the opposite, so it is none. */
function partHits(parts: NearIndex['parts'], words: readonly Word[]): PartHit[] {
  return words.flatMap((_, start) =>
    parts
      .at(words, start)
      .filter(({ value }) => !value.turned)
      .map(({ value, used }) => ({ form: value, used, first: start, last: used.at(-1) ?? start })),
  );
}

type ByPart = Map<string, PartHit[]>;

/** Apart where a sentence ends, or a word such as “but” begins another thing. */
function byStatement(hits: readonly PartHit[], words: readonly Word[], contrasts: TrieNode<unknown>): ByPart[] {
  if (hits.length < 2) return [];
  const numbers = statementsOf(words, contrasts);
  const statements = new Map<number, ByPart>();
  for (const hit of hits) {
    const number = numbers[hit.first] ?? 0;
    const statement: ByPart = statements.get(number) ?? new Map<string, PartHit[]>();
    statements.set(number, statement);
    const { part } = hit.form.entry;
    const those = statement.get(part);
    if (those === undefined) statement.set(part, [hit]);
    else those.push(hit);
  }
  return [...statements.values()];
}

/** For each word, in which statement of the text it stands. */
function statementsOf(words: readonly Word[], contrasts: TrieNode<unknown>): number[] {
  const steps = words.map(({ name, numbers, gap }) => ({ keys: [name, ...numbers], transparent: false, gap }));
  let number = 0;
  return words.map(({ gap }, place) => {
    if (gap === 'stop' || hitsAt(contrasts, steps, place).length > 0) number += 1;
    return number;
  });
}

/** Where the parts stand closest: of windows with the same end, the shortest. */
function matchesOf({ entry, near }: NearPattern, byPart: ByPart, words: readonly Word[]): Match[] {
  const hits = near.parts.map((part) => byPart.get(part) ?? []);
  if (hits.some(({ length }) => length === 0)) return [];
  const next = hits.map(() => 0);
  const shortest = new Map<number, Match>();
  for (const start of hits.flat().sort((one, other) => one.first - other.first)) {
    const chosen = windowFrom(start, hits, next);
    if (chosen === null) continue;
    const match = matchOf(entry, chosen);
    if (isClose(match, near.within, words)) shortest.set(match.last, match);
    if (shortest.size > ENOUGH) break;
  }
  return [...shortest.values()];
}

/** This hit and the next of every other part. `next` holds where to look on, since windows are asked for in order. */
function windowFrom(start: PartHit, hits: readonly (readonly PartHit[])[], next: number[]): PartHit[] | null {
  const chosen = [start];
  for (const [part, those] of hits.entries()) {
    const from = skip(those, next[part] ?? 0, ({ first }) => first < start.first);
    next[part] = from;
    if (those[0]?.form.entry.part === start.form.entry.part) continue;
    const hit = those[skip(those, from, (one) => overlaps(one, chosen))];
    if (hit === undefined) return null;
    chosen.push(hit);
  }
  return chosen;
}

function skip(hits: readonly PartHit[], from: number, passes: (hit: PartHit) => boolean): number {
  let at = from;
  for (let hit = hits[at]; hit !== undefined && passes(hit); hit = hits[at]) at += 1;
  return at;
}

/** One word is never two parts. */
function overlaps(hit: PartHit, chosen: readonly PartHit[]): boolean {
  return chosen.some(({ used }) => hit.used.some((place) => used.includes(place)));
}

function matchOf(entry: Entry, chosen: readonly PartHit[]): Match {
  const hits = [...chosen].sort((one, other) => one.first - other.first);
  const used = [...new Set(hits.flatMap((hit) => hit.used))].sort((one, other) => one - other);
  const denials = hits.flatMap((hit) => hit.form.denials.map((place) => used.indexOf(hit.used[place] ?? -1)));
  const words = hits.flatMap(({ form }) => form.words);
  const last = used.at(-1) ?? 0;
  const pieces = hits.map((hit) => ({ ...hit, form: { ...hit.form, entry }, pieces: [] }));
  return { form: { entry, words, turned: false, denials }, used, first: used[0] ?? 0, last, pieces };
}

/** Within so many words, those passed over in phrases not counted. */
function isClose({ used, first, last }: Match, within: number, words: readonly Word[]): boolean {
  if (last - first >= AT_MOST * within) return false;
  const taken = new Set(used);
  let count = 0;
  for (let place = first; place <= last; place += 1) {
    if (taken.has(place) || words[place]?.transparent !== true) count += 1;
  }
  return count <= within;
}
