import { figureOf, pointsOf } from '../../knowledge/figure/figure';
import { ankleOver } from '../../knowledge/figure/foot';
import { length, minus, type Point } from '../../knowledge/figure/plane';
import { picture, type BodyPose } from '../../knowledge/picture-model';

const pose = (more: object): BodyPose => {
  const still = {
    hip: [0, 90],
    near: { ball: [12.6, 0] },
    far: { ball: [12.6, 0] },
    hands: { near: [9, 90], far: [9, 90] },
  };
  return picture.parse({ movements: [{ positions: [{ ...still, ...more }] }] }).movements[0]!.positions[0]!;
};

const close = ([x, y]: Point, [wantedX, wantedY]: Point): void => {
  expect(x).toBeCloseTo(wantedX, 1);
  expect(y).toBeCloseTo(wantedY, 1);
};

test('whoever stands has the ankle over the heel, the head on top, and nearly straight knees', () => {
  const figure = figureOf(pose({}));
  close(figure.legs.near.foot.ankle, [0, 8]);
  expect(figure.legs.near.joints.knee).toBeLessThan(20);
  expect(figure.head[1]).toBeGreaterThan(155);
});

test('a foot on tiptoe keeps its ball on the floor and its toes flat', () => {
  const { legs } = figureOf(pose({ hip: [6, 96], near: { ball: [12.6, 0], heel: 35 } }));
  close(pointsOf(figureOf(pose({ hip: [6, 96], near: { ball: [12.6, 0], heel: 35 } })))['near-ball']!, [12.6, 0]);
  expect(legs.near.foot.toes).toBe(35);
  expect(legs.near.foot.angle).toBe(-35);
  close(ankleOver([12.6, 0], 0), [0, 8]);
});

test('a knee bends forward, and an elbow back', () => {
  const { legs, arms } = figureOf(pose({ hip: [0, 70] }));
  expect(legs.near.knee[0]).toBeGreaterThan(5);
  expect(arms.near.elbow[0]).toBeLessThan(0);
});

test('a hand is where it was put, also on a point of the body', () => {
  const figure = figureOf(
    pose({ hip: [0, 60], trunk: 55, hands: { near: 'near-knee', far: { of: 'far-knee', by: [0, 5] } } }),
  );
  close(figure.arms.near.hand, figure.legs.near.knee);
  expect(figure.arms.near.missing).toBe(0);
});

test('a free limb goes by its joints, whatever the trunk does', () => {
  const lying = figureOf(pose({ hip: [0, 13], trunk: -90, near: { hip: 90, knee: 0 }, far: { hip: 0, knee: 0 } }));
  close(lying.legs.near.knee, [0, 55]);
  close(lying.legs.far.knee, [42, 13]);
  expect(lying.shoulder[0]).toBeCloseTo(-50, 1);
});

test('bones keep their length', () => {
  const { legs } = figureOf(pose({ hip: [0, 60] }));
  expect(length(minus(legs.near.knee, legs.near.hip))).toBeCloseTo(42, 3);
  expect(length(minus(legs.near.foot.ankle, legs.near.knee))).toBeCloseTo(41, 1);
});
