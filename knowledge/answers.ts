/** What the patient told us: answers keyed by question id. */

/**
 * How an answer came to be: `pressed` a choice, `typed` in words, `pre-filled` from words said before it was asked,
 * or `reopened`: given before, and to be given anew. The last two do not close the question.
 */
export type Origin = 'pressed' | 'typed' | 'pre-filled' | 'reopened';

export type ItemAnswer = 'yes' | 'no' | 'unsure';

export type Answer =
  | {
      readonly kind: 'chosen';
      readonly options: readonly string[];
      readonly origin: Origin;
      /** The question that it was answered together with. */
      readonly with?: string;
    }
  | { readonly kind: 'unsure'; readonly origin: Origin }
  /** A red-flag screen skipped once is asked once more; `times` counts. */
  | { readonly kind: 'skipped'; readonly times: number; readonly origin: Origin }
  /** A red-flag screen opened item by item; complete when every option but the exclusive one has its answer. */
  | { readonly kind: 'items'; readonly items: Readonly<Record<string, ItemAnswer>>; readonly origin: Origin };

export type Answers = Readonly<Record<string, Answer>>;

/** A red flag raised by words in free text. Its closed check may still be open. */
export interface RaisedFlag {
  readonly redFlag: string;
  readonly certainty: 'unmistakable' | 'ambiguous';
  /** The patient's own answer to the flag's closed question, once given. */
  readonly answer?: ItemAnswer;
}

/** All that reasoning may look at. */
export interface Findings {
  readonly answers: Answers;
  readonly raised: readonly RaisedFlag[];
  /** Heard in the words, but not yet looked over: it only puts the causes of an emergency in order. */
  readonly heard?: Answers;
}
