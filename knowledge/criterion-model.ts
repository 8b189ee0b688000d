import { z } from 'zod';
import { id } from './provenance';

/**
 * A test over the answers: question ids with the options that satisfy it, and `all`, `any`, `not`.
 * Several keys in one object must all hold. `{ timing: [rest, night] }` holds if either was chosen.
 */
export interface Criterion {
  readonly all?: readonly Criterion[] | undefined;
  readonly any?: readonly Criterion[] | undefined;
  readonly not?: Criterion | undefined;
  readonly [question: string]: readonly string[] | readonly Criterion[] | Criterion | undefined;
}
export const criterion: z.ZodType<Criterion> = z.lazy(() =>
  z
    .object({
      all: z.array(criterion).min(1).optional(),
      any: z.array(criterion).min(1).optional(),
      not: criterion.optional(),
    })
    .catchall(z.array(id).min(1))
    .refine((value) => Object.keys(value).length > 0, {
      error: 'a criterion names at least one question',
      params: { remedy: 'Write a question with its options, such as “timing: [rest, night]”, or delete the key.' },
    }),
);
