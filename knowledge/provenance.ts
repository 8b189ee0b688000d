/** What every claim and every file carries: where it comes from, who wrote it, who signed it off. */
import { z } from 'zod';

/** A meaningful kebab-case id, equal to the file's name: `plantar-heel-pain`. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
export const text = z.string().trim().min(1);
export const texts = z.array(text);

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Is it a day of the calendar, and not 31 February? What is not written as a date is told as such. */
function isDay(written: string): boolean {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  return !DATE.test(written) || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

export const date = z
  .string()
  .regex(DATE, 'a date is written YYYY-MM-DD')
  .refine(isDay, { error: 'there is no such day', params: { remedy: 'Look it up in a calendar.' } });

/** One use of a source: which claim it carries, and how firmly. */
const citation = z.strictObject({
  source: id,
  supports: text,
  certainty: z.enum(['strong', 'moderate', 'weak', 'clinical-reasoning']),
  locator: text.optional(),
});
export type Citation = z.infer<typeof citation>;
export const cites = z.array(citation).min(1);

/** Who wrote it and who signed it off. `approved` needs a named clinician. */
const review = z
  .strictObject({
    status: z.enum(['draft', 'approved']),
    author: text,
    lastReviewed: date,
    reviewDue: date,
    approvedBy: text.optional(),
    /** What the clinician still has to decide about this file. */
    forClinician: texts.optional(),
  })
  .refine((value) => value.status === 'draft' || value.approvedBy !== undefined, {
    error: 'the file is approved, but nobody is named who approved it',
    params: { remedy: 'Add approvedBy with the clinician’s name, or set the status back to draft.' },
  })
  .refine((value) => value.status === 'draft' || (value.forClinician ?? []).length === 0, {
    error: 'the file is approved, and something is still to be decided by a clinician',
    params: { remedy: 'Settle what stands under forClinician and delete it, or set the status back to draft.' },
    path: ['forClinician'],
  })
  .refine((value) => value.lastReviewed <= value.reviewDue, {
    error: 'the review is due before the file was last reviewed',
    params: { remedy: 'Write a later day.' },
    path: ['reviewDue'],
  });

/** What every file of content carries. `reference` holds the ids in the clinical reference it stems from. */
export const content = { id, reference: z.array(text).optional(), review };

/** A reference that claims rest on. */
export const source = z.strictObject({
  id,
  kind: text,
  title: text,
  publisher: text.optional(),
  year: z.number().int().min(1900).max(2100).optional(),
  address: text,
  /** How much of it was read: `full`, `excerpt`, `abstract` … */
  read: text,
  dateRead: date,
  licence: text.optional(),
});
export type Source = z.infer<typeof source>;
