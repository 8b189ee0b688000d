import { type GlossaryWord } from './glossary-model';
import { type Knowledge } from './model';
import { rememberBy } from './remember';

/** A word of the glossary where it stands in a text. */
export interface Found {
  readonly entry: GlossaryWord;
  /** As it is written there: “Tendons”. */
  readonly shown: string;
  readonly start: number;
}

/** What may not stand beside a whole word. */
const LETTER = '[a-z0-9\\u00df-\\u024f]';

type Matcher = (text: string) => readonly Found[];

/** All entries, file by file. */
export function glossaryWords({ glossary }: Pick<Knowledge, 'glossary'>): readonly GlossaryWord[] {
  return Object.values(glossary).flatMap(({ words }) => words);
}

/** The word itself and all its other forms. */
export function formsOf({ word, forms }: GlossaryWord): readonly string[] {
  return [word, ...forms];
}

/** One spelling for forms that differ in case, hyphens and apostrophes only. */
export function plainForm(form: string): string {
  return form
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s-]+/g, ' ');
}

/** Where words of the glossary stand in a text: whole words, and of those that overlap the longest. */
export function findWords({ glossary }: Pick<Knowledge, 'glossary'>, text: string): readonly Found[] {
  return matcherOf(glossary)(text);
}

/** Far more texts than there are of ours; the same ones are shown in every talk. */
const MOST_TEXTS = 4_000;

function remembered(find: Matcher): Matcher {
  const known = new Map<string, readonly Found[]>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

const matcherOf = rememberBy((glossary: Knowledge['glossary']): Matcher => {
  const entries = glossaryWords({ glossary });
  const byForm = new Map(entries.flatMap((entry) => formsOf(entry).map((form) => [plainForm(form), entry] as const)));
  const longestFirst = [...byForm.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return () => [];
  // In small letters, and so without the flags for case and Unicode, it is several times faster.
  const pattern = new RegExp(`(?<!${LETTER})(?:${longestFirst.map(spelt).join('|')})(?!${LETTER})`, 'g');
  return remembered((text) =>
    [...text.toLowerCase().matchAll(pattern)].flatMap(({ 0: form, index: start }) => {
      const entry = byForm.get(plainForm(form));
      return entry === undefined ? [] : [{ entry, shown: text.slice(start, start + form.length), start }];
    }),
  );
});

/** The form as a pattern, with a space or a hyphen and either apostrophe. */
function spelt(form: string): string {
  return form
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll("'", "[’']")
    .replaceAll(' ', '[\\s-]+');
}
