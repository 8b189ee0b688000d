import { createHash } from 'node:crypto';
import { deepFreeze } from './freeze';
import type { Knowledge } from './model';

/**
 * Knowledge as one text: a line with the hash of the content it was made of and the hash of what follows, then two lines
 * of JSON: all but the vocabulary, and the vocabulary. Reading it takes a fiftieth of the time that the YAML takes; all is
 * ASCII, as each character is one byte then, for the hash too.
 */
export function compiledText(knowledge: Knowledge): string {
  const { vocabulary, ...rest } = knowledge;
  const body = [rest, vocabulary].map((value) => `${packed(value)}\n`).join('');
  return `${knowledge.hash} ${sha256(Buffer.from(body, 'latin1'))}\n${body}`;
}

/** The knowledge of such a text, as its bytes; null if it was made of other content, or is not whole. */
export function fromCompiled(bytes: Buffer, contentHash: string): Knowledge | null {
  const end = Math.max(bytes.indexOf('\n'), 0);
  const body = bytes.subarray(end + 1);
  if (bytes.toString('latin1', 0, end) !== `${contentHash} ${sha256(body)}`) return null;
  const between = body.indexOf('\n');
  const rest = unpacked(body.subarray(0, between)) as Omit<Knowledge, 'vocabulary'>;
  return withVocabulary(rest, body.subarray(between));
}

/** The vocabulary is two fifths of the text, and a start does not need it: it is read when first asked for. */
function withVocabulary(rest: Omit<Knowledge, 'vocabulary'>, bytes: Buffer): Knowledge {
  let read = (): Knowledge['vocabulary'] => {
    const vocabulary = deepFreeze(unpacked(bytes) as Knowledge['vocabulary']);
    read = () => vocabulary;
    return vocabulary;
  };
  Object.values<unknown>(rest).forEach(deepFreeze);
  return Object.freeze(Object.defineProperty(rest as Knowledge, 'vocabulary', { enumerable: true, get: () => read() }));
}

/** In JSON, what is not ASCII stands in strings alone, and can be written as an escape. */
const inAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

interface Packed {
  /** Where the records without a prototype are, which JSON does not tell from others. */
  readonly bare: readonly (readonly string[])[];
  readonly value: unknown;
}

const packed = (value: unknown): string =>
  inAscii(JSON.stringify({ bare: bareRecords(value), value } satisfies Packed));

function unpacked(bytes: Buffer): unknown {
  const { bare, value } = JSON.parse(bytes.toString('latin1')) as Packed;
  for (const keys of bare) Object.setPrototypeOf(valueAt(value, keys), null);
  return value;
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

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
