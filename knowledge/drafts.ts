import { type Knowledge } from './model';

interface Reviewed {
  readonly id: string;
  readonly review: { readonly status: 'draft' | 'approved'; readonly lastReviewed: string; readonly reviewDue: string };
}

/** All content that carries a review: every file but sources and vocabulary; messages have theirs beside them. */
export function reviewedIn(knowledge: Knowledge): readonly Reviewed[] {
  const { questions, redFlags, conditions, exercises, programmes, selfCare, glossary, places, messageReviews } =
    knowledge;
  const shelves: readonly Readonly<Record<string, Reviewed>>[] = [
    questions,
    redFlags,
    conditions,
    exercises,
    programmes,
    selfCare,
    glossary,
    places,
    messageReviews,
  ];
  return shelves.flatMap((shelf) => Object.values(shelf));
}

/** The ids of all content that no clinician has approved. */
export function draftsIn(knowledge: Knowledge): readonly string[] {
  return reviewedIn(knowledge)
    .filter(({ review }) => review.status === 'draft')
    .map(({ id }) => id);
}
