import { escapeXml } from '../atlas/escape-xml';

/** One bar: its name, how long it is, and what is written beside it. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly shown: string;
}

const ROW = 26;
const NAME_WIDTH = 300;
const BAR_WIDTH = 300;
const WIDTH = NAME_WIDTH + BAR_WIDTH + 90;
const LONGEST_NAME = 40;

const short = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

const drawn = ({ name, count, shown }: Bar, row: number, most: number): string => {
  const [top, length] = [row * ROW + 4, most === 0 ? 0 : Math.round((count / most) * BAR_WIDTH)];
  return [
    `<text x="${NAME_WIDTH - 8}" y="${top + 14}" text-anchor="end">${escapeXml(short(name))}</text>`,
    `<rect x="${NAME_WIDTH}" y="${top}" width="${length}" height="18" fill="#0b5cad"/>`,
    `<text x="${NAME_WIDTH + length + 6}" y="${top + 14}">${escapeXml(shown)}</text>`,
  ].join('');
};

/** Bars below each other as SVG. Hidden from screen readers, which have the table. */
export function drawBars(bars: readonly Bar[]): string {
  const most = Math.max(0, ...bars.map(({ count }) => count));
  const height = bars.length * ROW + 8;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"` +
    ' aria-hidden="true" font-family="system-ui, sans-serif" font-size="13" fill="#1b1b1b">' +
    `${bars.map((one, row) => drawn(one, row, most)).join('')}</svg>`
  );
}
