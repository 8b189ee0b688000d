import { naturalPort } from '../../../dialogs/read/natural-port';
import { createReader } from '../../../dialogs/read/create-reader';
import type { Knowledge } from '../../../knowledge/model';
import { percentile } from '../statistics';
import { askedIn, type Column } from './column';
import type { Sentence } from './sentence';

/** Milliseconds that went by; handed in, so that a test brings its own. */
export type Clock = () => number;

export interface TimeFigures {
  /** Microseconds a message: of those up to 300 characters, and of some with 2,000. */
  readonly short: { readonly median: number | null; readonly p95: number | null; readonly of: number };
  readonly long: { readonly median: number | null; readonly p95: number | null; readonly of: number };
}

const SHORT = 300;
const LONG = 2000;
const MOST_LONG = 20;
/** Each message is read so often, after once to warm up, and the middle counts: other programs run beside us. */
const TIMES = 3;

const microsecondsOf = (work: () => void, clock: Clock): number => {
  const before = clock();
  work();
  return (clock() - before) * 1000;
};

const spread = (times: readonly number[]) => ({
  median: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  of: times.length,
});

const middleOf = (work: () => void, clock: Clock): number =>
  percentile(
    Array.from({ length: TIMES }, () => microsecondsOf(work, clock)),
    0.5,
  ) ?? 0;

/** Messages of 2,000 characters, made of the sentences one after another. */
export const longTexts = (texts: readonly string[]): readonly string[] => {
  const whole = texts.join('. ');
  if (whole === '') return [];
  const many = whole.repeat(Math.ceil((LONG * 2) / whole.length));
  const count = Math.min(MOST_LONG, Math.floor(many.length / LONG));
  return Array.from({ length: count }, (_, index) => many.slice(index * LONG, (index + 1) * LONG));
};

export const timeFigures = (
  knowledge: Knowledge,
  { read }: Pick<Column, 'read'>,
  { sentences, clock }: { readonly sentences: readonly Sentence[]; readonly clock: Clock },
): TimeFigures => {
  const short = sentences.filter(({ text }) => text.length <= SHORT);
  const long = longTexts(sentences.map(({ text }) => text));
  for (const { text } of short) read(text, null);
  for (const text of long) read(text, null);
  return {
    short: spread(
      short.map((sentence) => {
        const asked = askedIn(knowledge, sentence);
        return middleOf(() => read(sentence.text, asked), clock);
      }),
    ),
    long: spread(long.map((text) => middleOf(() => read(text, null), clock))),
  };
};

/** Milliseconds until a new reader has read its first message. */
export const readyTime = (knowledge: Knowledge, clock: Clock): number => {
  const before = clock();
  createReader(knowledge, naturalPort)('my heel hurts first thing in the morning', null);
  return clock() - before;
};
