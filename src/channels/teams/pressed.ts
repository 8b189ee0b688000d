import { z } from 'zod';
import type { Input } from '../../../dialogs/session';

const id = z.string().min(1).max(100);
const words = z.string().max(2_000);
const MOST_OPTIONS = 50;

/** What every action of our cards carries; `choice` is what stands in the list of the card. */
const shape = z.object({
  surefoot: z.object({
    seq: z.number().int().min(0).max(1_000_000_000),
    question: id,
    item: id.optional(),
    options: z.array(id).min(1).max(MOST_OPTIONS).optional(),
    prompt: words,
    labels: z
      .array(z.tuple([id, words]))
      .max(2 * MOST_OPTIONS)
      .readonly(),
  }),
  choice: z.string().max(4_000).optional(),
});

/** An action of one of our cards, as it comes back. */
export interface Pressed {
  /** The number of the entry that the card stands at. */
  readonly seq: number;
  readonly question: string;
  /** Null if nothing in its list was chosen. */
  readonly input: Input | null;
  readonly prompt: string;
  readonly options: readonly string[];
  /** The words of what was chosen. */
  readonly labels: readonly string[];
}

/** On a scale the option that a number stands for comes before it: `severe@8`. */
const optionOf = (value: string): string => value.split('@')[0] ?? value;

const listed = (choice: string): string[] => choice.split(',').filter((one) => one !== '');

/** Null if that is no action of ours. */
export function readPressed(value: unknown): Pressed | null {
  const read = shape.safeParse(value);
  if (!read.success) return null;
  const { surefoot, choice = '' } = read.data;
  const { seq, question, item, prompt } = surefoot;
  const labels = new Map(surefoot.labels);
  const values = (surefoot.options ?? listed(choice)).slice(0, MOST_OPTIONS);
  const options = values.map(optionOf).filter((one) => id.safeParse(one).success);
  const input: Input = { kind: 'chose', question, ...(item !== undefined && { item }), options };
  return {
    seq,
    question,
    input: options.length === 0 ? null : input,
    prompt,
    options,
    labels: values.flatMap((one) => labels.get(one) ?? []),
  };
}
