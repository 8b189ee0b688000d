import { createHash } from 'node:crypto';
import type { Route } from '../http/route';
import type { Log } from '../log';
import { curve, HEIGHT, pointsOf, WIDTH } from '../widget/foot-map/curve';
import { type View, VIEWS } from '../widget/foot-map/views';
import { numeral } from './numerals';
import { pngOf } from './png';

/** Where the picture is served. */
export const FOOT_MAP = '/pictures/foot-map.png';
const GAP = 20;
/** In one row the numbers would be too small to read in a card. */
const IN_A_ROW = 3;
/** As wide as a card is on a screen with twice the dots. */
const PIXELS = 1000;
const A_DAY = 'public, max-age=86400';

const outlines = (lines: readonly string[], how: string): string =>
  lines.map((line) => `<path d="${curve(line)}" ${how}/>`).join('');

const mean = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((sum, one) => sum + one, 0) / numbers.length);

function middle(outline: string): readonly [number, number] {
  const points = pointsOf(outline);
  return [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
}

function view({ id, skin, lines, areas }: View, places: readonly string[]): string {
  const all = Object.entries(areas);
  const tints = outlines(
    all.flatMap(([, some]) => some),
    'fill="#f3d9c3" stroke="#33433f" stroke-opacity=".3"',
  );
  const numbers = all.flatMap(([place, some]) => {
    const number = places.indexOf(place) + 1;
    return number === 0 ? [] : some.map((outline) => numeral(number, ...middle(outline)));
  });
  const clip = `<clipPath id="${id}">${outlines(skin, '')}</clipPath>`;
  const drawn = outlines(skin, 'fill="#fff7ee" stroke="#33433f" stroke-width="2" stroke-linejoin="round"');
  const creases = outlines(lines, 'fill="none" stroke="#33433f" stroke-width="1.3" stroke-opacity=".55"');
  return `${clip}${drawn}<g clip-path="url(#${id})">${tints}</g>${creases}${numbers.join('')}`;
}

const at = (index: number, size: number): number => GAP + index * (size + GAP);

/** All views of the foot, in rows; each place has the number that it has in this list. */
export function footMapSvg(places: readonly string[]): string {
  const drawn = VIEWS.map((one, index) => {
    const place = `translate(${at(index % IN_A_ROW, WIDTH)} ${at(Math.floor(index / IN_A_ROW), HEIGHT)})`;
    const frame = `<clipPath id="frame-${one.id}"><rect width="${WIDTH}" height="${HEIGHT}"/></clipPath>`;
    return `${frame}<g transform="${place}" clip-path="url(#frame-${one.id})">${view(one, places)}</g>`;
  });
  const [width, height] = [at(IN_A_ROW, WIDTH), at(Math.ceil(VIEWS.length / IN_A_ROW), HEIGHT)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${drawn.join('')}</svg>`;
}

/** Throws where there is no binary of the renderer for this machine. */
export const footMapPng = (places: readonly string[]): Buffer => pngOf(footMapSvg(places), PIXELS);

/** The picture at its address, drawn once and served from memory; null if it cannot be drawn, and then the list does it. */
export function footMapRoute(
  places: readonly string[],
  log: Log,
  draw: (places: readonly string[]) => Buffer = footMapPng,
): Route | null {
  try {
    return routeOf(draw(places));
  } catch (error) {
    log.warn('picture-not-drawn', { error });
    return null;
  }
}

function routeOf(body: Buffer): Route {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': 'image/png',
    'Cache-Control': A_DAY,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
  };
  return {
    method: 'get',
    path: FOOT_MAP,
    handle: async ({ headers: asked }) =>
      asked['if-none-match']?.includes(etag) ? { status: 304, headers } : { status: 200, body, headers },
  };
}
