import { type BodyPoint, type BodyPose, type PoseArm, type PoseLeg, type Spot } from '../picture-model';
import { ankleOver, type Foot, footPoints } from './foot';
import { add, angleOf, between, folded, minus, type Point, times, toward, turned } from './plane';
import { reach } from './two-bones';

/** Centimetres, of somebody about 170 tall. */
export const BONES = { thigh: 42, shank: 41, trunk: 50, neck: 10, upperArm: 28, forearm: 31 } as const;

export interface Leg {
  readonly hip: Point;
  readonly knee: Point;
  readonly foot: Foot;
  readonly joints: { readonly hip: number; readonly knee: number; readonly ankle: number };
  readonly missing: number;
}

export interface Arm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly hand: Point;
  readonly joints: { readonly shoulder: number; readonly elbow: number };
  readonly missing: number;
}

/** A whole body in its place, with the angle of each joint. */
export interface Figure {
  readonly hip: Point;
  readonly shoulder: Point;
  readonly head: Point;
  /** Which way the top of the head points. */
  readonly headAngle: number;
  readonly legs: { readonly near: Leg; readonly far: Leg };
  readonly arms: { readonly near: Arm; readonly far: Arm };
}

const along = (from: Point, angle: number, far: number): Point => add(from, times(toward(angle), far));

/** Down the trunk: what hip and shoulder are counted from. */
const downTrunk = (trunk: number): number => -90 - trunk;

function toesOf({ toes, big, curl }: PoseLeg, flat: number) {
  const bent = toes ?? flat;
  return { toes: bent, big: big ?? bent, curl };
}

function legOf(hip: Point, trunk: number, leg: PoseLeg): Leg {
  if ('ball' in leg) {
    const ankle = ankleOver(leg.ball, leg.heel);
    const { first, second, missing } = reach(hip, ankle, { upper: BONES.thigh, lower: BONES.shank, bend: 1 });
    const knee = along(hip, first, BONES.thigh);
    const joints = {
      hip: folded(first - downTrunk(trunk)),
      knee: folded(first - second),
      ankle: folded(-leg.heel - second - 90),
    };
    return { hip, knee, foot: { ankle, angle: -leg.heel, ...toesOf(leg, Math.max(0, leg.heel)) }, joints, missing };
  }
  const [thigh, shank] = leg.seen;
  const first = downTrunk(trunk) + leg.hip;
  const knee = along(hip, first, BONES.thigh * thigh);
  const ankle = along(knee, first - leg.knee, BONES.shank * shank);
  const foot = { ankle, angle: leg.points ?? first - leg.knee + 90 + leg.ankle, ...toesOf(leg, 0) };
  return { hip, knee, foot, joints: { hip: leg.hip, knee: leg.knee, ankle: leg.ankle }, missing: 0 };
}

function armTo(shoulder: Point, trunk: number, hand: Point): Arm {
  const { first, second, missing } = reach(shoulder, hand, { upper: BONES.upperArm, lower: BONES.forearm, bend: -1 });
  const elbow = along(shoulder, first, BONES.upperArm);
  const joints = { shoulder: folded(first - downTrunk(trunk)), elbow: folded(second - first) };
  return { shoulder, elbow, hand: along(elbow, second, BONES.forearm), joints, missing };
}

function freeArm(shoulder: Point, trunk: number, joints: Arm['joints']): Arm {
  const first = downTrunk(trunk) + joints.shoulder;
  const elbow = along(shoulder, first, BONES.upperArm);
  return { shoulder, elbow, hand: along(elbow, first + joints.elbow, BONES.forearm), joints, missing: 0 };
}

/** The points of a leg by name, without its side. */
export function legPoints({ hip, knee, foot }: Leg) {
  const back = turned(toward(angleOf(minus(foot.ankle, knee))), -90);
  return {
    ...footPoints(foot),
    knee,
    thigh: between(hip, knee, 0.6),
    calf: add(between(knee, foot.ankle, 0.35), times(back, 4)),
  };
}

type Named = Partial<Record<BodyPoint, Point>>;

const named = (side: 'near' | 'far', points: Readonly<Record<string, Point>>): Named =>
  Object.fromEntries(Object.entries(points).map(([name, point]) => [`${side}-${name}`, point]));

/** Where a spot is, by the points that are known. */
export function placeOf(spot: Spot, points: Named): Point {
  if (typeof spot === 'string') return points[spot] ?? [0, 0];
  return 'of' in spot ? add(points[spot.of] ?? [0, 0], spot.by) : spot;
}

/** All points of a body by name. */
export const pointsOf = ({ legs, arms }: Figure): Named => ({
  ...named('near', { ...legPoints(legs.near), hand: arms.near.hand }),
  ...named('far', { ...legPoints(legs.far), hand: arms.far.hand }),
});

/** The body that a position describes: what touches something is where it was put, all between follows. */
export function figureOf(pose: BodyPose): Figure {
  const { hip, trunk, near, far, hands } = pose;
  const shoulder = along(hip, 90 - trunk, BONES.trunk);
  const headAngle = 90 - trunk - pose.head;
  const legs = { near: legOf(hip, trunk, near), far: legOf(hip, trunk, far) };
  const known = { ...named('near', legPoints(legs.near)), ...named('far', legPoints(legs.far)) };
  const arm = (of: PoseArm): Arm =>
    typeof of === 'object' && 'shoulder' in of
      ? freeArm(shoulder, trunk, of)
      : armTo(shoulder, trunk, placeOf(of, known));
  const head = along(along(shoulder, 90 - trunk, BONES.neck), headAngle, 9);
  return { hip, shoulder, head, headAngle, legs, arms: { near: arm(hands.near), far: arm(hands.far) } };
}
