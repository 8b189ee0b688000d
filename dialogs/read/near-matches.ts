import { type Entry } from './entries';
import { type Form } from './form-tree';
import { type Match } from './matches';
import { type NearIndex, type NearPattern, type PartHit, type PartPhrase } from './near-parts';
import { type End, endsAt, type TrieNode } from './trie';
import { type PhraseList } from './word-classes';
import { type Word } from './wordbook';

/** However many words such as “my” stand between, parts further apart than this many times `within` are strangers. */
const AT_MOST = 3;

/** Said so often in one statement, a pattern says no more by being said again. */
const ENOUGH = 4;

/** The near patterns all of whose parts stand together in one statement. */
export function findNear(index: NearIndex, words: readonly Word[], contrasts: TrieNode<PhraseList>): Match[] {
  if (index.byPart.size === 0) return [];
  return byStatement(partsIn(index, words), words, contrasts).flatMap((ends) => {
    const patterns = patternsIn(index, ends);
    if (patterns.length === 0) return [];
    const hits = hitsOf(new Set(patterns.flatMap(({ near }) => near.parts)), ends);
    return patterns.flatMap((pattern) => matchesOf(pattern, hits, words));
  });
}

type PartEnd = End<Form<PartPhrase>>;

function partsIn({ parts }: NearIndex, words: readonly Word[]): PartEnd[] {
  return words.flatMap((_, start) => parts.at(words, start));
}

/** Apart where a sentence ends, or a word such as “but” begins another thing. */
function byStatement(ends: readonly PartEnd[], words: readonly Word[], contrasts: TrieNode<PhraseList>): PartEnd[][] {
  if (ends.length < 2) return [];
  const numbers = statementsOf(words, contrasts);
  const statements: PartEnd[][] = [];
  let before: number | undefined;
  for (const end of ends) {
    const number = numbers[end.used[0] ?? 0];
    if (number === before) statements.at(-1)?.push(end);
    else statements.push([end]);
    before = number;
  }
  return statements;
}

/** The patterns of which no part is missing. Most are lost here, before anything is made of them. */
function patternsIn({ byPart }: NearIndex, ends: readonly PartEnd[]): NearPattern[] {
  const present = new Set<string>();
  for (const { values } of ends) for (const { entry, turned } of values) if (!turned) present.add(entry.part);
  const isThere = (part: string) => present.has(part);
  return [...present].flatMap((part) =>
    (byPart.get(part) ?? []).filter(({ rarestFirst }) => rarestFirst.every(isThere)),
  );
}

type ByPart = ReadonlyMap<string, readonly PartHit[]>;

/** Where the wanted parts stand. One turned round, such as “can walk” for “can't walk”, says the opposite, so it is none. */
function hitsOf(wanted: ReadonlySet<string>, ends: readonly PartEnd[]): ByPart {
  const hits = new Map<string, PartHit[]>([...wanted].map((part) => [part, []]));
  for (const { values, used } of ends) {
    const [first = 0] = used;
    const last = used.at(-1) ?? first;
    for (const form of values) if (!form.turned) hits.get(form.entry.part)?.push({ form, used, first, last });
  }
  return hits;
}

/** For each word, in which statement of the text it stands. */
function statementsOf(words: readonly Word[], contrasts: TrieNode<PhraseList>): number[] {
  const steps = words.map(({ name, numbers, gap }) => ({ keys: [name, ...numbers], transparent: false, gap }));
  let number = 0;
  return words.map(({ gap }, place) => {
    if (gap === 'stop' || isContrast(endsAt(contrasts, steps, place))) number += 1;
    return number;
  });
}

/** “but”, and not “but it”, which goes on about what was named before. */
function isContrast(ends: readonly End<PhraseList>[]): boolean {
  return ends.length > 0 && !ends.some(({ values }) => values.includes('same-thing'));
}

/** Where the parts stand closest: of windows with the same end, the shortest. */
function matchesOf({ entry, near }: NearPattern, byPart: ByPart, words: readonly Word[]): Match[] {
  const hits = near.parts.map((part) => byPart.get(part) ?? []);
  const next = hits.map(() => 0);
  const shortest = new Map<number, readonly PartHit[]>();
  for (const start of hits.flat().sort((one, other) => one.first - other.first)) {
    const chosen = windowFrom(start, hits, next);
    if (chosen === null || !isClose(chosen, near.within, words)) continue;
    shortest.set(lastOf(chosen), chosen);
    if (shortest.size > ENOUGH) break;
  }
  return [...shortest.values()].map((chosen) => matchOf(entry, chosen));
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
function isClose(chosen: readonly PartHit[], within: number, words: readonly Word[]): boolean {
  const first = Math.min(...chosen.map((hit) => hit.first));
  const last = lastOf(chosen);
  if (last - first >= AT_MOST * within) return false;
  const isTaken = (place: number) => chosen.some(({ used }) => used.includes(place));
  let count = 0;
  for (let place = first; place <= last; place += 1) {
    if (words[place]?.transparent !== true || isTaken(place)) count += 1;
  }
  return count <= within;
}

function lastOf(chosen: readonly PartHit[]): number {
  return Math.max(...chosen.map(({ last }) => last));
}
