import { NEAR_WITHIN } from '../../knowledge/near-group';
import { type Knowledge, type Option, type Question } from '../../knowledge/model';
import { type Concept } from '../../knowledge/vocabulary-model';

/** What a phrase stands for. */
export type Meaning =
  | {
      readonly kind: 'finding';
      readonly question: string;
      readonly option: string;
      /** Only one option of its question can be right. */
      readonly single: boolean;
      /** The option that is meant if it was so longer ago. */
      readonly older: string | null;
      /** Once so, it counts for ever. */
      readonly lasting: boolean;
    }
  | {
      readonly kind: 'danger';
      readonly redFlag: string;
      readonly certainty: 'unmistakable' | 'ambiguous';
      /** Counts whoever it is said of. */
      readonly anyone: boolean;
      /** Beside a laugh it is asked about, and never advised on at once. */
      readonly askedIfLaughing: boolean;
    }
  | { readonly kind: 'emergency' };

/** One phrase of the vocabulary, which may stand for several: “(twisted|rolled) my ankle”. */
export interface Entry {
  readonly phrase: string;
  readonly meaning: Meaning;
  /** Phrases of one owner are silenced by the exceptions of that owner. */
  readonly owner: string;
  /** The words of an option are read only while their own question is open. */
  readonly onlyFor: string | null;
  /** Silences the phrases of its owner, and the words of its option, where it stands: “high heels”. */
  readonly exception: boolean;
  /** Says that it is not so: “can wiggle my toes”. */
  readonly denies: boolean;
  /** Owners of what says the same more exactly, and is meant where both are read. */
  readonly yieldsTo: readonly string[];
  /** For words that may stand in any order; null for a phrase. */
  readonly near: Near | null;
}

/** What must stand near each other: `["{foot}", "(cold|icy)"]`. */
export interface Near {
  /** As written: each the name of a group or words. */
  readonly parts: readonly string[];
  /** In so many words, from the first to the last. */
  readonly within: number;
}

/** Every phrase to look for in a text. `mute` holds utterances that stand for an answer only alone, such as “no”. */
export function entriesOf(knowledge: Knowledge, mute: (phrase: string) => boolean): Entry[] {
  const questions = Object.values(knowledge.questions);
  return [
    ...knowledge.vocabulary.concepts.flatMap((concept) => conceptEntries(concept, knowledge)),
    ...questions.flatMap((question) => question.options.flatMap((option) => optionEntries(question, option, mute))),
    ...emergencyEntries(knowledge.vocabulary.commands.emergency ?? []),
  ];
}

function conceptEntries(concept: Concept, { questions }: Knowledge): Entry[] {
  const { id, means, phrases, except, denies = false } = concept;
  const meaning: Meaning = 'question' in means ? findingOf(means, questions[means.question]) : dangerOf(concept, means);
  const yieldsTo = ownersOf(concept);
  const entry = (phrase: string, exception: boolean): Entry => ({
    phrase,
    meaning,
    owner: id,
    onlyFor: null,
    exception,
    denies,
    yieldsTo,
    near: null,
  });
  return [
    ...phrases.map((phrase) => entry(phrase, false)),
    ...except.map((phrase) => entry(phrase, true)),
    ...nearEntries(concept, meaning),
  ];
}

function dangerOf(concept: Concept, means: Exclude<Concept['means'], { question: string }>): Meaning {
  return {
    kind: 'danger',
    ...means,
    anyone: concept.anyone === true,
    askedIfLaughing: concept.askedIfLaughing === true,
  };
}

function ownersOf({ yieldsTo = [] }: Concept): string[] {
  return yieldsTo.map((one) => ('redFlag' in one ? one.redFlag : `${one.question}/${one.option}`));
}

/** What only stands near each other is never plain enough to advise at once. */
function nearEntries(concept: Concept, means: Meaning): Entry[] {
  const { id, near = [], within = NEAR_WITHIN, denies = false } = concept;
  const meaning: Meaning = means.kind === 'danger' ? { ...means, certainty: 'ambiguous' } : means;
  return near.map((parts) => ({
    phrase: parts.join(' … '),
    meaning,
    owner: id,
    onlyFor: null,
    exception: false,
    denies,
    yieldsTo: ownersOf(concept),
    near: { parts, within },
  }));
}

/** An option of this name beside a “yes” is what that was, if it was longer ago. */
const OLDER = 'older';

function findingOf(means: { question: string; option: string }, question: Question | undefined): Meaning {
  const hasOlder = means.option === 'yes' && question?.options.some(({ id }) => id === OLDER) === true;
  const lasting = means.option === OLDER || question?.options.find(({ id }) => id === means.option)?.lasting === true;
  return { kind: 'finding', ...means, single: question?.kind === 'one', older: hasOlder ? OLDER : null, lasting };
}

function optionEntries(question: Question, option: Option, mute: (phrase: string) => boolean): Entry[] {
  if (option.exclusive) return [];
  const meaning = findingOf({ question: question.id, option: option.id }, question);
  const phrases = [option.label, ...option.words].filter((phrase) => !mute(phrase));
  const owner = optionOwner(meaning);
  return phrases.map((phrase) => ({
    phrase,
    meaning,
    owner,
    onlyFor: question.id,
    exception: false,
    denies: false,
    yieldsTo: [],
    near: null,
  }));
}

/** Who owns the words of the option that is meant. */
export function optionOwner(meaning: Meaning): string {
  return meaning.kind === 'finding' ? `${meaning.question}/${meaning.option}` : meaning.kind;
}

function emergencyEntries(phrases: readonly string[]): Entry[] {
  return phrases.map((phrase) => ({
    phrase,
    meaning: { kind: 'emergency' },
    owner: 'emergency',
    onlyFor: null,
    exception: false,
    denies: false,
    yieldsTo: [],
    near: null,
  }));
}
