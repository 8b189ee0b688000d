import { type Entry } from './entries';
import { firstWordsOf } from './first-words';
import { createWalk, distinctPoints, nextName, type Phrase, type Point, type Spoken, type Walk } from './phrase-points';
import { createPhraseWays } from './phrase-ways';
import { createShelves } from './shelves';
import { type End, endsAt, type TrieNode } from './trie';
import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

/** A phrase of the vocabulary in one of its forms. */
export interface Form<E = Entry> {
  readonly entry: E;
  /** The words of the phrase. */
  readonly words: readonly string[];
  /** The phrase says it is not so: “can walk” for “can't walk”. */
  readonly turned: boolean;
  /** Which of its words are denials: “*no* feeling”. Such a phrase, denied again, is doubtful and not denied. */
  readonly denials: readonly number[];
}

/** Every phrase of the vocabulary in every form. */
export interface FormTree<E = Entry> {
  /** Those that begin at this word. */
  readonly at: (words: readonly Word[], start: number) => readonly End<Form<E>>[];
}

const NOWHERE: readonly number[] = [];

/**
 * Some hundred lines of the vocabulary stand for more than a million phrases. So the tree grows only along the words that
 * texts have: all of it would take seconds, and most is never asked for. The answers do not depend on when it grows.
 */
export function createFormTree<E extends Pick<Entry, 'phrase'>>(
  entries: readonly E[],
  book: Wordbook,
  lists: Lists,
): FormTree<E> {
  const ways = createPhraseWays(book, lists);
  const walk = createWalk(ways.isLight);
  const beginning = createShelves(entries, (entry) => firstWordsOf(entry.phrase, ways), book.key);
  const phrases = new Map<E, Phrase<E>>();
  const phraseOf = (entry: E): Phrase<E> => {
    const known = phrases.get(entry) ?? { entry, parts: ways.partsOf(entry.phrase) };
    phrases.set(entry, known);
    return known;
  };
  const grow = createGrowth<E>(walk, book.key, denialIn(book, lists));
  const starts = (key: string) =>
    lightFirst(beginning(key).flatMap((entry) => walk.starts(phraseOf(entry)))).filter(
      (point) => book.key(nextName(point) ?? '') === key,
    );
  const root: TrieNode<Form<E>> = { values: [], next: createBranches(starts, grow) };
  return { at: (words, start) => endsAt(root, words, start) };
}

/** What begins with a word such as “my”, before what does not. */
function lightFirst<E>(starts: readonly Point<E>[]): Point<E>[] {
  const isLight = ({ lights }: Point<E>) => lights !== 'none';
  return [...starts.filter(isLight), ...starts.filter((point) => !isLight(point))];
}

type Node<E> = TrieNode<Form<E>>;

/** Makes the node that stands behind the next word of these points. */
function createGrowth<E>(walk: Walk, key: (name: string) => string, isDenial: (name: string) => boolean) {
  return function grow(points: readonly Point<E>[]): Node<E> {
    const on = points.flatMap(walk.after);
    const values = on.filter((point) => nextName(point) === null).map((end) => toForm(walk.spoken(end), isDenial));
    const byKey = new Map<string, Point<E>[]>();
    for (const point of distinctPoints(on)) {
      const name = nextName(point);
      if (name !== null) put(byKey, key(name), point);
    }
    return { values, next: byKey.size === 0 ? null : createBranches((one) => byKey.get(one) ?? [], grow) };
  };
}

/** Branches that grow when they are first asked for. */
function createBranches<E>(
  pointsAt: (key: string) => readonly Point<E>[],
  grow: (points: readonly Point<E>[]) => Node<E>,
) {
  const grown = new Map<string, Node<E>>();
  return {
    get: (key: string): Node<E> | undefined => {
      const known = grown.get(key);
      if (known !== undefined) return known;
      const points = pointsAt(key);
      if (points.length === 0) return undefined;
      const node = grow(points);
      grown.set(key, node);
      return node;
    },
  };
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function toForm<E>({ entry, words, names, turned }: Spoken<E>, isDenial: (name: string) => boolean): Form<E> {
  return { entry, words, turned, denials: turned ? NOWHERE : placesOf(names, isDenial) };
}

/** “no”, “not”, “can't”: is this word a denial inside a phrase? */
function denialIn(book: Wordbook, lists: Lists): (name: string) => boolean {
  const phrases = [...lists.phrases('negation-before'), ...lists.phrases('inability')].map(book.names);
  const denials = new Set(phrases.filter(({ length }) => length === 1).flat());
  return (name) => denials.has(name);
}

/** Most phrases hold no denial. */
function placesOf(names: readonly string[], is: (name: string) => boolean): readonly number[] {
  return names.some(is) ? names.flatMap((name, place) => (is(name) ? [place] : [])) : NOWHERE;
}
