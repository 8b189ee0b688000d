import { type Picture } from '../../../knowledge/picture-model';
import { type Drawing, drawingsOf, type Panel, STEPS, type Still, WIDTH } from './drawing';
import { inkOf, viewOf } from './svg';

/** One path: outline, fill, line, and how wide the line is. */
export type SentPath = readonly [d: string, fill: string, stroke: string, width: number];

/** One frame of a picture: where it lies in the drawing, what part of the plane it shows, and its paths. */
export interface SentPanel {
  readonly y: number;
  readonly height: number;
  readonly view: string;
  readonly paths: readonly SentPath[];
}

/** One movement, as the web chat draws it: numbers and outlines, no markup. */
export interface SentMovement {
  readonly height: number;
  /** The way from the first position to the last in steps; every `steps`th is one of the positions. */
  readonly way: readonly (readonly SentPanel[])[];
}

export interface SentPicture {
  readonly width: number;
  readonly steps: number;
  readonly movements: readonly SentMovement[];
}

const panelOf = (panel: Panel): SentPanel => ({
  y: panel.y,
  height: panel.height,
  view: viewOf(panel),
  paths: panel.shapes.map(({ d, look }) => {
    const { fill, stroke, width } = inkOf(look, panel);
    return [d, fill, stroke, width];
  }),
});

const stillOf = (still: Still): readonly SentPanel[] => still.map(panelOf);

const movementOf = ({ height, way }: Drawing): SentMovement => ({ height, way: way().map(stillOf) });

/** The picture as it is sent to the web chat. */
export const sentPicture = (picture: Picture): SentPicture => ({
  width: WIDTH,
  steps: STEPS,
  movements: drawingsOf(picture).map(movementOf),
});
