import { z } from 'zod';
import { groupIn } from './near-group';
import { text } from './provenance';

/** A group in curly brackets, or words as in a phrase: `(blue|white)`. */
const part = text.refine((written) => groupIn(written) !== null || !/[{}]/.test(written), {
  error: 'a part is one group or words, and not both',
  params: { remedy: 'Write “{group}” alone, or words: “(blue|white)”. A group may hold words of its own.' },
});

/** Parts that mean something where all of them stand near each other, in any order. */
export const nearPattern = z.array(part).min(2).max(4);

/** In how many words all parts must stand, from the first to the last, words such as “my” and “is” not counted. */
export const nearWithin = z.number().int().min(2).max(12);
