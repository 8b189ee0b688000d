import { escapeXml } from '../atlas/escape-xml';

/** One bar: its name, how long it is, and what is written beside it. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly shown: string;
}

/** Units of the drawing, which is no wider than a small phone: the name stands above its bar, the number behind it. */
const WIDTH = 320;
const BAR_WIDTH = 220;
const ROW = 44;
const LONGEST_NAME = 46;

const short = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

const drawn = ({ name, count, shown }: Bar, row: number, most: number): string => {
  const [top, length] = [row * ROW + 4, most === 0 ? 0 : Math.round((count / most) * BAR_WIDTH)];
  return [
    `<text x="1" y="${top + 12}">${escapeXml(short(name))}</text>`,
    `<rect x="0" y="${top + 18}" width="${length}" height="16" fill="#0b5cad"/>`,
    `<text x="${length + 6}" y="${top + 31}">${escapeXml(shown)}</text>`,
  ].join('');
};

/** Bars below each other as SVG. Hidden from screen readers, which have the table. */
export function drawBars(bars: readonly Bar[]): string {
  const most = Math.max(0, ...bars.map(({ count }) => count));
  const height = bars.length * ROW + 8;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"` +
    ' class="bars" aria-hidden="true" font-family="system-ui, sans-serif" font-size="13" fill="#1b1b1b">' +
    `${bars.map((one, row) => drawn(one, row, most)).join('')}</svg>`
  );
}
