import { formsOf, glossaryWords } from '../../knowledge/glossary';
import { type Knowledge } from '../../knowledge/model';
import { type Command } from './reading';
import { createStrip } from './utterances';
import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

/** A word is asked about in no more words than these. */
const LONGEST = 16;
/** A word that we do not know is one word, or a name of two or three. */
const LONGEST_UNKNOWN = 3;

export type ExplainReader = (words: readonly Word[]) => Command | null;

/** “what does tendon mean”: the whole text asks for the meaning of a word. The word of the glossary, or null. */
export function createExplainReader(knowledge: Knowledge, lists: Lists, book: Wordbook): ExplainReader {
  const polite = createStrip(lists.phrases('filler').map(book.names));
  const { commands } = knowledge.vocabulary;
  const opens = longestFirst(commands['explain-open'], book);
  const ends = longestFirst(commands['explain-end'], book);
  const known = new Map(
    glossaryWords(knowledge).flatMap((entry) => formsOf(entry).map((form) => [keyOf(form, book), entry.word] as const)),
  );

  const read = (names: readonly string[]): Command | null => {
    const open = opens.find((phrase) => phrase.every((name, at) => names[at] === name)) ?? [];
    const rest = names.slice(open.length);
    const end = ends.find((phrase) => isEnd(phrase, rest)) ?? [];
    if (open.length + end.length === 0) return null;
    const asked = withoutArticle(rest.slice(0, rest.length - end.length), book);
    const word = known.get(asked.join(' '));
    if (word !== undefined) return { name: 'explain', word };
    const isWord = open.length > 0 && end.length > 0 && asked.length > 0 && asked.length <= LONGEST_UNKNOWN;
    return isWord ? { name: 'explain', word: null } : null;
  };

  return (words) => {
    if (words.length > LONGEST) return null;
    // As it is spelt first: a word of the glossary is no misspelling of another.
    const [spelt, corrected] = [words.map(({ plain }) => plain), words.map(({ name }) => name)].map(polite);
    const asSpelt = read(spelt ?? []);
    return asSpelt?.word ? asSpelt : (read(corrected ?? []) ?? asSpelt);
  };
}

function longestFirst(phrases: readonly string[] | undefined, book: Wordbook): readonly (readonly string[])[] {
  return [...(phrases ?? [])].map(book.names).sort((one, other) => other.length - one.length);
}

function keyOf(form: string, book: Wordbook): string {
  return book.names(form).join(' ');
}

function isEnd(phrase: readonly string[], names: readonly string[]): boolean {
  const from = names.length - phrase.length;
  return phrase.every((name, at) => names[from + at] === name);
}

/** “the arch” is “arch”. */
function withoutArticle(names: readonly string[], book: Wordbook): readonly string[] {
  return book.is('determiner', names[0] ?? '') ? names.slice(1) : names;
}
