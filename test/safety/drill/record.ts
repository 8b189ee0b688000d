import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const FOLDER = path.join('docs', 'safety');
export const RECORD = path.join(FOLDER, 'drill.json');
export const PAGE = path.join(FOLDER, 'drill.md');

const record = z.strictObject({
  about: z.string(),
  content: z.string(),
  code: z.string(),
  /** How many mutants there are, by kind. */
  exist: z.record(z.string(), z.number()),
  /** What each mutant met, in this order, as far as it can have anything to tell. */
  battery: z.array(z.string()),
  mutants: z.array(z.strictObject({ id: z.string(), killedBy: z.string().nullable(), because: z.string() })),
});

/** A whole drill, as it is kept. It holds no time. */
export type DrillRecord = z.infer<typeof record>;
export type Drilled = DrillRecord['mutants'][number];

export const ABOUT =
  'Written by npm run safety:drill. Each mutant with the step of the battery that told first; null for a survivor.';

export function readRecord(root: string): DrillRecord {
  return record.parse(JSON.parse(readFileSync(path.join(root, RECORD), 'utf8')));
}

export function write(root: string, file: string, text: string): void {
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

export const jsonOf = (drill: DrillRecord): string => `${JSON.stringify(drill, null, 1)}\n`;
