import { type Option, type Question } from '../../knowledge/model';

/** What reading needs of a question: the dialogue's own questions are read by the same means. */
export interface ReadableQuestion extends Pick<Question, 'id' | 'kind' | 'screen' | 'scale'> {
  readonly options: readonly Option[];
}

/** The question that is open; `item` is the option asked about when a screen is opened item by item. */
export interface OpenQuestion {
  readonly question: ReadableQuestion;
  readonly item?: string;
  /** The writer speaks for someone else, who is the patient. */
  readonly forAnother?: boolean;
}
