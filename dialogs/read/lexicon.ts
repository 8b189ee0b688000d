import { type Knowledge } from '../../knowledge/model';
import { entriesOf } from './entries';
import { type LanguageTools } from './language-tools';
import { createFormTree, type FormTree } from './form-tree';
import { createNearIndex, nearPatterns, partPhrases, type NearIndex } from './near-parts';
import { emptyTrie, insert, type TrieNode } from './trie';
import { Lists, TRIGGER_KINDS, type PhraseList, type TriggerKind } from './word-classes';
import { createWordbook, plainPhrase, type Wordbook } from './wordbook';

export type Trigger =
  | TriggerKind
  | Extract<PhraseList, 'list-negation' | 'other-person-after' | 'question-opener' | 'same-thing'>
  /** A no that may be an answer by itself. */
  | 'answer-no';

/** The vocabulary, made ready once so that a text is read in one pass. */
export interface Lexicon {
  readonly book: Wordbook;
  readonly lists: Lists;
  readonly forms: FormTree;
  readonly triggers: TrieNode<Trigger>;
  readonly near: NearIndex;
  /** Near patterns do not reach past these: “but”, unless the same thing is meant: “but it”. */
  readonly contrasts: TrieNode<PhraseList>;
}

const LISTED = [...TRIGGER_KINDS, 'list-negation', 'other-person-after', 'question-opener', 'same-thing'] as const;
/** No word of these is a misspelling. */
const KNOWN = [...LISTED, 'inability', 'ability', 'filler', 'contrast'] as const;
/** Single words of these are never stemmed: “even” is not “evening”. Longer phrases are made of content words too. */
const UNSTEMMED: readonly TriggerKind[] = [
  'negation-before',
  'negation-after',
  'terminator',
  'uncertain',
  'correction',
];

export function buildLexicon(knowledge: Knowledge, tools: LanguageTools): Lexicon {
  const lists = new Lists(knowledge.vocabulary.triggers);
  const { commands } = knowledge.vocabulary;
  const triggers = UNSTEMMED.flatMap((kind) => lists.phrases(kind));
  const mute = new Set([...triggers, ...phrasesOf(commands, ['yes', 'no', 'none'])].map(plainPhrase));
  const all = entriesOf(knowledge, (phrase) => mute.has(plainPhrase(phrase)));
  const entries = all.filter(({ near }) => near === null);
  const patterns = nearPatterns(all);
  const parts = partPhrases(patterns, knowledge.vocabulary.groups);
  const book = createWordbook(
    {
      lists,
      phrases: [...entries, ...parts].map(({ phrase }) => phrase),
      triggers: triggers.filter((phrase) => !phrase.includes(' ')),
      known: [...Object.values(commands).flat(), ...talkOf(knowledge), ...KNOWN.flatMap((kind) => lists.phrases(kind))],
    },
    tools,
  );
  const answers = phrasesOf(commands, ['no', 'none']);
  return {
    book,
    lists,
    forms: createFormTree(entries, book, lists),
    triggers: triggerTree(book, lists, answers),
    near: createNearIndex(patterns, parts, { book, lists }),
    contrasts: contrastTree(book, lists),
  };
}

/** Phrases of talk about something else, and of commands in other words. */
function talkOf({ vocabulary: { cues, outside } }: Knowledge): string[] {
  const topics = outside.flatMap(({ whole, within, beside, unless }) => [...whole, ...within, ...beside, ...unless]);
  return [...Object.values(cues).flat(), ...topics];
}

function phrasesOf(commands: Readonly<Record<string, readonly string[]>>, names: readonly string[]): string[] {
  return names.flatMap((name) => commands[name] ?? []);
}

function triggerTree(book: Wordbook, lists: Lists, answers: readonly string[]): TrieNode<Trigger> {
  const triggers = emptyTrie<Trigger>();
  for (const kind of LISTED) {
    for (const names of lists.phrases(kind).flatMap((phrase) => book.wordings(phrase))) insert(triggers, names, kind);
  }
  for (const phrase of lists.phrases('other-person')) {
    for (const names of book.wordings(phrase)) insert(triggers, possessive(names), 'other-person');
  }
  // What denies a whole list denies to begin with.
  for (const phrase of lists.phrases('list-negation')) insert(triggers, book.names(phrase), 'negation-before');
  for (const phrase of answers) insert(triggers, book.names(phrase), 'answer-no');
  return triggers;
}

function contrastTree(book: Wordbook, lists: Lists): TrieNode<PhraseList> {
  const contrasts = emptyTrie<PhraseList>();
  for (const kind of ['contrast', 'same-thing'] as const) {
    for (const phrase of lists.phrases(kind)) insert(contrasts, book.names(phrase), kind);
  }
  return contrasts;
}

/** “my sister's”, which is read without its apostrophe. */
function possessive(names: readonly string[]): string[] {
  return names.map((name, place) => (place === names.length - 1 ? `${name}s` : name));
}
