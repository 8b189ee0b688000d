import type { Knowledge } from '../knowledge/model';

type Reviewed = Readonly<Record<string, { readonly id: string; readonly review: { readonly status: string } }>>;

/** The ids of all content that no clinician has approved. */
export function draftsIn({ questions, redFlags, conditions, exercises, programmes, selfCare }: Knowledge): string[] {
  const shelves: readonly Reviewed[] = [questions, redFlags, conditions, exercises, programmes, selfCare];
  return shelves.flatMap((shelf) =>
    Object.values(shelf)
      .filter(({ review }) => review.status === 'draft')
      .map(({ id }) => id),
  );
}
