const PARTS = 'foot|feet|leg|legs|ankle|ankles|heel|heels|calf|calves|toe|toes|arch|arches|sole|soles|achilles|side';

/** “my left foot”, “the right big toe”: the word for the side with a part of the leg soon after it. */
const ONE_SIDE = new RegExp(`\\b(left|right)\\b(?:[ -]+\\w+){0,2}?[ -]+(?:${PARTS})\\b`, 'gi');
const BOTH_SIDES = new RegExp(`\\bboth\\b(?:[ -]+\\w+){0,2}?[ -]+(?:${PARTS})\\b`, 'i');

/** The side that a text names, if it names one. */
export const sideIn = (text: string): 'left' | 'right' | 'both' | null => {
  const named = new Set([...text.matchAll(ONE_SIDE)].map(([, side]) => side?.toLowerCase()));
  if (BOTH_SIDES.test(text) || named.size > 1) return 'both';
  if (named.has('left')) return 'left';
  return named.has('right') ? 'right' : null;
};
