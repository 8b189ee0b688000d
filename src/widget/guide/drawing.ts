import type { SentMovement, SentPanel, SentPicture } from '../../pictures/exercise/sent';

const SVG = 'http://www.w3.org/2000/svg';

/** One element of a drawing. Numbers and outlines become attributes, so nothing that is sent can become markup. */
function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function panel({ y, height, view, paths }: SentPanel, width: number): readonly SVGElement[] {
  const inside = shape('svg', { x: 2, y: y + 2, width: width - 4, height: height - 4, viewBox: view });
  inside.append(
    ...paths.map(([d, fill, stroke, wide]) =>
      shape('path', {
        d,
        fill,
        stroke,
        'stroke-width': wide,
        'paint-order': 'stroke',
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    ),
  );
  const frame = { x: 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 6, fill: '#fff', stroke: '#c9d2cf' };
  return [shape('rect', frame), inside];
}

/** One position, as a drawing of its own; what it shows is said beside it. */
export function still(panels: readonly SentPanel[], { height }: SentMovement, width: number): SVGElement {
  const made = shape('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  made.append(...panels.flatMap((one) => panel(one, width)));
  return made;
}

/** All positions of a picture, without the way between them. */
export const stills = ({ movements, steps, width }: SentPicture): readonly SVGElement[] =>
  movements.flatMap((movement) =>
    movement.way.filter((_, index) => index % steps === 0).map((panels) => still(panels, movement, width)),
  );
