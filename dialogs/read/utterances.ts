import { type Knowledge } from '../../knowledge/model';
import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

/** Whole utterances by what they stand for: `yes`, `no`, `none`, `not-sure`, `skip` and the commands. */
export interface Utterances {
  /** What the whole text says, with or without polite words round it. */
  readonly whole: (words: readonly Word[]) => readonly string[];
  /** What the text begins with, the longest first, and how many words that takes. */
  readonly lead: (words: readonly Word[]) => { readonly names: readonly string[]; readonly length: number } | null;
  /** Is this one of the words such utterances are made of? */
  readonly hasWord: (name: string) => boolean;
}

/** Answers that may begin a longer text: “no, never”, “not sure about that”. */
const LEADING = ['yes', 'no', 'none', 'not-sure'];
const LONGEST_LEAD = 6;
/** A command or a short answer is no longer than this, polite words included. */
const LONGEST_WHOLE = 12;
const BUTTON = /^(?:command|choice)\.([a-z-]+)$/;

export function createUtterances(knowledge: Knowledge, lists: Lists, book: Wordbook): Utterances {
  const strip = createStrip(lists.phrases('filler').map(book.names));
  const phrases = new Map<string, string[]>();
  const answerWords = new Set<string>();
  for (const [name, texts] of Object.entries(withButtons(knowledge))) {
    for (const names of texts.map(book.names)) {
      for (const form of new Set([names.join(' '), strip(names).join(' ')])) add(phrases, form, name);
      if (LEADING.includes(name)) names.forEach((word) => answerWords.add(word));
    }
  }
  const meaning = (names: readonly string[]) => phrases.get(names.join(' ')) ?? [];

  return {
    whole: (words) => {
      if (words.length > LONGEST_WHOLE) return [];
      const names = words.map(({ name }) => name);
      const exact = meaning(names);
      return exact.length > 0 ? exact : meaning(strip(names));
    },
    lead: (words) => {
      for (let length = Math.min(LONGEST_LEAD, words.length); length > 0; length -= 1) {
        const names = meaning(words.slice(0, length).map(({ name }) => name)).filter((name) => LEADING.includes(name));
        if (names.length > 0) return { names, length };
      }
      return null;
    },
    hasWord: (name) => answerWords.has(name),
  };
}

/** The commands of the vocabulary, with the words on our own buttons for them. */
function withButtons({ vocabulary, messages }: Knowledge): Record<string, readonly string[]> {
  const all: Record<string, readonly string[]> = { ...vocabulary.commands };
  for (const [id, label] of Object.entries(messages)) {
    const name = BUTTON.exec(id)?.[1];
    if (name !== undefined) all[name] = [...(all[name] ?? []), label];
  }
  return all;
}

function add(phrases: Map<string, string[]>, form: string, name: string): void {
  if (form === '') return;
  const known = phrases.get(form) ?? [];
  if (!known.includes(name)) phrases.set(form, [...known, name]);
}

/** Takes polite words away, the longest first: “can I please go back” is “back”. */
export function createStrip(fillers: readonly (readonly string[])[]): (names: readonly string[]) => string[] {
  const longestFirst = [...fillers].sort((one, other) => other.length - one.length);
  return (names) => {
    const left: string[] = [];
    for (let at = 0; at < names.length; at += 1) {
      const filler = longestFirst.find(
        (words) => words.length > 0 && words.every((word, offset) => names[at + offset] === word),
      );
      if (filler === undefined) left.push(names[at] ?? '');
      else at += filler.length - 1;
    }
    return left;
  };
}
