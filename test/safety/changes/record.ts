import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { NamedLowering } from './lowered';
import { digitsOf, urgenciesIn, type Survey } from './survey';

/** The urgencies as they were when someone last looked: what a change is held against. */
export const RECORD = path.join('docs', 'safety', 'urgencies.json');
export const LOWERED = path.join('docs', 'safety', 'lowered.yaml');

const record = z.strictObject({
  about: z.string(),
  content: z.string().regex(/^[0-9a-f]{64}$/),
  shape: z.record(z.string(), z.strictObject({ several: z.boolean(), options: z.array(z.string()) })),
  patients: z.number().int().min(0),
  urgencies: z.array(z.string().regex(/^[0-5]+$/)),
});

const ABOUT =
  'Written by npm run knowledge:diff -- --record. One digit for each set of answers: 0 ambulance, 1 emergency ' +
  'department, 2 same day, 3 soon, 4 routine, 5 self-care. The sets follow from the shape (test/safety/changes).';

/** Lines short enough that a change shows where it is. */
const A_LINE = 100;

/** The record as the text of its file. */
export function recordText({ content, shape, patients, urgencies }: Survey): string {
  const lines = digitsOf(urgencies).match(new RegExp(`.{1,${A_LINE}}`, 'g')) ?? [];
  return `${JSON.stringify({ about: ABOUT, content, shape, patients, urgencies: lines }, null, 1)}\n`;
}

/** The record of the project at `root`. Throws with the file's name when it is damaged. */
export function readRecord(root: string): Survey {
  const file = path.join(root, RECORD);
  const { content, shape, patients, urgencies } = record.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { content, shape, patients, urgencies: urgenciesIn(urgencies.join('')) };
}

const lowered = z.array(
  z.strictObject({
    from: z.string().regex(/^[0-9a-f]{12}$/, 'the first 12 characters of the content hash it was lowered from'),
    answers: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).min(1),
    why: z.string().trim().min(10),
    by: z.string().trim().min(2),
  }),
);

/** Every lowering that someone decided, ever: the newest last. */
export function readLowered(root: string): readonly NamedLowering[] {
  return lowered.parse(parse(readFileSync(path.join(root, LOWERED), 'utf8')) ?? []);
}
