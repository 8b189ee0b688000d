import { add, type Point, turned } from '../../../knowledge/figure/plane';
import { type TopPose } from '../../../knowledge/picture-model';
import { boxOf, limb, round, type Shape } from './shapes';

/** A right foot from above, from the middle of its heel, toes up: the inner side is to the left. */
const OUTLINE: readonly Point[] = [
  [-3, -2.6],
  [0, -3.4],
  [3, -2.6],
  [3.7, 1.5],
  [4.2, 8],
  [5, 13.4],
  [3, 16.2],
  [-1, 18.2],
  [-4, 18.4],
  [-5.2, 16],
  [-4.3, 10],
  [-3.6, 3],
];
/** Root, length and width of each toe, the big one first, and how far it goes when the toes are spread by 1. */
const TOES = [
  { root: [-3.2, 17.2], long: 5.6, wide: 1.9, goes: 1 },
  { root: [-0.6, 17.4], long: 5, wide: 1.3, goes: 0.35 },
  { root: [1.5, 16.6], long: 4.4, wide: 1.25, goes: -0.15 },
  { root: [3.1, 15.4], long: 3.8, wide: 1.2, goes: -0.7 },
  { root: [4.3, 13.8], long: 3.2, wide: 1.2, goes: -1.4 },
] as const;

/** Feet from above, each with the end of its shin. */
export function drawTop({ feet }: TopPose): readonly Shape[] {
  return feet.flatMap(({ heel, turn, spread, side, shin }) => {
    const mirror = side === 'right' ? 1 : -1;
    // The foot turns about the ankle, not about the end of the heel.
    const place = ([x, y]: Point): Point => add(add(heel, [0, 4]), turned([mirror * x, y - 4], turn));
    const toes = TOES.map(({ root: [x, y], long, wide, goes }): Shape => {
      const tip = turned([0, long], goes * spread);
      return {
        d: limb(place([x, y]), place([x + tip[0], y + tip[1]]), [wide, wide * 0.85]),
        look: 'skin',
        box: boxOf([place([x + tip[0], y + tip[1]])], 2),
      };
    });
    const outline = OUTLINE.map(place);
    return [
      ...toes,
      { d: round(outline), look: 'skin' as const, box: boxOf(outline, 1) },
      {
        d: limb(place([0, 4]), add(place([0, 4]), [0.01, -shin]), [4.2, 5.2]),
        look: 'skin' as const,
        box: boxOf([heel], Math.min(shin, 9)),
      },
    ];
  });
}
