import { isReached, type Limit, type Limits } from './gates';
import { MEASURES, type Unit } from './measures';
import type { PartReport } from './part-report';
import { perCent, table } from './table';

const WRITTEN: Record<Unit, (value: number) => string> = {
  share: perCent,
  points: (value) => `${(value * 100).toFixed(1)} pt`,
  plain: (value) => value.toFixed(3),
  us: (value) => `${value.toFixed(0)} µs`,
  ms: (value) => `${value.toFixed(0)} ms`,
};

const written = (value: number | null, unit: Unit): string => (value === null ? '–' : WRITTEN[unit](value));

const barWords = (one: Limit | undefined, unit: Unit): string => {
  if (one === undefined) return '';
  return 'atLeast' in one ? `≥ ${written(one.atLeast, unit)}` : `≤ ${written(one.atMost, unit)}`;
};

/** Nothing is said of what there were no sentences for. */
const verdictWords = (value: number | null, one: Limit | undefined): string => {
  if (one === undefined || value === null) return '';
  return isReached(value, one) ? 'pass' : 'MISS';
};

/** All figures of one part: what is asked, what the reader reaches, and what plain keywords reach. */
export const figuresTable = ({ columns }: PartReport, bar: Limits): string => {
  const [reader] = columns;
  const rows = MEASURES.map((measure) => {
    const one = bar[measure.id];
    const values = columns.map((column) => measure.of(column));
    const base = reader === undefined ? null : measure.base(reader);
    return [
      measure.title,
      base === null ? '' : String(base),
      barWords(one, measure.unit),
      ...values.map((value) => written(value, measure.unit)),
      verdictWords(values[0] ?? null, one),
    ];
  });
  return table([['figure', 'of', 'bar', ...columns.map(({ title }) => title), ''], ...rows]);
};
