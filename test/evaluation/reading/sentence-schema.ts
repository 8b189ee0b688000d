import { z } from 'zod';
import { ACTS, FLAG_KINDS, LISTS, OUTS, type ListName, type Sentence } from './sentence';

const key = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a finding is question/option, such as timing/night');
const keys = z.array(key).default([]);

/** One entry as it stands in a file of sentences. */
export const sentenceEntry = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  voice: z.string().optional(),
  asked: z.string().optional(),
  ...(Object.fromEntries(LISTS.map((name) => [name, keys])) as Record<ListName, typeof keys>),
  flag: z.string().optional(),
  kind: z.enum(FLAG_KINDS).optional(),
  act: z.enum(ACTS).optional(),
  out: z.enum(OUTS).optional(),
  choice: z.array(z.string()).min(1).optional(),
});
export type SentenceEntry = z.infer<typeof sentenceEntry>;

export const toSentence = (
  entry: SentenceEntry,
  { file, entry: place }: Pick<Sentence, 'file' | 'entry'>,
): Sentence => ({
  file,
  entry: place,
  text: entry.text,
  voice: entry.voice ?? null,
  asked: entry.asked ?? null,
  findings: Object.fromEntries(LISTS.map((name) => [name, entry[name]])) as unknown as Sentence['findings'],
  flag: entry.flag ?? null,
  kind: entry.kind ?? null,
  act: entry.act ?? null,
  out: entry.out ?? null,
  choice: entry.choice ?? null,
});
