import { freshId } from '../view/dom';
import { curve, HEIGHT, pointsOf, WIDTH, type Point } from './curve';
import type { View } from './views';

const SVG = 'http://www.w3.org/2000/svg';
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
  shape('svg', { class: className, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' }, ...children);

/** A left foot is a right one in the mirror. */
const facing = (mirror: boolean, ...children: readonly Element[]): SVGElement =>
  shape('g', mirror ? { transform: `translate(${WIDTH})scale(-1,1)` } : {}, ...children);

/** The foot alone, small: for the choice of views. */
export function sketch({ skin }: View, mirror: boolean): SVGElement {
  return frame('sketch', facing(mirror, ...strokes('skin', skin)));
}

/** The middle of an outline, where its tick stands. */
function middle(outline: string, mirror: boolean): Point {
  const points = pointsOf(outline);
  const mean = (axis: 0 | 1): number => Math.round(points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  return [mirror ? WIDTH - mean(0) : mean(0), mean(1)];
}

/** The area with a middle nearest to a point of the drawing, and how far away that is. */
export function nearestArea({ areas }: View, mirror: boolean, [x, y]: Point): { id: string; distance: number } {
  const all = Object.entries(areas).flatMap(([id, outlines]) =>
    outlines.map((outline) => {
      const [right, down] = middle(outline, mirror);
      return { id, distance: Math.hypot(right - x, down - y) };
    }),
  );
  return all.reduce((best, one) => (one.distance < best.distance ? one : best), { id: '', distance: Infinity });
}

const tickmark = ([x, y]: Point): SVGElement =>
  shape(
    'g',
    { class: 'tickmark', transform: `translate(${x} ${y})` },
    shape('circle', { r: '10' }),
    shape('path', { d: TICK }),
  );

/** What is seen of an area ends at the skin; what can be pressed goes on a little, for fingers. */
function area(id: string, outlines: readonly string[], skin: string): SVGElement {
  const seen = (className: string): SVGElement =>
    shape('g', { class: className, 'clip-path': `url(#${skin}-clip)` }, ...strokes('', outlines));
  const pressed = [...strokes('edge', outlines), ...strokes('ring', outlines)];
  return shape('g', { class: 'area', 'data-area': id }, seen('tint'), seen('rim'), ...pressed);
}

/** The part of the skin's own line that belongs to an area, to be seen thick behind the skin. */
function halo(id: string, outlines: readonly string[], skin: string): SVGElement {
  const clip = `${skin}-${id}`;
  return shape(
    'g',
    { class: 'area', 'data-area': id },
    shape('clipPath', { id: clip }, ...strokes('', outlines)),
    shape('g', { 'clip-path': `url(#${clip})` }, shape('use', { href: `#${skin}`, class: 'halo' })),
  );
}

/** One view of the foot; whatever shows an area is marked with its `data-area`. */
export function drawing({ id: view, skin, lines, areas }: View, mirror: boolean): SVGElement {
  const id = freshId();
  const all = Object.entries(areas);
  const tick = (outline: string): SVGElement => tickmark(middle(outline, mirror));
  return frame(
    `drawing ${view}`,
    shape('defs', {}, shape('g', { id }, ...strokes('', skin))),
    shape('clipPath', { id: `${id}-clip` }, ...strokes('', skin)),
    facing(
      mirror,
      shape('g', { class: 'area', 'data-area': WHOLE }, shape('use', { href: `#${id}`, class: 'halo' })),
      shape('g', {}, ...all.map(([name, outlines]) => halo(name, outlines, id))),
      ...strokes('skin', skin),
      shape('g', { class: 'area', 'data-area': WHOLE }, shape('use', { href: `#${id}`, class: 'tint' })),
      shape('g', {}, ...all.map(([name, outlines]) => area(name, outlines, id))),
      ...strokes('crease', lines),
    ),
    ...all.map(([name, outlines]) => shape('g', { class: 'area', 'data-area': name }, ...outlines.map(tick))),
  );
}
