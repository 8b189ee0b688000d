import { wordingsOf } from './alternatives';
import { type LanguageTools } from './language-tools';
import { normalise } from './normalise';
import { createNumberKeys } from './numbers';
import { createRealWords } from './real-words';
import { createRespelling } from './respelling';
import { createSpeller } from './spelling';
import { type Token, tokenise } from './tokens';
import { type Step } from './trie';
import { type Lists, type WordClass } from './word-classes';

/** All that the vocabulary knows of one word, wherever it stands. */
interface Look {
  /** Without apostrophes, as the patient spelt it: what labels are compared with. */
  readonly plain: string;
  /** The same, corrected: what triggers and commands are compared with. */
  readonly name: string;
  readonly corrected: boolean;
  /** Its branches in the tree of phrases. */
  readonly keys: readonly string[];
  /** Those of them that stand for more numbers than this one. */
  readonly numbers: readonly string[];
  readonly transparent: boolean;
  /** A comma before it only sets it apart: “my daughter, *14*, has …”, “a pop, *in* my calf”. */
  readonly isAside: boolean;
}

/** A word of the text, spelt and stemmed, as every later stage sees it. */
export interface Word extends Token, Look, Step {}

/** Every word the vocabulary knows, and how words are looked up. */
export interface Wordbook {
  readonly read: (text: string) => Word[];
  /** The words of a phrase of ours, as names. */
  readonly names: (phrase: string) => readonly string[];
  /** The same of every phrase that one with alternatives stands for. */
  readonly wordings: (phrase: string) => readonly (readonly string[])[];
  /** The branch of the tree that a content word of a phrase takes. */
  readonly key: (name: string) => string;
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

/** A stem of three letters would be too short to tell: “sos” is not “so”. */
const SHORTEST_STEMMED = 4;
const LONGEST_STEMMED = 24;
/** “numbness” is numb, but “management” is not “manageable”. */
const LONGEST_ENDING = 4;
const LETTERS = /^[a-z']+$/;
/** Small letters, numbers and single spaces: nothing to normalise. */
const PLAIN_PHRASE =
  /^(?:[a-z0-9]+(?:'[a-z]+)?|#(?:\d+-\d+(?:\/10|[a-z]*))?)(?: (?:[a-z0-9]+(?:'[a-z]+)?|#(?:\d+-\d+(?:\/10|[a-z]*))?))*$/;
/** Spaces, and the brackets and strokes of alternatives: “(twisted|rolled) ankle”. */
const BETWEEN_WORDS = /[()|\s]+/;
/** Before a word that is never stemmed. */
const UNSTEMMED_MARK = '=';
const CLASSES: readonly WordClass[] = [
  'transparent',
  'join',
  'alternative',
  'subject',
  'subordinate',
  'determiner',
  'self',
  'own',
  'present-time',
  'present-verb',
  'option-word',
  'scale-filler',
  'laugh',
  'zero-word',
  'number-word',
  'ordinal',
  'ordinal-figure',
  'after-no',
  'change-filler',
  'continuing',
  'past-verb',
  'today',
  'beginning',
  'landmark',
  'aside',
];

export function createWordbook(sources: WordSources, tools: LanguageTools): Wordbook {
  const { lists } = sources;
  const apart = new Set(lists.words('apostrophe'));
  const bare = (word: string) => (apart.has(word) ? word : withoutApostrophes(word));
  // Only our own phrases are asked for, each of them more than once.
  const names = remember((phrase) => wordsOf(phrase).map(bare));
  const classes = new Map(CLASSES.map((name) => [name, new Set(lists.words(name).map(bare))]));
  const is = (kind: WordClass, name: string) => classes.get(kind)?.has(name) === true;

  const unstemmed = new Set(sources.triggers.flatMap(names));
  const targets = new Set([...wordsIn(sources.phrases).flatMap(names), ...unstemmed]);
  const common = lists.words('common');
  const known = new Set([...targets, ...sources.known.flatMap(names), ...common, ...all(classes.values())]);
  const isOurs = (word: string) => known.has(word);
  const key = remember((name) => (unstemmed.has(name) ? `${UNSTEMMED_MARK}${name}` : stemOf(name, tools)), isOurs);
  const isBranch = createBranches(targets, key);
  const numbersOf = createNumberKeys([...targets, ...sources.known.flatMap(names)], lists.words('number-word'));
  const better = createBetterSpelling(
    { lists, targets, common, known, isForm: (plain) => isBranch(key(plain)), bare },
    tools,
  );

  const look = remember((plain): Look => {
    const corrected = better(plain);
    const name = corrected ?? plain;
    const numbers = numbersOf(name);
    const keys = [key(name), ...numbers];
    const isAside = numbers.length > 0 || is('aside', name);
    return { plain, name, keys, numbers, corrected: corrected !== null, transparent: is('transparent', name), isAside };
  }, isOurs);

  return {
    read: (text) => tokenise(text).map((token) => placed(token, look(bare(token.word)))),
    names,
    wordings: (phrase) => wordingsOf(phrase, names),
    key,
    is,
  };
}

const all = (sets: Iterable<ReadonlySet<string>>): string[] => [...sets].flatMap((words) => [...words]);

interface OurWords {
  readonly lists: Lists;
  readonly targets: ReadonlySet<string>;
  readonly common: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly isForm: (plain: string) => boolean;
  readonly bare: (word: string) => string;
}

/** The word of ours that is meant by one that is none: as people write by ear and by phone, else by what is near. */
function createBetterSpelling(words: OurWords, tools: LanguageTools): (plain: string) => string | null {
  const { lists, targets, common, known, isForm, bare } = words;
  const respelt = pairsOf(lists.words('respelt').map(bare));
  const correct = createSpeller(targets, createRealWords(common, tools), tools);
  const respell = createRespelling(lists.phrases('by-ear').map(bare), (word) => known.has(word));
  return (plain) => {
    const isKnown = known.has(plain);
    const isOurs = isKnown || isForm(plain);
    return respell(plain, isOurs) ?? (isKnown ? null : (respelt.get(plain) ?? (isOurs ? null : correct(plain))));
  };
}

/** Written out, because a spread here took a fifth of the whole reading. */
function placed({ word, start, end, gap: before, asked }: Token, look: Look): Word {
  const { plain, name, corrected, keys, numbers, transparent, isAside } = look;
  const gap = before === 'comma' && isAside ? 'aside' : before;
  return { word, start, end, gap, asked, plain, name, corrected, keys, numbers, transparent, isAside };
}

/** Every word of these phrases once: there are far fewer words than phrases. */
function wordsIn(phrases: readonly string[]): string[] {
  const words = new Set<string>();
  for (const phrase of phrases) {
    for (const word of phrase.split(phrase.includes('(') ? BETWEEN_WORDS : ' ')) words.add(word);
  }
  return [...words];
}

/** “2day today b4 before”: how people write a word, and the word, by turns. */
function pairsOf(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.flatMap((word, place) => (place % 2 === 0 ? [[word, words[place + 1] ?? word] as const] : [])));
}

/**
 * Is this the stem of one of our words? Those with one first letter are stemmed when it is first asked for: all at once
 * would be a fifth of the start. Stemming leaves the first letter as it is.
 */
function createBranches(targets: Iterable<string>, key: (name: string) => string): (stem: string) => boolean {
  const waiting = new Map<string, string[]>();
  for (const target of targets) {
    const shelf = waiting.get(target[0] ?? '');
    if (shelf === undefined) waiting.set(target[0] ?? '', [target]);
    else shelf.push(target);
  }
  const stems = new Map<string, ReadonlySet<string>>();
  return (stem) => {
    const letter = letterOf(stem);
    const known = stems.get(letter);
    if (known !== undefined) return known.has(stem);
    const made = new Set(waiting.get(letter)?.map(key));
    if (waiting.has(letter)) stems.set(letter, made);
    return made.has(stem);
  };
}

/** The letter that all words on a branch of the tree begin with. */
export function letterOf(key: string): string {
  return (key.startsWith(UNSTEMMED_MARK) ? key[1] : key[0]) ?? '';
}

/** Remembers what it made for words of ours. A patient's other words are never kept. */
function remember<T>(make: (word: string) => T, isOurs: (word: string) => boolean = () => true): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const fresh = make(word);
    if (isOurs(word)) made.set(word, fresh);
    return fresh;
  };
}

/** The words of a phrase of ours, most of which are plain already. */
function wordsOf(part: string): string[] {
  const phrase = part.trim();
  if (phrase === '') return [];
  return PLAIN_PHRASE.test(phrase) ? phrase.split(' ') : tokenise(normalise(phrase)).map(({ word }) => word);
}

function withoutApostrophes(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word;
}

/** One form for phrases that differ in case, apostrophes or punctuation only. */
export function plainPhrase(phrase: string): string {
  return wordsOf(phrase).map(withoutApostrophes).join(' ');
}

function stemOf(name: string, tools: LanguageTools): string {
  if (name.length < SHORTEST_STEMMED || name.length > LONGEST_STEMMED || !LETTERS.test(name)) return name;
  const stem = tools.stem(name);
  return name.length - stem.length > LONGEST_ENDING ? name : stem;
}
