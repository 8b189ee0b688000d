/** What other software may send; `openapi.ts` describes it from here, so that the two cannot differ. */
import { z } from 'zod';
import { LONGEST_TEXT } from '../channels/received';

const MOST_ANSWERS = 100;
const MOST_OPTIONS = 60;
const MOST_RAISED = 100;

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const item = z.enum(['yes', 'no', 'unsure']);

/** A record leaves this name out without a word; who sends it is told that it is none of ours, as of any other. */
const refusePrototype = (sent: unknown, context: z.RefinementCtx): unknown => {
  if (typeof sent === 'object' && sent !== null && Object.hasOwn(sent, '__proto__')) context.addIssue('another name');
  return sent;
};

const few = <T extends z.ZodType>(shape: T) =>
  z.preprocess(
    refusePrototype,
    z.record(id, shape).refine((all) => Object.keys(all).length <= MOST_ANSWERS, 'fewer entries'),
  );

const answer = z.union([z.array(id).max(MOST_OPTIONS), z.enum(['not-sure', 'skip']), few(item)]);

const language = z.string().max(12).optional();

export const askedFor = z.strictObject({
  answers: few(answer),
  /** Red flags that words raised, as `POST /v1/read` tells of them; `answer` once its closed question is answered. */
  raised: z
    .array(z.strictObject({ redFlag: id, certainty: z.enum(['unmistakable', 'ambiguous']), answer: item.optional() }))
    .max(MOST_RAISED)
    .default([]),
  place: z.string().max(20).optional(),
  language,
});

export const toRead = z.strictObject({
  text: z.string().min(1).max(LONGEST_TEXT),
  /** The question that is open, and of a screen that is asked item by item the item. */
  question: id.optional(),
  item: id.optional(),
  /** The writer speaks for somebody else, who is the patient. */
  forAnother: z.boolean().default(false),
  language,
});

export type GivenAnswer = z.infer<typeof answer>;
export type AskedFor = z.infer<typeof askedFor>;
export type GivenTold = Pick<AskedFor, 'answers' | 'raised'>;
export type ToRead = z.infer<typeof toRead>;
