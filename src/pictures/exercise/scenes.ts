import { figureOf, placeOf, pointsOf } from '../../../knowledge/figure/figure';
import { type Foot, footPoints } from '../../../knowledge/figure/foot';
import { add, angleOf, minus, type Point, times, toward } from '../../../knowledge/figure/plane';
import {
  type BodyPose,
  type FootPose,
  type Movement,
  type Prop,
  type Spot,
  type TopPose,
} from '../../../knowledge/picture-model';
import { drawArrow } from './draw-arrow';
import { drawBody, drawNearArm, drawShank } from './draw-body';
import { drawFoot } from './draw-foot';
import { drawBackpack, drawProps } from './draw-props';
import { drawTop } from './draw-top';
import { at, boxOf, limb, limbs, type Shape } from './shapes';

/** Least and most length of an arrow’s head, in centimetres. */
const HEADS = { body: [6, 9], zoom: [2, 3.6], foot: [1.6, 2.6] } as const;

/** Farther than any picture is wide. */
const FAR = 400;
const ground: Shape = { d: `M${at([-FAR, 0])}L${at([FAR, 0])}`, look: 'ground', box: [0, -3, 0, 0] };

/** The whole body in one position, with what stands about; `near` where a part of it is cut out. */
export function bodyScene(pose: BodyPose, { view, props }: Movement, near = false): readonly Shape[] {
  const figure = figureOf(pose);
  const points = pointsOf(figure);
  const find = (spot: Spot): Point => placeOf(spot, points);
  const all = [...props, ...pose.with];
  const { behind, before } = drawProps(all, find);
  const pack = all.some(({ kind }) => kind === 'backpack') ? [drawBackpack(figure.hip, figure.shoulder)] : [];
  return [
    ...behind,
    ground,
    ...pack,
    ...drawBody(figure, view === 'front'),
    ...before,
    ...drawNearArm(figure),
    ...pose.arrows.flatMap((arrow) => drawArrow(arrow, find, near ? HEADS.zoom : HEADS.body)),
  ];
}

/** Where the foot of the body is, to cut it out. */
export const spotOf = (pose: BodyPose, spot: Spot): Point => placeOf(spot, pointsOf(figureOf(pose)));

/** A hand that comes to a point from there: fingers, thumb and the forearm. */
function drawHand(tips: Point, from: Point): readonly Shape[] {
  const way = toward(angleOf(from));
  const aside = toward(angleOf(from) + 90);
  const spot = (back: number, side: number): Point => add(add(tips, times(way, back)), times(aside, side));
  return [
    {
      d:
        limb(spot(11, 0), add(tips, from), [2.9, 3.6]) +
        limbs([spot(0, 0), spot(5, 0), spot(11, 0)], [1.3, 1.9, 3]) +
        limbs([spot(2.5, -3), spot(7, -2.6), spot(11, -1)], [1.2, 1.4, 2]),
      look: 'far-skin',
      box: boxOf([tips], 4),
    },
  ];
}

function footOf({ ankle, shin, bend, toes, big, curl }: FootPose): { foot: Foot; knee: Point } {
  return {
    // The shin leans over the toes, and the foot stands at a right angle to it where nothing is bent.
    foot: { ankle, angle: bend - shin, toes, big: big ?? toes, curl },
    knee: add(ankle, times(toward(90 - shin), 40)),
  };
}

/** A foot alone from its inner side. */
export function footScene(pose: FootPose, props: readonly Prop[], floor: boolean): readonly Shape[] {
  const { foot, knee } = footOf(pose);
  const points = Object.fromEntries(Object.entries(footPoints(foot)).map(([name, point]) => [`near-${name}`, point]));
  const find = (spot: Spot): Point => placeOf(spot, points);
  const { behind, before } = drawProps([...props, ...pose.with], find);
  const { d } = drawShank({ knee, foot }, 'skin');
  const shinEnd = add(foot.ankle, times(minus(knee, foot.ankle), 0.3));
  const [small, whole, bone] = drawFoot(foot, 'skin', pose.arch);
  return [
    ...behind,
    ...(floor ? [{ ...ground }] : []),
    ...[small, whole].flatMap((one) => one ?? []),
    { d, look: 'skin', box: boxOf([foot.ankle, shinEnd], 4) },
    ...(bone ? [bone] : []),
    ...before,
    ...pose.hands.flatMap(({ at: spot, from }) => drawHand(find(spot), from)),
    ...pose.arrows.flatMap((arrow) => drawArrow(arrow, find, HEADS.foot)),
  ];
}

/** Feet from above. */
export function topScene(pose: TopPose, props: readonly Prop[]): readonly Shape[] {
  const find = (spot: Spot): Point => placeOf(spot, {});
  const { behind, before } = drawProps([...props, ...pose.with], find);
  return [
    ...behind,
    ...drawTop(pose),
    ...before,
    ...pose.hands.flatMap(({ at: spot, from }) => drawHand(spot, from)),
    ...pose.arrows.flatMap((arrow) => drawArrow(arrow, find, HEADS.foot)),
  ];
}
