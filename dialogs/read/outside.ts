import { type Knowledge } from '../../knowledge/model';
import { type OutsideTopic } from '../../knowledge/talk-model';
import { createCueFinder, type CueFinder, type CueHit } from './cues';
import { type FoundAt } from './findings';
import { type Passage } from './passage';
import { type Choice, type Command, type CommandName, type Outside, type SaidFinding } from './reading';
import { createStrip } from './utterances';
import { type Lists } from './word-classes';
import { type Word, type Wordbook } from './wordbook';

/** What a text is that answers nothing: a command in other words, or talk about something else. */
export type Act = { readonly command: Command } | { readonly outside: Outside };

/** All that was understood of the text by other means; an act must leave nothing of it unsaid. */
export interface Understood {
  readonly passage: Passage;
  readonly found: readonly FoundAt[];
  readonly choice: Choice | null;
  /** A red-flag screen is open: what is said to it may be one of its signs, also where we do not see it. */
  readonly isScreen: boolean;
  /** The writer speaks for someone else, so that a child may be the patient. */
  readonly forAnother: boolean;
  /** Does more than the likely source hang on this question? */
  readonly isGrave: (question: string) => boolean;
}

export type ActReader = (said: Understood) => Act | null;

type Meaning =
  { readonly kind: 'cue'; readonly name: CommandName } | { readonly kind: 'topic'; readonly topic: OutsideTopic };

/** A story of more words than this is none, whatever phrase stands in it. */
const LONGEST = 24;
/** Commands that may name an answer: “I want to correct what I put about the numbness”. */
const NAMES_ANSWERS: readonly CommandName[] = ['change', 'back', 'not-me'];
/** Findings of such a text are not about the patient’s foot. */
const OF_OTHERS: readonly Outside['kind'][] = ['body-part', 'other-child'];

export function createActReader(knowledge: Knowledge, lists: Lists, book: Wordbook): ActReader {
  const { cues, outside } = knowledge.vocabulary;
  const strip = createStrip(lists.phrases('filler').map(book.names));
  const whole = wholeTexts(outside, (phrase) => [book.names(phrase), strip(book.names(phrase))]);
  const cuesIn = createCueFinder<Meaning>(book, [
    ...Object.entries(cues).map(([name, phrases]) => [{ kind: 'cue', name: name as CommandName }, phrases] as const),
    ...outside.map((topic) => [{ kind: 'topic', topic }, topic.within] as const),
  ]);
  const stands = createStands(outside, book);

  return (said) => {
    const { words } = said.passage;
    if (words.length === 0 || words.length > LONGEST || isPlain(said.choice)) return null;
    const names = words.map(({ name }) => name);
    const all = whole.get(names.join(' ')) ?? whole.get(strip(names).join(' '));
    if (all !== undefined && said.choice === null && said.found.length === 0) return outsideOf(all);
    const hits = cuesIn(words).filter((hit) => fits(said, hit));
    const fitting = hits.filter(({ value }) => value.kind === 'cue' || stands(value.topic, words));
    const best = fitting.reduce<CueHit<Meaning> | null>((one, hit) => (one && !isLonger(hit, one) ? one : hit), null);
    return best && toAct(best.value, said);
  };
}

/** With the polite words round them and without; “hello” is one, and leaves nothing. */
function wholeTexts(topics: readonly OutsideTopic[], formsOf: (phrase: string) => readonly (readonly string[])[]) {
  const texts = new Map<string, OutsideTopic>();
  for (const topic of topics) {
    for (const form of topic.whole.flatMap(formsOf)) if (form.length > 0) texts.set(form.join(' '), topic);
  }
  return texts;
}

const isLonger = (one: CueHit<Meaning>, other: CueHit<Meaning>): boolean =>
  one.last - one.first > other.last - other.first;

/** Given by number or by label, an answer is an answer. */
const isPlain = (choice: Choice | null): boolean => choice?.kind === 'options' && choice.how !== 'words';

const outsideOf = ({ id, kind }: OutsideTopic): Act => ({ outside: { kind, topic: id } });

function toAct(meaning: Meaning, { found }: Understood): Act {
  if (meaning.kind === 'topic') return outsideOf(meaning.topic);
  const [about] = found;
  const names = meaning.name === 'change' && about !== undefined;
  return { command: names ? { name: 'change', question: about.finding.question } : { name: meaning.name } };
}

/** Does the phrase leave nothing unsaid that we understood? */
function fits(said: Understood, { value, first, last }: CueHit<Meaning>): boolean {
  const { found, choice } = said;
  if (value.kind === 'cue' && NAMES_ANSWERS.includes(value.name)) return true;
  const besides = found.filter(({ match }) => match.first < first || match.last > last);
  if (value.kind === 'topic' && OF_OTHERS.includes(value.topic.kind)) return isOfOther(said, value.topic, besides);
  return besides.length === 0 && (choice === null || found.length > 0);
}

/** Never where it may tell of danger, nor of a child that may be the patient. */
function isOfOther({ isScreen, forAnother, isGrave }: Understood, { kind }: OutsideTopic, besides: readonly FoundAt[]) {
  const isDoubtful = besides.some(({ finding }) => isOwn(finding) && isGrave(finding.question));
  return !isScreen && !isDoubtful && !(kind === 'other-child' && forAnother);
}

/** Said of the patient, and not of whom the talk is. */
const isOwn = ({ polarity }: SaidFinding): boolean => polarity === 'present' || polarity === 'uncertain';

type Stands = (topic: OutsideTopic, words: readonly Word[]) => boolean;

/** Has the text what a topic needs beside its phrase, and nothing that speaks against it? */
function createStands(topics: readonly OutsideTopic[], book: Wordbook): Stands {
  const lists = new Map(topics.map((topic) => [topic.id, listsOf(topic, book)]));
  return ({ id, beside }, words) => {
    const list = lists.get(id);
    if (list === undefined || list.against(words).length > 0) return false;
    return beside.length === 0 || list.needed(words).length > 0;
  };
}

const listsOf = ({ beside, unless }: OutsideTopic, book: Wordbook): Record<'needed' | 'against', CueFinder<true>> => ({
  needed: createCueFinder(book, [[true, beside]]),
  against: createCueFinder(book, [[true, unless]]),
});
