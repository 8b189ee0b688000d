import { add, angleOf, minus, type Point, times, toward } from '../../../knowledge/figure/plane';

/** How a shape is drawn. */
export type Look =
  | 'skin'
  | 'far-skin'
  | 'shirt'
  | 'far-shirt'
  | 'shorts'
  | 'far-shorts'
  | 'hair'
  | 'crease'
  | 'thing'
  | 'solid'
  | 'soft'
  | 'band'
  | 'bead'
  | 'strap'
  | 'ground'
  | 'arrow'
  | 'arrow-head';

/** One outline, in centimetres with y down as on a screen, and the box that it fills with y up. */
export interface Shape {
  readonly d: string;
  readonly look: Look;
  /** Left, bottom, right, top; none for what may be cut off. */
  readonly box?: Box;
}
export type Box = readonly [left: number, bottom: number, right: number, top: number];

const short = (value: number): string => String(Math.round(value * 10) / 10);
/** A point as it stands in a path. */
export const at = ([x, y]: Point): string => `${short(x)} ${short(-y)}`;

export const boxOf = (points: readonly Point[], margin = 0): Box => [
  Math.min(...points.map(([x]) => x)) - margin,
  Math.min(...points.map(([, y]) => y)) - margin,
  Math.max(...points.map(([x]) => x)) + margin,
  Math.max(...points.map(([, y]) => y)) + margin,
];

/** The box around several. */
export const around = (boxes: readonly Box[]): Box =>
  boxOf(
    boxes.flatMap(([left, bottom, right, top]): Point[] => [
      [left, bottom],
      [right, top],
    ]),
  );

/** A limb from one joint to the next, round at both ends. */
export function limb(from: Point, to: Point, [start, end]: readonly [number, number]): string {
  const across = toward(angleOf(minus(to, from)) + 90);
  const corner = (point: Point, by: number): string => at(add(point, times(across, by)));
  return (
    `M${corner(from, start)}L${corner(to, end)}A${short(end)} ${short(end)} 0 0 1 ${corner(to, -end)}` +
    `L${corner(from, -start)}A${short(start)} ${short(start)} 0 0 1 ${corner(from, start)}Z`
  );
}

/** A limb with more joints than two, the widths at each. */
export const limbs = (joints: readonly Point[], widths: readonly number[]): string =>
  joints
    .slice(1)
    .map((joint, index) => limb(joints[index] ?? joint, joint, [widths[index] ?? 1, widths[index + 1] ?? 1]))
    .join('');

export const disc = (middle: Point, radius: number): string => limb(middle, add(middle, [0.01, 0]), [radius, radius]);

export const line = (points: readonly Point[], closed = false): string =>
  `M${points.map(at).join('L')}${closed ? 'Z' : ''}`;

/** A round line through all points (Catmull and Rom), closed. */
export function round(points: readonly Point[], closed = true): string {
  const count = points.length;
  const point = (index: number): Point =>
    (closed ? points[(index + count) % count] : points[Math.min(Math.max(index, 0), count - 1)]) ?? [0, 0];
  const parts = points.slice(0, closed ? count : -1).map((from, index) => {
    const to = point(index + 1);
    const first = add(from, times(minus(to, point(index - 1)), 1 / 6));
    const second = minus(to, times(minus(point(index + 2), from), 1 / 6));
    return `C${at(first)} ${at(second)} ${at(to)}`;
  });
  return `M${at(point(0))}${parts.join('')}${closed ? 'Z' : ''}`;
}

export const rectangle = ([left, bottom, right, top]: Box): string =>
  line(
    [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ],
    true,
  );
