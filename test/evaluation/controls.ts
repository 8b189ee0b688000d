import { z } from 'zod';
import type { Urgency } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import { readData } from './read-data';

/** What is said to a case: how urgent it is, and what it may be, the likeliest first. */
export interface Answer {
  readonly urgency: Urgency;
  readonly candidates: readonly string[];
}

export interface Control {
  readonly id: string;
  readonly title: string;
  readonly answer: (text: string) => Answer;
}

const seedKeywords = z.strictObject({
  conditions: z.record(z.string(), z.array(z.string()).min(1)),
  urgencies: z.partialRecord(z.enum(URGENCIES), z.array(z.string()).min(1)),
});
export type SeedKeywords = z.infer<typeof seedKeywords>;

export const readSeedKeywords = (root: string): SeedKeywords => readData(root, 'seed-keywords.yaml', seedKeywords);

/** How many of these begin a word of the text. */
const hits = (text: string, words: readonly string[]): number =>
  words.filter((word) => text.includes(` ${word}`)).length;

const spaced = (text: string): string => ` ${text.toLowerCase().replace(/[^a-z0-9']+/g, ' ')} `;

/** The conditions whose words occur, most words first; the gravest urgency whose words occur, else self-care. */
export const byKeywords =
  ({ conditions, urgencies }: SeedKeywords) =>
  (text: string): Answer => {
    const read = spaced(text);
    const counted = Object.entries(conditions).map(([id, words]) => ({ id, count: hits(read, words) }));
    const candidates = counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
    return {
      urgency: URGENCIES.find((urgency) => hits(read, urgencies[urgency] ?? []) > 0) ?? 'self-care',
      candidates: candidates.map(({ id }) => id),
    };
  };

const always = (urgency: Urgency) => (): Answer => ({ urgency, candidates: [] });

/** What the product is held against. */
export const controlsFrom = (keywords: SeedKeywords): readonly Control[] => [
  { id: 'always-emergency', title: 'always emergency', answer: always('ambulance') },
  { id: 'always-self-care', title: 'always self-care', answer: always('self-care') },
  { id: 'seed-keywords', title: 'keywords of the seeds', answer: byKeywords(keywords) },
];
