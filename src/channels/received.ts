import { z } from 'zod';
import type { Received } from '../conversation/answer';

/** The dialogue reads no more than this of one message. */
export const LONGEST_TEXT = 2_000;

/** Option ids beside the words, from a client that shows our questions as forms or cards. */
const id = z.string().max(100);
/** No question is put together with more than one other. What is sent in another shape is left out, not refused. */
const also = z
  .record(id, z.array(id).min(1).max(5))
  .refine((given) => Object.keys(given).length === 1)
  .optional()
  .catch(undefined);
const choiceShape = z.object({ question: id, item: id.optional(), options: z.array(id).min(1).max(50), also });

export type GivenChoice = z.infer<typeof choiceShape>;

/** As much of any channel’s message as can be an answer. */
export interface Given {
  readonly text: string;
  readonly value?: unknown;
  readonly attachments: number;
}

/** The choice in a `value`; null if it is anything else, and then the text counts. */
export function readChoice(value: unknown): GivenChoice | null {
  const read = choiceShape.safeParse(value);
  return read.success ? read.data : null;
}

function inputOf({ text, value }: Given): Received['input'] {
  const chosen = readChoice(value);
  if (chosen !== null) return { kind: 'chose', ...chosen, ...(text.length <= LONGEST_TEXT && { text }) };
  return text === '' || text.length > LONGEST_TEXT ? null : { kind: 'said', text };
}

/** What there is to answer in a message: an input, a notice about what we do not take, or neither. */
export const received = (given: Given): Received => ({
  input: inputOf(given),
  notices: [
    ...(given.text.length > LONGEST_TEXT ? (['too-long'] as const) : []),
    ...(given.attachments > 0 ? (['no-attachments'] as const) : []),
  ],
});

/** As much of the text as may stand in the log: none without consent, and none of what was not read. */
export const loggedText = ({ text }: Given, words: boolean): string =>
  words && text.length <= LONGEST_TEXT ? text : '';
