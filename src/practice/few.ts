/** Fewer than this are not told apart: who knows of one patient is to learn nothing more of that one. */
export const FEW = 5;

/** So coarse that no small number can be reckoned from it and sums beside it; none is no different from a few. */
export const coarse = (count: number): string => (count < FEW ? `under ${FEW}` : `${stepOf(count)} or more`);

/** The number that `coarse` names: 5, 10, 15 … */
export const stepOf = (count: number): number => count - (count % FEW);
