import { type Gap } from './tokens';

/** A tree of phrases, one word per branch, so that all phrases are looked for in one pass. */
export interface TrieNode<T> {
  /** By the next word. None at the end of a phrase: half of all nodes are such ends, and an empty map is not small. */
  readonly next: { readonly get: (key: string) => TrieNode<T> | undefined } | null;
  readonly values: readonly T[];
}

/** A tree that is built phrase by phrase. */
export interface Trie<T> extends TrieNode<T> {
  next: Map<string, Trie<T>> | null;
  values: readonly T[];
}

const NOTHING: readonly never[] = [];

/** A word of the text as the tree sees it. */
export interface Step {
  /** The branches this word may take. */
  readonly keys: readonly string[];
  /** May be passed over inside a phrase: “ball of *my* foot”. */
  readonly transparent: boolean;
  /** No phrase reaches across a comma, unless it only sets a word apart, or across the end of a sentence. */
  readonly gap: Gap;
}

/** Where phrases end that begin at one word: several may have the same words. */
export interface End<T> {
  readonly values: readonly T[];
  /** Places of the words that make up the phrase, without those passed over. */
  readonly used: readonly number[];
}

/** More words than this are not passed over in a row, so that a phrase stays together. */
const LONGEST_LEAP = 4;

export function emptyTrie<T>(): Trie<T> {
  return { next: null, values: NOTHING };
}

export function insert<T>(root: Trie<T>, keys: readonly string[], value: T): void {
  let node = root;
  for (const key of keys) {
    node.next ??= new Map();
    let child = node.next.get(key);
    if (child === undefined) node.next.set(key, (child = emptyTrie()));
    node = child;
  }
  node.values = [...node.values, value];
}

interface Path<T> {
  readonly node: TrieNode<T>;
  readonly at: number;
  readonly used: readonly number[];
  readonly leap: number;
}

/** Every phrase that begins at this word. */
export function endsAt<T>(root: TrieNode<T>, steps: readonly Step[], start: number): readonly End<T>[] {
  const first = steps[start];
  // Most words begin no phrase at all.
  if (first === undefined || first.keys.every((key) => root.next?.get(key) === undefined)) return NOTHING;
  const ends: End<T>[] = [];
  const open: Path<T>[] = [{ node: root, at: start, used: NOTHING, leap: 0 }];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const step = steps[path.at];
    if (step !== undefined && (path.used.length === 0 || !parts(step.gap))) goOn(path, step, { ends, open });
  }
  return ends;
}

function parts(gap: Gap): boolean {
  return gap !== 'none' && gap !== 'aside';
}

function goOn<T>({ node, at, used, leap }: Path<T>, step: Step, to: { ends: End<T>[]; open: Path<T>[] }): void {
  for (const key of step.keys) {
    const child = node.next?.get(key);
    if (child === undefined) continue;
    const taken = [...used, at];
    if (child.values.length > 0) to.ends.push({ values: child.values, used: taken });
    if (child.next !== null) to.open.push({ node: child, at: at + 1, used: taken, leap: 0 });
  }
  if (step.transparent && used.length > 0 && leap < LONGEST_LEAP)
    to.open.push({ node, at: at + 1, used, leap: leap + 1 });
}
