import { type LanguageTools } from './language-tools';
import { normalise } from './normalise';
import { createRealWords } from './real-words';
import { createSpeller } from './spelling';
import { type Token, tokenise } from './tokens';
import { type Step } from './trie';
import { type Lists, type WordClass } from './word-classes';

/** A word of the text, spelt and stemmed, as every later stage sees it. */
export interface Word extends Token, Step {
  /** Without apostrophes, as the patient spelt it: what labels are compared with. */
  readonly plain: string;
  /** The same, corrected: what triggers and commands are compared with. */
  readonly name: string;
  readonly corrected: boolean;
}

/** Every word the vocabulary knows, and how words are looked up. */
export interface Wordbook {
  readonly read: (text: string) => Word[];
  /** The words of a phrase of ours, as names. */
  readonly names: (phrase: string) => string[];
  /** The branches of the tree that a phrase of content words takes. */
  readonly keys: (names: readonly string[]) => string[];
  readonly is: (kind: WordClass, name: string) => boolean;
}

export interface WordSources {
  readonly lists: Lists;
  /** Phrases of content words: stemmed, and misspelt ones are corrected towards them. */
  readonly phrases: readonly string[];
  /** Phrases whose words are never stemmed: “even” is not “evening”, “ruled out” is not “rule out”. */
  readonly triggers: readonly string[];
  /** Other words of ours that are no misspelling: labels and commands. */
  readonly known: readonly string[];
}

const LONGEST_STEMMED = 24;
const LETTERS = /^[a-z']+$/;
const NUMBER = /^\p{N}/u;
/** In a phrase this stands for any number: “# feet tall”. */
const ANY_NUMBER = '#';
const CLASSES: readonly WordClass[] = [
  'transparent',
  'join',
  'alternative',
  'subject',
  'determiner',
  'self',
  'present-time',
  'present-verb',
  'option-word',
  'number-word',
  'ordinal',
  'after-no',
];

export function createWordbook(sources: WordSources, tools: LanguageTools): Wordbook {
  const { lists } = sources;
  const apart = new Set(lists.words('apostrophe'));
  const bare = (word: string) => (apart.has(word) ? word : word.replaceAll("'", ''));
  const names = (phrase: string) => tokenise(normalise(phrase)).map(({ word }) => bare(word));
  const classes = new Map(CLASSES.map((name) => [name, new Set(lists.words(name).map(bare))]));

  const unstemmed = new Set(sources.triggers.flatMap(names));
  const targets = new Set([...sources.phrases.flatMap(names), ...unstemmed]);
  const key = (name: string) => (unstemmed.has(name) ? `=${name}` : stemOf(name, tools));
  const keys = new Set([...targets].map(key));
  const common = lists.words('common');
  const known = new Set([...targets, ...sources.known.flatMap(names), ...common]);
  for (const words of classes.values()) for (const word of words) known.add(word);
  const correct = createSpeller(targets, createRealWords(common, tools), tools);

  function look(token: Token): Word {
    const plain = bare(token.word);
    const better = known.has(plain) || keys.has(key(plain)) ? null : correct(plain);
    const name = better ?? plain;
    const branches = NUMBER.test(name) ? [key(name), ANY_NUMBER] : [key(name)];
    const transparent = classes.get('transparent')?.has(name) === true;
    return { ...token, plain, name, keys: branches, corrected: better !== null, transparent };
  }

  return {
    read: (text) => tokenise(text).map(look),
    names,
    keys: (phrase) => phrase.map(key),
    is: (kind, name) => classes.get(kind)?.has(name) === true,
  };
}

function stemOf(name: string, tools: LanguageTools): string {
  return name.length <= LONGEST_STEMMED && LETTERS.test(name) ? tools.stem(name) : name;
}
