import { REVIEWED } from '../drafts';
import { type Knowledge } from '../model';
import { SHELVES } from '../shelves';
import { type Complaint } from './complaint';

interface Reviewed {
  readonly id: string;
  readonly review: { readonly reviewDue: string };
}

/** Content whose review is due. `today` is a date such as 2026-11-20. */
export function overdueComplaints(knowledge: Knowledge, today: string): readonly Complaint[] {
  return REVIEWED.flatMap((shelf) =>
    Object.values<Reviewed>(knowledge[shelf])
      .filter(({ review }) => review.reviewDue < today)
      .map(({ id, review }) => ({
        file: `knowledge/${SHELVES[shelf].folder}/${id}.yaml`,
        key: 'review.reviewDue',
        problem: `its review was due on ${review.reviewDue}`,
        remedy: 'Read it again with its sources, then set lastReviewed to today and a new reviewDue.',
      })),
  );
}
