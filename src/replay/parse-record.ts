import { z } from 'zod';
import { codeOf, type AdviceRecord } from './record';
import { ReplayError } from './replay-error';

const origin = z.enum(['pressed', 'typed', 'pre-filled', 'reopened']);
const item = z.enum(['yes', 'no', 'unsure']);

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), options: z.array(z.string()), origin, with: z.string().optional() }),
  z.strictObject({ kind: z.literal('unsure'), origin }),
  z.strictObject({ kind: z.literal('skipped'), times: z.int(), origin }),
  z.strictObject({ kind: z.literal('items'), items: z.record(z.string(), item), origin }),
]);

const raised = z.strictObject({
  redFlag: z.string(),
  certainty: z.enum(['unmistakable', 'ambiguous']),
  answer: item.optional(),
});

const text = z.string().optional();

const shape = z.strictObject({
  code: z.string(),
  record: z.strictObject({
    format: z.literal(1),
    engine: z.string(),
    knowledge: z.string(),
    language: z.string(),
    place: z.string().nullable(),
    practice: z.strictObject({ name: text, phone: text, hours: text, link: text }),
    answers: z.record(z.string(), answer),
    raised: z.array(raised),
    checked: z.boolean(),
    result: z.array(z.record(z.string(), z.unknown())).min(1),
  }),
});

/** A record as it is kept: with the code that it had when it was made. */
export interface KeptRecord {
  readonly code: string;
  readonly record: AdviceRecord;
}

export const kept = (record: AdviceRecord): KeptRecord => ({ code: codeOf(record), record });

const REMEDY = 'Export it again: npm run replay -- <code> --out <file>';

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new ReplayError('record-broken', `${name} is not whole JSON. ${REMEDY}`);
  }
}

const formatOf = (value: unknown): unknown => (value as { record?: { format?: unknown } } | null)?.record?.format;

/** Reads what `kept` wrote. Throws a ReplayError that quotes nothing of it. */
export function parseRecord(json: string, name: string): KeptRecord {
  const value = parseJson(json, name);
  const format = formatOf(value);
  if (typeof format === 'number' && format > 1)
    throw new ReplayError('record-newer', `${name} was written by a newer version of Surefoot. Replay it with that.`);
  const read = shape.safeParse(value);
  if (read.success) return value as KeptRecord;
  const [first, second] = read.error.issues[0]?.path ?? [];
  const where = first === undefined ? 'its outside' : [first, second].filter((key) => key !== undefined).join('.');
  throw new ReplayError('record-broken', `${name} is no record of advice: look at ${where}. ${REMEDY}`);
}
