import { type Entry } from './entries';
import { formsOf } from './phrase-forms';
import { emptyTrie, type Hit, hitsAt, insert } from './trie';
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
  readonly at: (words: readonly Word[], start: number) => Hit<Form<E>>[];
}

const NOWHERE: readonly number[] = [];

/**
 * The phrases that begin with a word are put into the tree when a text first has that word: all at once would take
 * most of the start, and most are never asked for. The answers do not depend on when.
 */
export function createFormTree<E extends Pick<Entry, 'phrase'>>(
  entries: readonly E[],
  book: Wordbook,
  lists: Lists,
): FormTree<E> {
  const tree = emptyTrie<Form<E>>();
  const isDenial = denialIn(book, lists);
  const { forms, isLight, heads } = formsOf(book, lists);
  const keysOf = (first: string) => book.keys(heads(first));

  function put(entry: E, wanted: (first: string) => boolean, key: string | null): void {
    for (const words of book.wordings(entry.phrase, wanted)) {
      for (const { names, turned } of forms(words)) {
        const keys = book.keys(names);
        if (key !== null && keys[0] !== key) continue;
        insert(tree, keys, { entry, words, turned, denials: turned ? NOWHERE : placesOf(names, isDenial) });
      }
    }
  }

  const waiting = new Map<string, E[]>();
  for (const entry of entries) {
    const firsts = book.firsts(entry.phrase);
    const later = firsts.filter((first) => !isLight(first));
    if (later.length < firsts.length) put(entry, isLight, null);
    for (const key of new Set(later.flatMap(keysOf))) wait(waiting, key, entry);
  }

  return {
    at: (words, start) => {
      for (const key of words[start]?.keys ?? []) {
        const wanted = (first: string) => !isLight(first) && keysOf(first).includes(key);
        waiting.get(key)?.forEach((entry) => put(entry, wanted, key));
        waiting.delete(key);
      }
      return hitsAt(tree, words, start);
    },
  };
}

function wait<E>(waiting: Map<string, E[]>, key: string, entry: E): void {
  const known = waiting.get(key);
  if (known === undefined) waiting.set(key, [entry]);
  else known.push(entry);
}

/** “no”, “not”, “can't”: is this word a denial inside a phrase? */
function denialIn(book: Wordbook, lists: Lists): (name: string) => boolean {
  const phrases = [...lists.phrases('negation-before'), ...lists.phrases('inability')].map(book.names);
  const denials = new Set(phrases.filter(({ length }) => length === 1).flat());
  return (name) => denials.has(name);
}

/** Most phrases hold no denial, and there are thousands of them. */
function placesOf(names: readonly string[], is: (name: string) => boolean): readonly number[] {
  return names.some(is) ? names.flatMap((name, place) => (is(name) ? [place] : [])) : NOWHERE;
}
