import { type Arm, type Figure, type Leg } from '../../../knowledge/figure/figure';
import { onFoot } from '../../../knowledge/figure/foot';
import { add, between, minus, type Point, times, toward, turned } from '../../../knowledge/figure/plane';
import { drawFoot } from './draw-foot';
import { boxOf, disc, limb, limbs, type Look, round, type Shape } from './shapes';

type Side = 'near' | 'far';
const look = (side: Side, what: 'skin' | 'shirt' | 'shorts'): Look => (side === 'near' ? what : `far-${what}`);

/** Seen from the front, a foot is short. */
const frontFoot = ({ foot }: Leg, side: Side): Shape => ({
  d: limb(onFoot(foot, [0, -3]), onFoot(foot, [3, -6]), [4, 3.4]),
  look: look(side, 'skin'),
  box: boxOf([foot.ankle], 10),
});

/** A lower leg with its calf, and the foot. */
export function drawShank({ knee, foot }: Pick<Leg, 'knee' | 'foot'>, skin: Look): Shape {
  const down = minus(foot.ankle, knee);
  const back = times(turned(down, -90), 0.045);
  const calf = add(between(knee, foot.ankle, 0.33), back);
  return {
    d: limbs([knee, calf, foot.ankle], [5.4, 5.6, 3.5]) + limb(knee, foot.ankle, [5.3, 3.5]),
    look: skin,
    box: boxOf([knee, foot.ankle], 7),
  };
}

function drawLeg(leg: Leg, side: Side, front: boolean): readonly Shape[] {
  const { hip, knee } = leg;
  const skin = look(side, 'skin');
  const foot = front ? [frontFoot(leg, side)] : drawFoot(leg.foot, skin);
  const shank = drawShank(leg, skin);
  const thigh = limb(hip, knee, [8.4, 5.7]);
  return [
    ...foot.slice(0, front ? 1 : 2),
    { ...shank, d: shank.d + thigh },
    ...foot.slice(2),
    { d: limb(hip, between(hip, knee, 0.6), [9, 7.8]), look: look(side, 'shorts') },
  ];
}

function drawArm({ shoulder, elbow, hand }: Arm, side: Side): readonly Shape[] {
  const wrist = between(elbow, hand, 0.78);
  return [
    {
      d: limbs([shoulder, elbow, wrist], [4.6, 3.8, 2.6]) + limb(wrist, hand, [2.7, 2.3]),
      look: look(side, 'skin'),
      box: boxOf([elbow, hand], 4),
    },
    { d: limb(shoulder, between(shoulder, elbow, 0.55), [5.6, 5]), look: look(side, 'shirt') },
  ];
}

function drawHead({ shoulder, head, headAngle }: Figure, front: boolean): readonly Shape[] {
  const spot = (x: number, y: number): Point => add(head, turned([x, y], headAngle - 90));
  const nose = front ? '' : limb(spot(8, -1), spot(10.6, -2.2), [1.6, 1.1]);
  const hair = [
    spot(9, 4.5),
    spot(5.5, 9.8),
    spot(-3, 11),
    spot(-9.4, 6.5),
    spot(-9.9, -1.5),
    spot(-7.5, -5),
    spot(-4.5, 1.5),
    spot(1, 5.2),
  ];
  return [
    { d: limb(between(shoulder, head, 0.1), spot(-1, -3), [4.4, 4.2]), look: 'skin' },
    { d: limb(spot(0, 1.5), spot(1, -2), [9.6, 8.4]) + nose, look: 'skin', box: boxOf([head], 13) },
    { d: round(hair), look: 'hair' },
  ];
}

function drawTrunk({ hip, shoulder }: Figure): Shape {
  const chest = add(between(hip, shoulder, 0.72), times(toward(0), 0.5));
  return {
    d: limbs([hip, chest, shoulder], [9, 11, 7]) + disc(hip, 9),
    look: 'shirt',
    box: boxOf([hip, shoulder], 12),
  };
}

/** A whole body: what is behind it first. What lies between trunk and near leg, such as a backpack, is handed in. */
export function drawBody(figure: Figure, front: boolean): readonly Shape[] {
  const { legs, arms } = figure;
  return [
    ...drawArm(arms.far, 'far'),
    ...drawLeg(legs.far, 'far', front),
    ...drawHead(figure, front),
    drawTrunk(figure),
    ...drawLeg(legs.near, 'near', front),
  ];
}

export const drawNearArm = ({ arms }: Figure): readonly Shape[] => drawArm(arms.near, 'near');
