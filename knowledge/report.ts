import { type Knowledge } from './model';
import { SHELF_NAMES, SHELVES } from './shelves';

/** How much there is of each kind, and how much of it no clinician has signed off. */
export function reportOn(knowledge: Knowledge): string {
  const counts = SHELF_NAMES.filter((name) => name !== 'vocabulary').map((name) => {
    return `${Object.keys(knowledge[name]).length} ${SHELVES[name].several}`;
  });
  const drafts = reviewsIn(knowledge).filter(({ status }) => status === 'draft').length;
  const concepts = `${knowledge.vocabulary.concepts.length} concepts`;
  return `${[...counts, concepts].join(', ')}: no problems. ${drafts} of ${reviewsIn(knowledge).length} files are drafts.`;
}

function reviewsIn(knowledge: Knowledge): readonly { readonly status: 'draft' | 'approved' }[] {
  const { questions, redFlags, conditions, exercises, programmes, selfCare, places } = knowledge;
  const reviewed = [questions, redFlags, conditions, exercises, programmes, selfCare, places];
  return reviewed.flatMap((shelf) => Object.values(shelf)).map(({ review }) => review);
}
