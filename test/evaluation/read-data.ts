import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** Where the data of the evaluation stand, seen from the project’s folder. */
const FOLDER = 'test/evaluation';

/** One data file of ours, as this schema describes it. What is wrong with it stops the run, since we wrote it. */
export const readData = <T>(root: string, name: string, schema: z.ZodType<T>): T => {
  const result = schema.safeParse(parse(readFileSync(path.join(root, FOLDER, name), 'utf8')));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${FOLDER}/${name} cannot be used.\n${faults.join('\n')}`);
};
