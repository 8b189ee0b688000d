import { z } from 'zod';
import { readData } from '../read-data';
import { figuresOf, MEASURES } from './measures';
import type { PartReport } from './part-report';

const limit = z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })]);
export type Limit = z.infer<typeof limit>;

const isMeasured = (id: string): boolean => MEASURES.some((one) => one.id === id);
const limits = z.record(z.string().refine(isMeasured, 'this is no figure of the report'), limit);
/** What is asked of figures, by their ids. */
export type Limits = z.infer<typeof limits>;

const floorsFile = z.strictObject({ own: limits, aside: limits });
/** The limits of each part, which `--gate` holds it to. */
export type Floors = z.infer<typeof floorsFile>;

export const readBar = (root: string): Limits => readData(root, 'reading/bar.yaml', limits);
export const readFloors = (root: string): Floors => readData(root, 'reading/floors.yaml', floorsFile);

/** Is it reached? What was not measured is not. */
export const isReached = (value: number | null, one: Limit): boolean => {
  if (value === null) return false;
  return 'atLeast' in one ? value >= one.atLeast : value <= one.atMost;
};

const asked = (one: Limit): string => ('atLeast' in one ? `at least ${one.atLeast}` : `at most ${one.atMost}`);

/** Every figure of the first column, the reader, that is behind its limit. */
export const shortfalls = ({ name, columns }: PartReport, floors: Limits): readonly string[] => {
  const figures = columns[0] === undefined ? {} : figuresOf(columns[0]);
  return Object.entries(floors).flatMap(([id, one]) => {
    const value = figures[id] ?? null;
    if (isReached(value, one)) return [];
    return [`${name}: ${id} is ${value === null ? 'not measured' : value.toFixed(4)}, and should be ${asked(one)}`];
  });
};
