import { add, angleOf, length, minus, type Point, toward } from './plane';

/** How two bones reach from their root to a point. */
export interface Reach {
  readonly first: number;
  readonly second: number;
  /** How far the point is out of reach, in centimetres; 0 where it is not. */
  readonly missing: number;
}

/** The directions of two bones between a root and an end; `bend` 1 puts their joint against the clock of the line. */
export function reach(root: Point, end: Point, bones: { upper: number; lower: number; bend: 1 | -1 }): Reach {
  const { upper, lower, bend } = bones;
  const line = minus(end, root);
  const wanted = length(line);
  const far = Math.min(Math.max(wanted, Math.abs(upper - lower) + 0.01), upper + lower - 0.01);
  const cosine = (upper ** 2 + far ** 2 - lower ** 2) / (2 * upper * far);
  const first = angleOf(line) + bend * ((Math.acos(cosine) * 180) / Math.PI);
  const joint = add(root, [toward(first)[0] * upper, toward(first)[1] * upper]);
  return { first, second: angleOf(minus(end, joint)), missing: Math.max(0, Math.abs(wanted - far) - 0.02) };
}
