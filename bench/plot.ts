/** One point of a plot. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Plot {
  readonly title: string;
  readonly along: string;
  readonly up: string;
  /** Tenfold steps are as wide as each other. */
  readonly tenfold?: true;
  readonly points: readonly Point[];
}

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 70;
const RIGHT = 20;
const TOP = 40;
const BOTTOM = 50;

const text = ({ x, y }: Point, words: string, anchor = 'middle'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;

/** A line with a dot and a figure for each point; the scale up begins at nothing. */
export function svgOf({ title, along, up, tenfold, points }: Plot): string {
  const place = (x: number): number => (tenfold === true ? Math.log10(x) : x);
  const places = points.map(({ x }) => place(x));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const most = Math.max(...points.map(({ y }) => y)) * 1.15;
  const right = (x: number): number => LEFT + ((place(x) - from) / (to - from || 1)) * (WIDTH - LEFT - RIGHT);
  const down = (y: number): number => HEIGHT - BOTTOM - (y / most) * (HEIGHT - TOP - BOTTOM);
  const line = points.map(({ x, y }) => `${right(x).toFixed(1)},${down(y).toFixed(1)}`).join(' ');
  const dots = points.map(
    ({ x, y }) => `<circle cx="${right(x).toFixed(1)}" cy="${down(y).toFixed(1)}" r="3" fill="currentColor"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}"`,
    ` font-family="sans-serif" font-size="11" color="#1f5f8b" style="background:#fff">`,
    `<text x="${WIDTH / 2}" y="20" text-anchor="middle" font-size="14">${title}</text>`,
    `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#888"/>`,
    `<polyline points="${line}" fill="none" stroke="currentColor" stroke-width="2"/>`,
    ...dots,
    ...points.map(({ x, y }) => text({ x: right(x), y: down(y) - 8 }, y.toFixed(0))),
    ...points.map(({ x }) => text({ x: right(x), y: HEIGHT - BOTTOM + 16 }, String(x))),
    text({ x: WIDTH / 2, y: HEIGHT - 12 }, along),
    text({ x: 8, y: TOP - 10 }, up, 'start'),
    '</svg>',
    '',
  ].join('\n');
}
