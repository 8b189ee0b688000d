import {
  type BodyPose,
  type CloseUp,
  type FootPose,
  type Movement,
  type Picture,
  type TopPose,
} from '../../../knowledge/picture-model';
import { inBetween } from './in-between';
import { bodyScene, footScene, spotOf, topScene } from './scenes';
import { around, type Box, boxOf, type Shape } from './shapes';

/** A frame of a picture that shows a part of the plane: `box` in centimetres, `y` and `height` in the drawing. */
export interface Panel {
  readonly y: number;
  readonly height: number;
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** One position: the body, and the foot larger below it. */
export type Still = readonly Panel[];

/** A movement drawn: its positions for paper, and what is shown one after the other on a screen. */
export interface Drawing {
  readonly height: number;
  readonly stills: readonly Still[];
  /** The way from the first position to the last in steps; every `STEPS`th is one of the positions. */
  readonly way: () => readonly Still[];
}

export const WIDTH = 200;
const GAP = 6;
const HEIGHTS = { least: 110, most: 230 } as const;
const CLOSE_HEIGHT = 130;
const UNDER_FLOOR = -3;
/** From one position to the next. */
export const STEPS = 6;

/** One position of a movement with that of its close-up. */
interface Moment {
  readonly body: BodyPose;
  readonly close: FootPose | TopPose | null;
}

const momentsOf = ({ positions, closeUp }: Movement): readonly Moment[] =>
  positions.map((body, index) => ({
    body,
    close: closeUp && closeUp.view !== 'zoom' ? (closeUp.positions[index] ?? null) : null,
  }));

const bodyOf = ({ body }: Moment, movement: Movement): readonly Shape[] => bodyScene(body, movement);

function closeOf({ close }: Moment, closeUp: CloseUp): readonly Shape[] {
  if (closeUp.view === 'side' && close !== null && 'ankle' in close)
    return footScene(close, closeUp.props, closeUp.floor);
  if (closeUp.view === 'top' && close !== null && 'feet' in close) return topScene(close, closeUp.props);
  return [];
}

const boxesOf = (shapes: readonly Shape[]): readonly Box[] => shapes.flatMap(({ box }) => (box ? [box] : []));

const grown = ([left, bottom, right, top]: Box, by: number): Box => [left - by, bottom - by, right + by, top + by];

/** The box made wider or higher about its middle, until it has this form. */
function formed([left, bottom, right, top]: Box, form: number): Box {
  const [width, height] = [right - left, top - bottom];
  const [w, h] = [Math.max(width, height * form), Math.max(height, width / form)];
  const middle = (left + right) / 2;
  // What is added to the height is air above: the floor stays where it is.
  return [middle - w / 2, bottom, middle + w / 2, bottom + h];
}

/** On the way nothing is pointed at: what moves is seen to. */
const unmarked = ({ body, close }: Moment): Moment => ({
  body: { ...body, arrows: [] },
  close: close && { ...close, arrows: [] },
});

/** The way of a movement from its first position to its last, in small steps. */
const way = (moments: readonly Moment[]): readonly Moment[] => [
  ...moments.slice(0, -1).flatMap((from, index) => {
    const to = moments[index + 1] ?? from;
    return Array.from({ length: STEPS }, (_, step) =>
      step === 0 ? from : unmarked(inBetween(from, to, step / STEPS)),
    );
  }),
  ...moments.slice(-1),
];

/** Everything about the panels but what is in them. */
interface Frames {
  readonly body: { readonly box: Box; readonly height: number };
  readonly close: { readonly box: Box; readonly height: number; readonly y: number } | null;
}

function framesOf(moments: readonly Moment[], movement: Movement): Frames {
  const whole = grown(around(moments.flatMap((one) => boxesOf(bodyOf(one, movement)))), 4);
  const form = (whole[2] - whole[0]) / (whole[3] - whole[1]);
  const height = Math.round(Math.min(Math.max(WIDTH / form, HEIGHTS.least), HEIGHTS.most));
  const body = { box: formed(whole, WIDTH / height), height };
  const { closeUp } = movement;
  if (closeUp === undefined) return { body, close: null };
  const tight =
    closeUp.view === 'zoom'
      ? zoomBox(moments, closeUp)
      : grown(around(moments.flatMap((one) => boxesOf(closeOf(one, closeUp)))), 2);
  return { body, close: { box: formed(tight, WIDTH / CLOSE_HEIGHT), height: CLOSE_HEIGHT, y: height + GAP } };
}

/** Around every place that the spot comes to. */
function zoomBox(moments: readonly Moment[], { on, width }: Extract<CloseUp, { view: 'zoom' }>): Box {
  const [left, bottom, right, top] = boxOf(moments.map(({ body }) => spotOf(body, on)));
  const [across, up] = [
    Math.max(0, width - (right - left)) / 2,
    Math.max(0, width * (CLOSE_HEIGHT / WIDTH) - (top - bottom)) / 2,
  ];
  // Under the floor there is nothing to see.
  const lift = Math.max(0, UNDER_FLOOR - (bottom - up));
  return [left - across, bottom - up + lift, right + across, top + up + lift];
}

function stillOf(moment: Moment, movement: Movement, { body, close }: Frames): Still {
  const whole: Panel = { y: 0, ...body, shapes: bodyOf(moment, movement) };
  const { closeUp } = movement;
  if (close === null || closeUp === undefined) return [whole];
  return [
    whole,
    { ...close, shapes: closeUp.view === 'zoom' ? bodyScene(moment.body, movement, true) : closeOf(moment, closeUp) },
  ];
}

function draw(movement: Movement): Drawing {
  const moments = momentsOf(movement);
  const frames = framesOf(moments, movement);
  const still = (moment: Moment): Still => stillOf(moment, movement, frames);
  return {
    height: frames.body.height + (frames.close === null ? 0 : GAP + CLOSE_HEIGHT),
    stills: moments.map(still),
    way: () => way(moments).map(still),
  };
}

/** Every movement of a picture, drawn. */
export const drawingsOf = ({ movements }: Picture): readonly Drawing[] => movements.map(draw);
