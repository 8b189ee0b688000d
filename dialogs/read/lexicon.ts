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
  /** The phrase itself holds a denial: “no feeling”. Denied again, it is doubtful and not denied. */
  readonly negative: boolean;
}

export type Trigger = TriggerKind | Extract<PhraseList, 'list-negation' | 'question-opener'>;

/** The vocabulary, made ready once so that a text is read in one pass. */
export interface Lexicon {
  readonly book: Wordbook;
  readonly lists: Lists;
  readonly forms: TrieNode<Form>;
  readonly triggers: TrieNode<Trigger>;
}

const TRIGGERS: readonly Trigger[] = [...TRIGGER_KINDS, 'list-negation', 'question-opener'];
/** No word of these is a misspelling. */
const KNOWN = [...TRIGGERS, 'inability', 'ability', 'filler'] as const;
/** Their words are compared letter by letter. Past and other-person phrases are made of content words: “years ago”. */
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
  const bareTriggers = UNSTEMMED.flatMap((kind) => lists.phrases(kind));
  const answers = ['yes', 'no', 'none'].flatMap((name) => commands[name] ?? []);
  const mute = new Set([...bareTriggers, ...answers].map(plainPhrase));
  const entries = entriesOf(knowledge, (phrase) => mute.has(plainPhrase(phrase)));
  const book = createWordbook(
    {
      lists,
      phrases: entries.map(({ phrase }) => phrase),
      triggers: bareTriggers,
      known: [...Object.values(commands).flat(), ...KNOWN.flatMap((kind) => lists.phrases(kind))],
    },
    tools,
  );
  return { book, lists, forms: formTree(entries, book, lists), triggers: triggerTree(book, lists) };
}

function formTree(entries: readonly Entry[], book: Wordbook, lists: Lists): TrieNode<Form> {
  const forms = emptyTrie<Form>();
  const denials = new Set(lists.phrases('negation-before').map((phrase) => book.names(phrase).join(' ')));
  const makeForms = formsOf(book, lists);
  for (const entry of entries) {
    for (const { names, turned } of makeForms(book.names(entry.phrase))) {
      const negative = !turned && names.some((name) => denials.has(name));
      insert(forms, book.keys(names), { entry, turned, negative });
    }
  }
  return forms;
}

function triggerTree(book: Wordbook, lists: Lists): TrieNode<Trigger> {
  const triggers = emptyTrie<Trigger>();
  for (const kind of TRIGGERS) {
    for (const phrase of lists.phrases(kind)) insert(triggers, book.names(phrase), kind);
  }
  return triggers;
}
