import { type ConfidenceTable } from '../../knowledge/confidence-model';
import { type Evidence, NEAR_PATTERN } from './evidence';

/** What a near pattern is worth to a table that was fitted without any. */
const NEAR_UNFITTED = 0.6;

/**
 * How often findings with such evidence were right, from 0 to 1: the points of each piece are summed, and the curve says
 * what that sum was worth on labelled sentences. Without a table nothing is known, so everything would be asked.
 */
export function confidenceOf(evidence: Evidence, table: ConfidenceTable | null): number {
  if (table === null) return 0;
  if (evidence.includes(NEAR_PATTERN) && table.points[NEAR_PATTERN] === undefined) return NEAR_UNFITTED;
  const sum = pointsOf(evidence, table.points);
  return table.curve.findLast(({ from }) => sum >= from)?.is ?? table.curve[0]?.is ?? 0;
}

/** A piece that the table does not know counts for nothing. */
export function pointsOf(evidence: Evidence, points: ConfidenceTable['points']): number {
  return evidence.reduce((sum, piece) => sum + (points[piece] ?? 0), 0);
}
