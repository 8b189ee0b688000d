import { type Knowledge } from './model';

export interface Reviewed {
  readonly id: string;
  readonly review: {
    readonly status: 'draft' | 'approved';
    readonly lastReviewed: string;
    readonly reviewDue: string;
  };
}

/** All content that carries a review: every file but sources, messages and vocabulary. */
export function reviewedIn(knowledge: Knowledge): readonly Reviewed[] {
  const { questions, redFlags, conditions, exercises, programmes, selfCare, glossary, places } = knowledge;
  const shelves: readonly Readonly<Record<string, Reviewed>>[] = [
    questions,
    redFlags,
    conditions,
    exercises,
    programmes,
    selfCare,
    glossary,
    places,
  ];
  return shelves.flatMap((shelf) => Object.values(shelf));
}

/** The ids of all content that no clinician has approved. */
export function draftsIn(knowledge: Knowledge): readonly string[] {
  return reviewedIn(knowledge)
    .filter(({ review }) => review.status === 'draft')
    .map(({ id }) => id);
}

const overall = new WeakMap<Knowledge, Reviewed['review']>();

/** As good as the least of it: a draft if one file is, looked over when the oldest was, due when the first is. */
export function overallReview(knowledge: Knowledge): Reviewed['review'] {
  const known = overall.get(knowledge) ?? leastOf(reviewedIn(knowledge).map(({ review }) => review));
  overall.set(knowledge, known);
  return known;
}

function leastOf(reviews: readonly Reviewed['review'][]): Reviewed['review'] {
  const earliest = (days: readonly string[]) => [...days].sort()[0] ?? '';
  return {
    status: reviews.some(({ status }) => status === 'draft') ? 'draft' : 'approved',
    lastReviewed: earliest(reviews.map(({ lastReviewed }) => lastReviewed)),
    reviewDue: earliest(reviews.map(({ reviewDue }) => reviewDue)),
  };
}
