import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import type { Reading } from '../../../dialogs/read/reading';
import type { Knowledge, Question } from '../../../knowledge/model';
import { createKeywordReader } from './keyword-reader';
import type { Sentence } from './sentence';

/** One way of reading, measured beside the others. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly read: (text: string, asked: Question | null) => Reading;
  /** Says how sure it is of each finding. */
  readonly weighs: boolean;
}

/** The reader that patients are served with, and plain keywords as the yardstick. */
export const columnsOf = (knowledge: Knowledge): readonly Column[] => {
  const read = createReader(knowledge, naturalPort);
  return [
    {
      id: 'reader',
      title: 'reader',
      read: (text, asked) => read(text, asked === null ? null : { question: asked }),
      weighs: true,
    },
    { id: 'keywords', title: 'keywords', read: createKeywordReader(knowledge), weighs: false },
  ];
};

/** A sentence with what was read in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly reading: Reading;
}

/** The question that is open when this is said. */
export const askedIn = ({ questions }: Knowledge, { asked }: Pick<Sentence, 'asked'>): Question | null =>
  asked === null ? null : (questions[asked] ?? null);

export const readAll = (
  knowledge: Knowledge,
  { read }: Pick<Column, 'read'>,
  sentences: readonly Sentence[],
): readonly ReadSentence[] =>
  sentences.map((sentence) => ({ sentence, reading: read(sentence.text, askedIn(knowledge, sentence)) }));
