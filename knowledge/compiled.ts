import { createHash } from 'node:crypto';
import { deepFreeze } from './freeze';
import type { Knowledge } from './model';

/**
 * Knowledge as one text: a line with the hash of the content it was made of and the hash of what follows, then JSON. Reading
 * it takes a fiftieth of the time that the YAML takes.
 */
export function compiledText(knowledge: Knowledge): string {
  const body = JSON.stringify({ bare: bareRecords(knowledge), knowledge });
  return `${knowledge.hash} ${sha256(body)}\n${body}`;
}

/** The knowledge of such a text; null if it was made of other content, or is not whole. */
export function fromCompiled(text: string, contentHash: string): Knowledge | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, Math.max(end, 0)) !== `${contentHash} ${sha256(body)}`) return null;
  const { bare, knowledge } = JSON.parse(body) as Compiled;
  for (const keys of bare) Object.setPrototypeOf(valueAt(knowledge, keys), null);
  return deepFreeze(knowledge);
}

interface Compiled {
  /** Where the records without a prototype are, which JSON does not tell from others. */
  readonly bare: readonly (readonly string[])[];
  readonly knowledge: Knowledge;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function bareRecords(value: unknown, keys: readonly string[] = []): readonly (readonly string[])[] {
  if (!isRecord(value)) return [];
  const below = Object.entries(value).flatMap(([key, part]) => bareRecords(part, [...keys, key]));
  return Object.getPrototypeOf(value) === null ? [keys, ...below] : below;
}

const valueAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce((part, key) => (isRecord(part) ? part[key] : undefined), value);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
