import { type LanguageTools } from './language-tools';
import { normalise } from './normalise';
import { createRealWords } from './real-words';
import { createSpeller } from './spelling';
import { type Token, tokenise } from './tokens';
import { Lists, type WordClass } from './word-classes';
import { type Step } from './trie';

/** A word of the text, spelt and stemmed, as every later stage sees it. */
export interface Word extends Token, Step {
  /** Without apostrophes, and corrected: what triggers and commands are compared with. */
  readonly name: string;
  /** Without apostrophes, as the patient spelt it: what labels are compared with. */
  readonly plain: string;
  readonly corrected: boolean;
}

/** Every word the vocabulary knows, and how a word is looked up. */
export interface Wordbook {
  /** The words of a text. */
  read(text: string): Word[];
  /** The words of a phrase of ours, as names. */
  names(phrase: string): string[];
  /** The branches of the concept tree that a phrase of ours takes. */
  keys(phrase: string): string[];
  is(kind: WordClass, name: string): boolean;
}

const LONGEST_STEMMED = 24;
const LETTERS = /^[a-z']+$/;
const NUMBER = /^\p{N}/u;
/** In a phrase this stands for any number: “# feet tall”. */
const ANY_NUMBER = '#';

export interface WordSources {
  readonly lists: Lists;
  /** Phrases made of content words: concepts and the words of options. They are stemmed, and misspelt ones corrected. */
  readonly phrases: readonly string[];
  /** Phrases whose words are never stemmed: “even” is not “evening”, “ruled out” is not “rule out”. */
  readonly triggers: readonly string[];
  /** Other words of ours that need no correction: labels and commands. */
  readonly known: readonly string[];
}

export function createWordbook(sources: WordSources, tools: LanguageTools): Wordbook {
  const classes = classesOf(sources.lists);
  const apart = new Set(sources.lists.words('apostrophe'));
  const nameOf = (word: string) => (apart.has(word) ? word : word.replaceAll("'", ''));
  const namesOf = (phrase: string) => tokenise(normalise(phrase)).map(({ word }) => nameOf(word));
  const allNames = (phrases: readonly string[]) => new Set(phrases.flatMap(namesOf));

  const unstemmed = allNames(sources.triggers);
  const targets = new Set([...allNames(sources.phrases), ...unstemmed]);
  const keyOf = (name: string) => (unstemmed.has(name) ? `=${name}` : stemOf(name, tools));
  const keysOfVocabulary = new Set([...targets].map(keyOf));
  const known = new Set([...targets, ...allNames(sources.known), ...[...classes.values()].flatMap((set) => [...set])]);
  const correct = createSpeller(targets, createRealWords(sources.lists.words('common'), tools), tools);
  const is = (kind: WordClass, name: string) => classes.get(kind)?.has(name) ?? false;

  function look(token: Token): Word {
    const plain = nameOf(token.word);
    const key = keyOf(plain);
    const isKnown = known.has(plain) || keysOfVocabulary.has(key);
    const better = isKnown ? null : correct(plain);
    const name = better ?? plain;
    const keys = [better === null ? key : keyOf(better), ...(NUMBER.test(plain) ? [ANY_NUMBER] : [])];
    return { ...token, plain, name, keys, corrected: better !== null, transparent: is('transparent', name) };
  }

  return {
    read: (text) => tokenise(text).map(look),
    names: namesOf,
    keys: (phrase) => namesOf(phrase).map(keyOf),
    is,
  };
}
