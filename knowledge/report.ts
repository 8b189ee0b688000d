import { type Knowledge } from './model';
import { SHELF_NAMES, SHELVES } from './shelves';

/** How much there is of each kind, and how much of it no clinician has signed off. */
export function reportOn(knowledge: Knowledge, problems: number): string {
  const counts = SHELF_NAMES.filter((name) => name !== 'vocabulary').map((name) => {
    return `${Object.keys(knowledge[name]).length} ${SHELVES[name].several}`;
  });
  const reviews = reviewsIn(knowledge);
  const drafts = reviews.filter(({ status }) => status === 'draft').length;
  const concepts = `${knowledge.vocabulary.concepts.length} concepts`;
  const found = problems === 0 ? 'no problems' : `problems: ${problems}`;
  return `${[...counts, concepts].join(', ')}; ${found}. ${drafts} of ${reviews.length} files are drafts.`;
}

interface Reviewed {
  readonly review: { readonly status: 'draft' | 'approved' };
}

function reviewsIn(knowledge: Knowledge): readonly Reviewed['review'][] {
  const { questions, redFlags, conditions, exercises, programmes, selfCare, places } = knowledge;
  const shelves: readonly Readonly<Record<string, Reviewed>>[] = [
    questions,
    redFlags,
    conditions,
    exercises,
    programmes,
    selfCare,
    places,
  ];
  return shelves.flatMap((shelf) => Object.values(shelf)).map(({ review }) => review);
}
