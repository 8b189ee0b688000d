export const WIDTH = 240;
export const HEIGHT = 280;

/** Handles of a sixth of the way between the neighbours make a round line of few points. */
const PULL = 6;

export type Point = readonly [x: number, y: number];

/** The points of a line: the first where it stands, each other by its steps right and down from the one before. */
export function pointsOf(line: string): readonly Point[] {
  let at: Point = [0, 0];
  return Array.from(line.matchAll(/(-?\d+) (-?\d+)/g), ([, right, down]) => {
    at = [at[0] + Number(right), at[1] + Number(down)];
    return at;
  });
}

/** The same line on the other side of the box. */
export function mirrored(line: string): string {
  let first = true;
  return line.replace(/(-?\d+) (-?\d+)/g, (_, right: string, down: string) => {
    const across = (first ? WIDTH : 0) - Number(right);
    first = false;
    return `${across} ${down}`;
  });
}

/** A round line through the points, as path data; `z` at the end closes it. */
export function curve(line: string): string {
  const points = pointsOf(line);
  const closed = line.endsWith('z');
  const { length } = points;
  const at = (index: number): Point =>
    points[closed ? (index + length) % length : Math.min(Math.max(index, 0), length - 1)] ?? [0, 0];
  const handle = (index: number, way: 1 | -1): string => {
    const [here, before, after] = [at(index), at(index - 1), at(index + 1)];
    const along = (axis: 0 | 1): string => (here[axis] + (way * (after[axis] - before[axis])) / PULL).toFixed(1);
    return `${along(0)} ${along(1)}`;
  };
  const parts = Array.from({ length: closed ? length : length - 1 }, (_, from) => {
    return `C${handle(from, 1)} ${handle(from + 1, -1)} ${at(from + 1).join(' ')}`;
  });
  return `M${at(0).join(' ')}${parts.join('')}${closed ? 'z' : ''}`;
}
