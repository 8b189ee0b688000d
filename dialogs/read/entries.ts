import { type Concept, type Knowledge, type Option, type Question } from '../../knowledge/model';

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
    }
  | {
      readonly kind: 'danger';
      readonly redFlag: string;
      readonly certainty: 'unmistakable' | 'ambiguous';
      /** Counts whoever it is said of. */
      readonly anyone: boolean;
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

function conceptEntries({ id, means, phrases, except, anyone }: Concept, { questions }: Knowledge): Entry[] {
  const meaning: Meaning =
    'question' in means
      ? findingOf(means, questions[means.question])
      : { kind: 'danger', ...means, anyone: anyone === true };
  const entry = (phrase: string, exception: boolean): Entry => ({
    phrase,
    meaning,
    owner: id,
    onlyFor: null,
    exception,
  });
  return [...phrases.map((phrase) => entry(phrase, false)), ...except.map((phrase) => entry(phrase, true))];
}

/** An option of this name beside a “yes” is what that was, if it was longer ago. */
const OLDER = 'older';

function findingOf(means: { question: string; option: string }, question: Question | undefined): Meaning {
  const hasOlder = means.option === 'yes' && question?.options.some(({ id }) => id === OLDER) === true;
  return { kind: 'finding', ...means, single: question?.kind === 'one', older: hasOlder ? OLDER : null };
}

function optionEntries(question: Question, option: Option, mute: (phrase: string) => boolean): Entry[] {
  if (option.exclusive) return [];
  const meaning = findingOf({ question: question.id, option: option.id }, question);
  const phrases = [option.label, ...option.words].filter((phrase) => !mute(phrase));
  const owner = optionOwner(meaning);
  return phrases.map((phrase) => ({ phrase, meaning, owner, onlyFor: question.id, exception: false }));
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
  }));
}
