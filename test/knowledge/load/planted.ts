import { problemsWith } from './small-files';

/** A fault, the files it is planted in, and what is told: place, problem and remedy, each in part. */
export type Planted = readonly [
  fault: string,
  changes: Record<string, string | null>,
  place: string,
  problem: string,
  remedy: string,
];

/** One fault, one problem: nothing follows from it that would be told as well. */
export function expectFault(...[, changes, place, problem, remedy]: Planted): void {
  const told = problemsWith(changes).map((one) => ({ ...one, place: `${one.file}:${one.line}` }));
  const expected = {
    place: `knowledge/${place}`,
    problem: expect.stringContaining(problem),
    remedy: expect.stringContaining(remedy),
  };
  expect(told).toEqual([expect.objectContaining(expected)]);
}
