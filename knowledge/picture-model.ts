/** How an exercise looks: where a body is, in centimetres and degrees, at each of its key positions. */
import { z } from 'zod';

/** Centimetres to the right and up; the floor is at 0. */
const place = z.tuple([z.number(), z.number()]);
export type Place = z.infer<typeof place>;

const SIDES = ['near', 'far'] as const;
const PARTS = [
  'hand',
  'thigh',
  'knee',
  'calf',
  'ankle',
  'heel',
  'arch',
  'instep',
  'ball',
  'toe',
  'small-toes',
] as const;
/** Points of the body that a hand, a band or an arrow can keep to. */
export const BODY_POINTS = SIDES.flatMap((side) => PARTS.map((part) => `${side}-${part}` as const));
export type BodyPoint = (typeof BODY_POINTS)[number];
const bodyPoint = z.enum(BODY_POINTS);

/** A place, a point of the body, or a place seen from a point of the body. */
const spot = z.union([place, bodyPoint, z.strictObject({ of: bodyPoint, by: place })]);
export type Spot = z.infer<typeof spot>;

const foot = {
  /** The toes bent up, in degrees; where the foot is put somewhere, they lie flat unless this says otherwise. */
  toes: z.number().optional(),
  /** The big toe, where it is not with the others. */
  big: z.number().optional(),
  /** How far the toes are curled, 0 to 80. */
  curl: z.number().default(0),
};
/** A leg whose ball of the foot is put somewhere: hip and knee follow. `heel` is how far the heel is turned up. */
const placedLeg = z.strictObject({ ball: place, heel: z.number().default(0), ...foot });
/** A free leg, by its joints. `seen` shortens thigh and shank that point towards the eye. */
const freeLeg = z.strictObject({
  hip: z.number(),
  knee: z.number(),
  ankle: z.number().default(0),
  seen: z.tuple([z.number(), z.number()]).default([1, 1]),
  /** Which way the foot points, where the leg is turned so that its ankle does not tell. */
  points: z.number().optional(),
  ...foot,
});
const leg = z.union([placedLeg, freeLeg]);
export type PoseLeg = z.infer<typeof leg>;

const arm = z.union([spot, z.strictObject({ shoulder: z.number(), elbow: z.number() })]);
export type PoseArm = z.infer<typeof arm>;

/** Which way something goes: from a spot by this much, bent by so many hundredths of its length. */
const arrow = z.strictObject({ at: spot, by: place, bend: z.number().default(0) });
export type Arrow = z.infer<typeof arrow>;

/** Things that stand about. `chair`: its seat is over `at`; `step`: its edge is at `at`, its body lies beyond it. */
const prop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chair'), at: z.number(), faces: z.enum(['right', 'left']).default('right') }),
  z.strictObject({ kind: z.enum(['wall', 'worktop']), at: z.number() }),
  z.strictObject({
    kind: z.enum(['step', 'stool', 'cushion', 'bed', 'mat']),
    at: z.number(),
    width: z.number(),
    height: z.number(),
  }),
  z.strictObject({ kind: z.literal('rail'), at: z.number(), height: z.number() }),
  z.strictObject({ kind: z.enum(['roll', 'marble']), at: spot, size: z.number() }),
  z.strictObject({ kind: z.literal('cup'), at: z.number() }),
  /** A towel that lies on the floor, with so many folds. */
  z.strictObject({ kind: z.literal('towel'), from: z.number(), to: z.number(), folds: z.number().default(0) }),
  z.strictObject({ kind: z.enum(['band', 'strap']), along: z.array(spot).min(2) }),
  z.strictObject({ kind: z.literal('stick'), at: spot, length: z.number().default(20), turn: z.number().default(0) }),
  z.strictObject({ kind: z.literal('backpack') }),
]);
export type Prop = z.infer<typeof prop>;

/** One key position of the whole body, seen from its right side unless `view` says otherwise. */
const bodyPose = z.strictObject({
  hip: place,
  /** How far the trunk leans forward; −90 lies on the back, 90 on the front. */
  trunk: z.number().default(0),
  head: z.number().default(0),
  near: leg,
  far: leg,
  hands: z.strictObject({ near: arm, far: arm }),
  arrows: z.array(arrow).default([]),
  /** What is there in this position only. */
  with: z.array(prop).default([]),
});
export type BodyPose = z.infer<typeof bodyPose>;

/** One key position of a foot alone, seen from the inner side. */
const footPose = z.strictObject({
  ankle: place,
  /** How far the top of the shin leans over the toes. */
  shin: z.number().default(0),
  /** The ankle bent up from a right angle. */
  bend: z.number().default(0),
  toes: z.number().default(0),
  big: z.number().optional(),
  curl: z.number().default(0),
  /** How much higher the arch is, in centimetres. */
  arch: z.number().default(0),
  /** A hand whose finger tips are at `at`, and which comes from there by `from`. */
  hands: z.array(z.strictObject({ at: spot, from: place })).default([]),
  arrows: z.array(arrow).default([]),
  with: z.array(prop).default([]),
});
export type FootPose = z.infer<typeof footPose>;

/** One key position of feet seen from above, the toes pointing up the picture. */
const topPose = z.strictObject({
  feet: z
    .array(
      z.strictObject({
        heel: place,
        turn: z.number().default(0),
        /** How far the toes are spread. */
        spread: z.number().default(0),
        /** How much of the shin is seen: none of somebody who stands. */
        shin: z.number().default(16),
        side: z.enum(['left', 'right']),
      }),
    )
    .min(1)
    .max(2),
  hands: z.array(z.strictObject({ at: place, from: place })).default([]),
  arrows: z.array(arrow).default([]),
  with: z.array(prop).default([]),
});
export type TopPose = z.infer<typeof topPose>;

/** The foot larger: cut out of the same picture, on its own from the side, or from above. */
const closeUp = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('zoom'), on: bodyPoint, width: z.number() }),
  z.strictObject({
    view: z.literal('side'),
    floor: z.boolean().default(true),
    props: z.array(prop).default([]),
    positions: z.array(footPose).min(1),
  }),
  z.strictObject({ view: z.literal('top'), props: z.array(prop).default([]), positions: z.array(topPose).min(1) }),
]);
export type CloseUp = z.infer<typeof closeUp>;

const MOST_POSITIONS = 4;

/** One movement: what stands about, and its positions in order. */
const movement = z
  .strictObject({
    /** `front`: seen from the front, for legs that are lifted sideways. */
    view: z.enum(['side', 'front']).default('side'),
    props: z.array(prop).default([]),
    positions: z.array(bodyPose).min(1).max(MOST_POSITIONS),
    closeUp: closeUp.optional(),
  })
  .refine(
    ({ positions, closeUp: near }) => !near || near.view === 'zoom' || near.positions.length === positions.length,
    {
      error: 'the close-up has not as many positions as the body',
      params: { remedy: 'Write one position of the foot for each position of the body.' },
    },
  );
export type Movement = z.infer<typeof movement>;

export const picture = z.strictObject({
  movements: z.array(movement).min(1).max(2),
});
export type Picture = z.infer<typeof picture>;
