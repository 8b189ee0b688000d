import { bigToe, type Foot, onFoot, smallToes } from '../../../knowledge/figure/foot';
import { type Point } from '../../../knowledge/figure/plane';
import { boxOf, limbs, type Look, round, type Shape } from './shapes';

/** The outline of a foot without its toes, from the ankle: front of the ankle, ball, sole, heel, and up again. */
const OUTLINE: readonly Point[] = [
  [-3.6, 3.5],
  [3.4, 3.5],
  [4.6, 0.6],
  [8, -2.2],
  [12, -4],
  [14.4, -5.2],
  [14.3, -7.2],
  [12.4, -8],
  [10, -7.7],
  [4.4, -6.4],
  [0, -7.4],
  [-3.2, -8],
  [-5.9, -6.9],
  [-6.3, -4.4],
  [-4.6, -0.6],
];
/** Points of the outline that a lifted arch takes up, and by which part. */
const ARCH: Readonly<Record<number, number>> = { 3: 0.5, 4: 0.4, 8: 0.6, 9: 1, 10: 0.6 };

/** The toes, and the foot over them. `arch` is how much higher than it rests. */
export function drawFoot(foot: Foot, skin: Look, arch = 0): readonly Shape[] {
  const outline = OUTLINE.map(([x, y], index) => onFoot(foot, [x, y + arch * (ARCH[index] ?? 0)]));
  const [big, small] = [bigToe(foot), smallToes(foot)];
  const bone = [onFoot(foot, [-1, 1]), onFoot(foot, [0.6, 1.4]), onFoot(foot, [1.6, 0.1])];
  return [
    { d: limbs(small, [1.7, 1.45, 1.3, 1.1]), look: skin },
    { d: round(outline) + limbs(big, [2.1, 1.7, 1.5]), look: skin, box: boxOf([...outline, ...big, ...small], 2) },
    { d: round(bone, false), look: 'crease' },
  ];
}
