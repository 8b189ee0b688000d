import { z } from 'zod';
import { id } from './provenance';

/**
 * What a finding from words is worth: points for each piece of evidence, and from how many points on findings were right
 * how often. Fitted on labelled sentences by `npm run evaluate:reading -- --fit`; see docs/evaluation.md.
 */
export const confidenceTable = z
  .strictObject({
    points: z.record(id, z.number()),
    curve: z.array(z.strictObject({ from: z.number(), is: z.number().min(0).max(1) })).min(1),
  })
  .refine(({ curve }) => curve.every(({ from, is }, index) => risesTo(curve[index - 1], { from, is })), {
    error: 'the curve does not rise',
    params: { remedy: 'List its steps from the fewest points on, none worth less than the one before.' },
  });
export type ConfidenceTable = z.infer<typeof confidenceTable>;

type CurveStep = Readonly<Record<'from' | 'is', number>>;

function risesTo(before: CurveStep | undefined, step: CurveStep): boolean {
  return before === undefined || (step.from > before.from && step.is >= before.is);
}
