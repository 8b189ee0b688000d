import { type Knowledge } from '../../knowledge/model';
import { createExplainReader } from './explain';
import { type Match } from './matches';
import { type Passage } from './passage';
import { type Command, type CommandName } from './reading';
import { polarityOf, type Scope } from './scope';
import { createStrip, type Utterances } from './utterances';
import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

const NAMES: readonly CommandName[] = [
  'emergency',
  'back',
  'restart',
  'help',
  'why',
  'explain',
  'person',
  'sources',
  'hold',
  'forget',
  'not-me',
  'later-exercises',
  'left-out',
  'what-raises',
  'change',
];
/** “emergency” inside a longer text may be a story, and “112” a weight; “call an ambulance” is neither. */
const SHORT_CRY = 6;
const SHORT_NUMBER = 3;
const LONGEST_CHANGE = 10;

export type CommandReader = (words: readonly Word[]) => Command | null;

/** A command is one only when it is the whole utterance: “I need help walking” asks for no help. */
export function createCommandReader(
  knowledge: Knowledge,
  lists: Lists,
  { book, utterances }: { book: Wordbook; utterances: Utterances },
): CommandReader {
  const change = createChangeReader(knowledge, lists, book);
  const explain = createExplainReader(knowledge, lists, book);
  return (words) => {
    const names = utterances.whole(words);
    const name = NAMES.find((one) => names.includes(one));
    return name === undefined ? (change(words) ?? explain(words)) : { name };
  };
}

/** “change my answer about the side”: the question is found by its title, its other names, or the words of its id. */
function createChangeReader(knowledge: Knowledge, lists: Lists, book: Wordbook): CommandReader {
  const polite = createStrip(lists.phrases('filler').map(book.names));
  const strip = createStrip(lists.words('change-filler').map(book.names));
  const verbs = (knowledge.vocabulary.commands.change ?? [])
    .map((phrase) => polite(book.names(phrase)))
    .filter((verb) => verb.length > 0)
    .sort((one, other) => other.length - one.length);
  const questions = questionsByName(knowledge, (name) => strip(book.names(name)).join(' '));

  return (words) => {
    if (words.length > LONGEST_CHANGE) return null;
    const names = polite(words.map(({ name }) => name));
    const verb = verbs.find((phrase) => phrase.every((word, place) => names[place] === word));
    if (verb === undefined) return null;
    const rest = strip(names.slice(verb.length)).join(' ');
    if (rest === '') return { name: 'change' };
    const question = questions.get(rest);
    // “change of weather makes it ache” is no command.
    if (question === undefined) return null;
    return question === null ? { name: 'change' } : { name: 'change', question };
  };
}

/** Question ids by every name; null where two questions share one. */
function questionsByName(knowledge: Knowledge, keyOf: (name: string) => string): Map<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { id, title, calledAlso } of Object.values(knowledge.questions)) {
    for (const key of new Set([title, id.replaceAll('-', ' '), ...calledAlso].map(keyOf))) {
      byName.set(key, byName.has(key) ? null : id);
    }
  }
  return byName;
}

/** A cry for help is heard inside other words too, unless it is denied or of another time or person. */
export function criesForHelp(passage: Passage, scopes: ReadonlyMap<Match, Scope>): boolean {
  return [...scopes].some(([match, scope]) => {
    const polarity = polarityOf(match, scope);
    const isCry = match.form.entry.meaning.kind === 'emergency';
    return isCry && (polarity === 'present' || polarity === 'uncertain') && isLoud(passage, match);
  });
}

function isLoud({ words }: Passage, { used, last }: Match): boolean {
  if (used.length > 1) return true;
  const isNumber = /^\d/.test(words[last]?.name ?? '');
  return isNumber ? words.length <= SHORT_NUMBER && last === words.length - 1 : words.length <= SHORT_CRY;
}
