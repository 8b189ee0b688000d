import { add, type Point, turned } from './plane';

/** Seen from the inner side, from the ankle, with the toes to the right. The sole is 8 below. */
export const ANKLE_HEIGHT = 8;
const BALL: Point = [12.6, -ANKLE_HEIGHT];
const BIG_JOINT: Point = [12.8, -6];
const SMALL_JOINT: Point = [12, -6.1];
const BIG_BONES = [4, 3.2] as const;
const SMALL_BONES = [3, 2.3, 1.9] as const;

/** A foot in its place: which way it points, and how its toes are bent. */
export interface Foot {
  readonly ankle: Point;
  readonly angle: number;
  readonly toes: number;
  readonly big: number;
  readonly curl: number;
}

/** The place of a point that is given as seen from the ankle. */
export const onFoot = ({ ankle, angle }: Foot, point: Point): Point => add(ankle, turned(point, angle));

/** Where the ankle is when the ball of the foot is there, with the heel turned up by so much. */
export const ankleOver = (ball: Point, heel: number): Point => add(ball, turned([-BALL[0], -BALL[1]], -heel));

/** Joints from the root of a toe to its tip; each further joint is curled as far as the first. */
function chain(foot: Foot, root: Point, toe: { bones: readonly number[]; up: number; curl: number }): readonly Point[] {
  let at = onFoot(foot, root);
  let angle = foot.angle + toe.up;
  return [
    at,
    ...toe.bones.map((bone, index) => {
      if (index > 0) angle -= toe.curl;
      at = add(at, turned([bone, 0], angle));
      return at;
    }),
  ];
}

export const bigToe = (foot: Foot): readonly Point[] =>
  chain(foot, BIG_JOINT, { bones: BIG_BONES, up: foot.big - foot.curl * 0.35, curl: foot.curl * 0.7 });
export const smallToes = (foot: Foot): readonly Point[] =>
  chain(foot, SMALL_JOINT, { bones: SMALL_BONES, up: foot.toes - foot.curl * 0.3, curl: foot.curl * 0.8 });

const tip = (joints: readonly Point[]): Point => joints.at(-1) ?? [0, 0];

/** The points of a foot by name. */
export const footPoints = (foot: Foot) => ({
  ankle: foot.ankle,
  heel: onFoot(foot, [-5, -7]),
  arch: onFoot(foot, [4, -6.6]),
  instep: onFoot(foot, [7, -1.6]),
  ball: onFoot(foot, BALL),
  toe: tip(bigToe(foot)),
  'small-toes': tip(smallToes(foot)),
});
