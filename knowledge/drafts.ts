import { type Knowledge } from './model';
import { rememberBy } from './remember';
import { type ShelfName } from './shelves';

export interface Reviewed {
  readonly id: string;
  readonly review: { readonly status: 'draft' | 'approved'; readonly lastReviewed: string; readonly reviewDue: string };
}

/** The shelves of content that carries a review and cites: all but sources and vocabulary; messages have theirs beside them. */
export const REVIEWED = [
  'questions',
  'redFlags',
  'conditions',
  'exercises',
  'programmes',
  'selfCare',
  'checkIns',
  'glossary',
  'places',
  'messageReviews',
] as const satisfies readonly ShelfName[];

/** All content that carries a review. */
export function reviewedIn(knowledge: Knowledge): readonly Reviewed[] {
  return REVIEWED.flatMap((shelf) => Object.values<Reviewed>(knowledge[shelf]));
}

/** The ids of all content that no clinician has approved. */
export function draftsIn(knowledge: Knowledge): readonly string[] {
  return reviewedIn(knowledge)
    .filter(({ review }) => review.status === 'draft')
    .map(({ id }) => id);
}

/** As good as the least of it: a draft if one file is, looked over when the oldest was, due when the first is. */
export const overallReview = rememberBy((knowledge: Knowledge) =>
  leastOf(reviewedIn(knowledge).map(({ review }) => review)),
);

function leastOf(reviews: readonly Reviewed['review'][]): Reviewed['review'] {
  const earliest = (days: readonly string[]) => [...days].sort()[0] ?? '';
  return {
    status: reviews.some(({ status }) => status === 'draft') ? 'draft' : 'approved',
    lastReviewed: earliest(reviews.map(({ lastReviewed }) => lastReviewed)),
    reviewDue: earliest(reviews.map(({ reviewDue }) => reviewDue)),
  };
}
