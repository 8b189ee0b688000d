import { freshId } from '../view/dom';
import { curve } from './curve';
import type { View } from './views';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 240;
const HEIGHT = 280;
const TICK = 'M-4.6 .4l3.2 3.2 6-6.8';

/** The area that is no part but all of it: the whole skin. */
export const WHOLE = 'whole-foot';

type Attributes = Readonly<Record<string, string>>;

function shape(tag: string, attributes: Attributes, ...children: readonly Element[]): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const strokes = (className: string, lines: readonly string[]): readonly SVGElement[] =>
  lines.map((line) => shape('path', { class: className, d: curve(line) }));

const frame = (className: string, ...children: readonly Element[]): SVGElement =>
  shape('svg', { class: className, viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, ...children);

/** A left foot is a right one in the mirror. */
const facing = (mirrored: boolean, ...children: readonly Element[]): SVGElement =>
  shape('g', mirrored ? { transform: `translate(${WIDTH})scale(-1,1)` } : {}, ...children);

/** The foot alone, small: for the choice of views. */
export function sketch({ skin }: View, mirrored: boolean): SVGElement {
  return frame('sketch', facing(mirrored, ...strokes('skin', skin)));
}

/** The middle of an outline, where its tick stands. */
function middle(outline: string, mirrored: boolean): string {
  const numbers = outline.split(/[ z]/).filter(Boolean).map(Number);
  const mean = (axis: number): number =>
    Math.round((2 * numbers.reduce((sum, one, index) => sum + (index % 2 === axis ? one : 0), 0)) / numbers.length);
  return `translate(${mirrored ? WIDTH - mean(0) : mean(0)} ${mean(1)})`;
}

const tickmark = (transform: string): SVGElement =>
  shape('g', { class: 'tickmark', transform }, shape('circle', { r: '10' }), shape('path', { d: TICK }));

/**
 * One view of the foot, with an element `data-area` for each area. What is seen of an area ends at the skin;
 * what can be pressed goes on a little, for fingers.
 */
export function drawing({ skin, lines, areas }: View, mirrored: boolean): SVGElement {
  const clip = freshId();
  const one = (id: string, outlines: readonly string[]): SVGElement => {
    const tints = shape('g', { 'clip-path': `url(#${clip})` }, ...strokes('tint', outlines));
    return shape('g', { class: 'area', 'data-area': id }, tints, ...strokes('edge', outlines));
  };
  const ticks = Object.entries(areas).map(([id, outlines]) =>
    shape('g', { class: 'area', 'data-area': id }, ...outlines.map((outline) => tickmark(middle(outline, mirrored)))),
  );
  return frame(
    'drawing',
    shape('clipPath', { id: clip }, ...strokes('', skin)),
    facing(
      mirrored,
      ...strokes('skin', skin),
      shape('g', { class: 'area', 'data-area': WHOLE }, ...strokes('tint', skin)),
      ...Object.entries(areas).map(([id, outlines]) => one(id, outlines)),
      ...strokes('line', lines),
    ),
    ...ticks,
  );
}
