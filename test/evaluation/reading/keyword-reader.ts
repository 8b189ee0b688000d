import { alternativesOf } from '../../../dialogs/read/alternatives';
import type { Command, CommandName, Danger, Finding, Reading } from '../../../dialogs/read/reading';
import type { Knowledge, Option, Question } from '../../../knowledge/model';
import type { Concept } from '../../../knowledge/vocabulary-model';

/** A phrase, with what it is taken for. */
interface Keyword {
  readonly words: string;
  readonly means: Concept['means'];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^a-z0-9']+/g, ' ')
    .trim();

interface Keywords {
  readonly byWords: ReadonlyMap<string, readonly Keyword[]>;
  /** Words in the longest of them. */
  readonly longest: number;
}

const wordsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

const keywordsOf = (concepts: readonly Concept[]): Keywords => {
  const byWords = new Map<string, Keyword[]>();
  let longest = 0;
  for (const { means, phrases } of concepts) {
    for (const words of phrases.flatMap(alternativesOf).map(plain)) {
      const shelf = byWords.get(words);
      if (shelf === undefined) byWords.set(words, [{ words, means }]);
      else shelf.push({ words, means });
      longest = Math.max(longest, wordsOf(words).length);
    }
  }
  return { byWords, longest };
};

/** The keywords that stand in these words, wherever they begin: there are too many to hold each against the text. */
const standingIn = ({ byWords, longest }: Keywords, words: readonly string[]): readonly Keyword[] =>
  words.flatMap((_, start) =>
    words
      .slice(start, start + longest)
      .flatMap((_word, length) => byWords.get(words.slice(start, start + length + 1).join(' ')) ?? []),
  );

const NO_SPAN = { start: 0, end: 0 };

const findingsIn = (found: readonly Keyword[]): readonly Finding[] => {
  const known = new Map<string, Finding>();
  for (const { words, means } of found) {
    if (!('question' in means)) continue;
    const finding = {
      ...means,
      polarity: 'present' as const,
      phrase: words,
      span: NO_SPAN,
      evidence: [],
      confidence: 1,
    };
    known.set(`${means.question}/${means.option}`, finding);
  }
  return [...known.values()];
};

const dangersIn = (found: readonly Keyword[]): readonly Danger[] => {
  const known = new Map<string, Danger>();
  for (const { words, means } of found) {
    if (!('redFlag' in means)) continue;
    const before = known.get(means.redFlag);
    if (before?.certainty !== 'unmistakable') known.set(means.redFlag, { ...means, phrase: words, span: NO_SPAN });
  }
  return [...known.values()];
};

/** The option whose label or own words are the whole text, or whose number it is. */
const chosenIn = (text: string, options: readonly Option[]): readonly string[] =>
  options
    .filter(({ label, words }, index) => [label, ...words, String(index + 1)].some((one) => plain(one) === text))
    .map(({ id }) => id);

/** Names under which the commands of the vocabulary are answers or parts of others. */
const NO_COMMANDS = ['yes', 'no', 'none', 'not-sure', 'skip', 'explain-open', 'explain-end'];

const commandsOf = ({ vocabulary }: Knowledge): ReadonlyMap<string, Command> =>
  new Map(
    Object.entries(vocabulary.commands)
      .filter(([name]) => !NO_COMMANDS.includes(name))
      .flatMap(([name, phrases]) => phrases.map((phrase) => [plain(phrase), { name: name as CommandName }] as const)),
  );

/**
 * The yardstick: every phrase that stands in the text is taken for so, and a command or an answer is one that is the
 * whole text. A reader that does not beat it is not worth its code.
 */
export const createKeywordReader = (knowledge: Knowledge): ((text: string, asked: Question | null) => Reading) => {
  const keywords = keywordsOf(knowledge.vocabulary.concepts);
  const commands = commandsOf(knowledge);
  return (given, asked) => {
    const text = plain(given);
    const found = standingIn(keywords, wordsOf(text));
    const options = asked === null ? [] : chosenIn(text, asked.options);
    return {
      text: given,
      command: commands.get(text) ?? null,
      choice: options.length === 0 ? null : { kind: 'options', options, how: 'label' },
      findings: findingsIn(found),
      dangers: dangersIn(found),
      outside: null,
      deniedDangers: [],
    };
  };
};
