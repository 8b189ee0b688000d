import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Where the survivors are explained. */
export const EXPLAINED = path.join('test', 'safety', 'drill', 'explained.yaml');

/**
 * Why nothing tells. `equivalent`: no patient could be told anything else. `not for safety`: something else is told,
 * and nobody gets too little by it. `gap`: it could matter, and no test is written yet.
 */
const explained = z.array(
  z.strictObject({
    mutant: z.string(),
    verdict: z.enum(['equivalent', 'not for safety', 'gap']),
    why: z.string().trim().min(20),
  }),
);
export type Explanation = z.infer<typeof explained>[number];

export function readExplained(root: string): readonly Explanation[] {
  return explained.parse(parse(readFileSync(path.join(root, EXPLAINED), 'utf8')) ?? []);
}
