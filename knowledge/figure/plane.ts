/** Points and directions in the plane, to the right and up. Angles are in degrees, against the clock. */
export type Point = readonly [x: number, y: number];

export const add = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy];
export const minus = ([x, y]: Point, [dx, dy]: Point): Point => [x - dx, y - dy];
export const times = ([x, y]: Point, by: number): Point => [x * by, y * by];
export const length = ([x, y]: Point): number => Math.hypot(x, y);
export const between = (from: Point, to: Point, part: number): Point => add(from, times(minus(to, from), part));

/** The way that an angle points. */
export function toward(angle: number): Point {
  const turn = (angle * Math.PI) / 180;
  return [Math.cos(turn), Math.sin(turn)];
}

export const angleOf = ([x, y]: Point): number => (Math.atan2(y, x) * 180) / Math.PI;

/** Turned against the clock. */
export function turned([x, y]: Point, angle: number): Point {
  const [cos, sin] = toward(angle);
  return [x * cos - y * sin, x * sin + y * cos];
}

/** The same angle between −180 and 180. */
export const folded = (angle: number): number => angle - 360 * Math.round(angle / 360);
