import { type Option } from '../../knowledge/model';
import { type Label, labelsOf } from './choice-label';
import { type ReadableQuestion } from './open-question';
import { type Utterances } from './utterances';
import { type Word, type Wordbook } from './wordbook';

/** A question made ready to be answered in words. */
export interface Answerable {
  readonly question: ReadableQuestion;
  /** The options a patient can choose, in the order of their numbers. */
  readonly options: readonly Option[];
  readonly labels: readonly Label[];
  /** An option whose own words are the whole text. */
  readonly byWords: (words: readonly Word[]) => string | null;
  /** What a bare yes, a bare no and “none of these” mean here, if they mean anything. */
  readonly yes: string | null;
  readonly no: string | null;
  readonly none: string | null;
  /** Just yes or no, whatever the labels say. */
  readonly isYesNo: boolean;
}

export function toAnswerable(question: ReadableQuestion, book: Wordbook, utterances: Utterances): Answerable {
  const { options } = question;
  const whole = new Map(
    options.flatMap(({ id, words }) => words.map((phrase) => [book.names(phrase).join(' '), id] as const)),
  );
  const meaning = meaningIn(options, (phrase, name) => utterances.whole(book.read(phrase)).includes(name));
  const none = options.find(({ exclusive }) => exclusive)?.id ?? null;
  const no = meaning('no');
  return {
    question,
    options,
    labels: labelsOf({ ...question, options: [...options] }, book),
    byWords: (words) => whole.get(words.map(({ plain }) => plain).join(' ')) ?? null,
    // “right” may mean yes, but it does not where nothing means no.
    yes: options.some(({ id }) => id === 'yes') || no !== null ? meaning('yes') : null,
    no: none ?? no,
    none: none ?? meaning('none'),
    isYesNo: options.length === 2 && options.every(({ id }) => id === 'yes' || id === 'no'),
  };
}

/** The option that is called so, or whose words say so. */
function meaningIn(options: readonly Option[], says: (phrase: string, name: string) => boolean) {
  return (name: string): string | null =>
    (options.find(({ id }) => id === name) ?? options.find(({ words }) => words.some((phrase) => says(phrase, name))))
      ?.id ?? null;
}
