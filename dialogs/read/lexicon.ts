import { type Knowledge } from '../../knowledge/model';
import { entriesOf, type Entry } from './entries';
import { type LanguageTools } from './language-tools';
import { emptyTrie, insert, type TrieNode } from './trie';
import { formsOf } from './phrase-forms';
import { Lists, TRIGGER_KINDS, type PhraseList, type TriggerKind } from './word-classes';
import { createWordbook, plainPhrase, type Wordbook } from './wordbook';

/** A phrase of the vocabulary in one of its forms. */
export interface Form {
  readonly entry: Entry;
  /** The phrase says it is not so: “can walk” for “can't walk”. */
  readonly turned: boolean;
  /** Which of its words are denials: “*no* feeling”. Such a phrase, denied again, is doubtful and not denied. */
  readonly denials: readonly number[];
}

export type Trigger =
  | TriggerKind
  | Extract<PhraseList, 'list-negation' | 'other-person-after' | 'question-opener'>
  /** A no that may be an answer by itself. */
  | 'answer-no';

/** The vocabulary, made ready once so that a text is read in one pass. */
export interface Lexicon {
  readonly book: Wordbook;
  readonly lists: Lists;
  readonly forms: TrieNode<Form>;
  readonly triggers: TrieNode<Trigger>;
}

const LISTED = [...TRIGGER_KINDS, 'list-negation', 'other-person-after', 'question-opener'] as const;
/** No word of these is a misspelling. */
const KNOWN = [...LISTED, 'inability', 'ability', 'filler'] as const;
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
  const entries = entriesOf(knowledge, (phrase) => mute.has(plainPhrase(phrase)));
  const book = createWordbook(
    {
      lists,
      phrases: entries.map(({ phrase }) => phrase),
      triggers: triggers.filter((phrase) => !phrase.includes(' ')),
      known: [...Object.values(commands).flat(), ...KNOWN.flatMap((kind) => lists.phrases(kind))],
    },
    tools,
  );
  const answers = phrasesOf(commands, ['no', 'none']);
  return { book, lists, forms: formTree(entries, book, lists), triggers: triggerTree(book, lists, answers) };
}

function phrasesOf(commands: Readonly<Record<string, readonly string[]>>, names: readonly string[]): string[] {
  return names.flatMap((name) => commands[name] ?? []);
}

function formTree(entries: readonly Entry[], book: Wordbook, lists: Lists): TrieNode<Form> {
  const forms = emptyTrie<Form>();
  const isDenial = denialIn(book, lists);
  const makeForms = formsOf(book, lists);
  for (const entry of entries) {
    for (const { names, turned } of makeForms(book.names(entry.phrase))) {
      insert(forms, book.keys(names), { entry, turned, denials: turned ? [] : placesOf(names, isDenial) });
    }
  }
  return forms;
}

/** “no”, “not”, “can't”: is this word a denial inside a phrase? */
function denialIn(book: Wordbook, lists: Lists): (name: string) => boolean {
  const phrases = [...lists.phrases('negation-before'), ...lists.phrases('inability')].map(book.names);
  const denials = new Set(phrases.filter(({ length }) => length === 1).flat());
  return (name) => denials.has(name);
}

function placesOf(names: readonly string[], is: (name: string) => boolean): number[] {
  return names.flatMap((name, place) => (is(name) ? [place] : []));
}

function triggerTree(book: Wordbook, lists: Lists, answers: readonly string[]): TrieNode<Trigger> {
  const triggers = emptyTrie<Trigger>();
  for (const kind of LISTED) {
    for (const phrase of lists.phrases(kind)) insert(triggers, book.names(phrase), kind);
  }
  // What denies a whole list denies to begin with.
  for (const phrase of lists.phrases('list-negation')) insert(triggers, book.names(phrase), 'negation-before');
  for (const phrase of answers) insert(triggers, book.names(phrase), 'answer-no');
  return triggers;
}
