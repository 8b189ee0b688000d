import { type Arm, type Figure, figureOf, type Leg } from '../figure/figure';
import { footPoints } from '../figure/foot';
import { type Knowledge } from '../model';
import { type BodyPose, type FootPose, type Movement } from '../picture-model';
import { type Exercise } from '../treatment-model';
import { type Complaint } from './complaint';

/**
 * What a supple body can do, in degrees. It keeps a drawing from showing a limb the wrong way round; it says nothing
 * about what a patient should reach.
 */
const RANGES = {
  hip: [-30, 140],
  knee: [0, 155],
  ankle: [-55, 45],
  toes: [-45, 80],
  curl: [0, 80],
  shoulder: [-70, 185],
  elbow: [0, 155],
} as const;
type Joint = keyof typeof RANGES;

/** A hand or foot that is drawn this far from where it was put is put too far away. */
const REACH_CM = 1;
/** As far as skin gives way. */
const UNDER_FLOOR_CM = -1.5;

/** A joint with its angle, and where it is. */
type Angle = readonly [joint: Joint, degrees: number, whose: string];

const legAngles = ({ joints, foot }: Leg, whose: string, turnedOut: boolean): readonly Angle[] => [
  ['hip', joints.hip, whose],
  ['knee', joints.knee, whose],
  ...(turnedOut ? [] : [['ankle', joints.ankle, whose] as const]),
  ['toes', foot.toes, whose],
  ['toes', foot.big, whose],
  ['curl', foot.curl, whose],
];

const armAngles = ({ joints }: Arm, whose: string): readonly Angle[] => [
  ['shoulder', joints.shoulder, whose],
  ['elbow', joints.elbow, whose],
];

const isTurnedOut = (leg: BodyPose['near']): boolean => 'points' in leg && leg.points !== undefined;

const bothLegs = (pose: BodyPose, { legs }: Figure): readonly Angle[] => [
  ...legAngles(legs.near, 'near leg', isTurnedOut(pose.near)),
  ...legAngles(legs.far, 'far leg', isTurnedOut(pose.far)),
];

const bothArms = ({ arms }: Figure): readonly Angle[] => [
  ...armAngles(arms.near, 'near arm'),
  ...armAngles(arms.far, 'far arm'),
];

function wrongAngles(angles: readonly Angle[]): readonly string[] {
  return angles.flatMap(([joint, degrees, whose]) => {
    const [least, most] = RANGES[joint];
    if (degrees >= least - 0.5 && degrees <= most + 0.5) return [];
    return [`${joint} of the ${whose} is at ${Math.round(degrees)}°, and goes from ${least}° to ${most}°`];
  });
}

function outOfReach({ legs, arms }: Figure): readonly string[] {
  const limbs = { 'near leg': legs.near, 'far leg': legs.far, 'near arm': arms.near, 'far arm': arms.far };
  return Object.entries(limbs).flatMap(([name, { missing }]) =>
    missing > REACH_CM ? [`the ${name} is ${Math.round(missing)} cm too short for where it is put`] : [],
  );
}

function underFloor({ legs }: Figure): readonly string[] {
  return Object.entries(legs).flatMap(([side, { foot }]) => {
    const { heel, ball } = footPoints(foot);
    return Math.min(heel[1], ball[1]) < UNDER_FLOOR_CM ? [`the ${side} foot is under the floor`] : [];
  });
}

function wrongBody(pose: BodyPose, view: Movement['view']): readonly string[] {
  const figure = figureOf(pose);
  const legs = wrongAngles(bothLegs(pose, figure));
  // Seen from the front, arms go sideways, and a foot is drawn as a short piece without a sole.
  const others = view === 'front' ? [] : [...wrongAngles(bothArms(figure)), ...underFloor(figure)];
  return [...legs, ...others, ...outOfReach(figure)];
}

const wrongFoot = ({ bend, toes, big = toes, curl }: FootPose): readonly string[] =>
  wrongAngles([
    ['ankle', bend, 'close-up'],
    ['toes', toes, 'close-up'],
    ['toes', big, 'close-up'],
    ['curl', curl, 'close-up'],
  ]);

function wrongMovement({ view, positions, closeUp }: Movement, key: string): readonly (readonly [string, string])[] {
  const bodies = positions.flatMap((pose, index) =>
    wrongBody(pose, view).map((problem) => [`${key}.positions.${index + 1}`, problem] as const),
  );
  if (closeUp?.view !== 'side') return bodies;
  const feet = closeUp.positions.flatMap((pose, index) =>
    wrongFoot(pose).map((problem) => [`${key}.closeUp.positions.${index + 1}`, problem] as const),
  );
  return [...bodies, ...feet];
}

function complaintsOf({ id, picture }: Exercise): readonly Complaint[] {
  const file = `knowledge/exercises/${id}.yaml`;
  if (picture === undefined) {
    const remedy = 'Copy “picture:” from the exercise that looks most like it, and change what differs.';
    return [{ file, key: 'id', problem: 'the exercise has no picture', remedy }];
  }
  return picture.movements
    .flatMap((movement, index) => wrongMovement(movement, `picture.movements.${index + 1}`))
    .map(([key, problem]) => ({ file, key, problem, remedy: 'Change the position until a body can do it.' }));
}

/** Exercises without a picture, and positions that no body can take. */
export const pictureComplaints = ({ exercises }: Knowledge): readonly Complaint[] =>
  Object.values(exercises).flatMap(complaintsOf);
