import { type Picture } from '../../../knowledge/picture-model';
import { escapeXml } from '../../atlas/escape-xml';
import { numeral } from '../numerals';
import { type Drawing, drawingsOf, type Panel, type Still, WIDTH } from './drawing';
import { type Look } from './shapes';

const INK = '#22312e';

/** Fill, line, and the width of the line in the units of a panel that is 200 wide. */
const LOOKS: Readonly<Record<Look, readonly [fill: string, stroke: string, width: number]>> = {
  skin: ['#fdeedd', INK, 1.5],
  'far-skin': ['#e6d3bd', INK, 1.5],
  shirt: ['#bfe0da', INK, 1.5],
  'far-shirt': ['#9cc5be', INK, 1.5],
  shorts: ['#4f8f86', INK, 1.5],
  'far-shorts': ['#3f756d', INK, 1.5],
  hair: ['#4a3a33', INK, 1.5],
  crease: ['none', INK, 1],
  thing: ['#f2f2ee', '#5d6b68', 1.4],
  solid: ['#dfe3e0', '#5d6b68', 1.4],
  soft: ['#f3d88e', '#7a6320', 1.4],
  band: ['none', '#c2410c', 3.2],
  bead: ['#f0935a', '#7c2d12', 1.4],
  strap: ['none', '#8a6d1f', 4],
  ground: ['none', '#5d6b68', 2],
  arrow: ['none', '#b3202a', 3.4],
  'arrow-head': ['#b3202a', '#b3202a', 1],
};

/** What a path is drawn with, for an element of SVG: its line lies under its fill, so that limbs grow together. */
export interface Ink {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
}

/** Lines are as wide in a close-up as in the whole. */
export function inkOf(look: Look, { box }: Panel): Ink {
  const [fill, stroke, pen] = LOOKS[look];
  const width = (pen * (box[2] - box[0])) / WIDTH;
  // Half of a line lies under the fill.
  return { fill, stroke, width: Math.round(width * (fill === 'none' ? 1 : 2) * 100) / 100 };
}

function path(d: string, look: Look, panel: Panel): string {
  const { fill, stroke, width } = inkOf(look, panel);
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
}

const short = (value: number): number => Math.round(value * 10) / 10;

/** What part of the plane a panel shows, for `viewBox`. */
export const viewOf = ({ box: [left, bottom, right, top] }: Panel): string =>
  [left, -top, right - left, top - bottom].map(short).join(' ');

function panelSvg(panel: Panel): string {
  const { y, height, shapes } = panel;
  const inside = shapes.map(({ d, look }) => path(d, look, panel)).join('');
  const how = 'paint-order="stroke" stroke-linejoin="round" stroke-linecap="round"';
  const frame = `<rect x=".5" y="${y + 0.5}" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="#fff" stroke="#c9d2cf"/>`;
  return `${frame}<svg x="2" y="${y + 2}" width="${WIDTH - 4}" height="${height - 4}" viewBox="${viewOf(panel)}" ${how}>${inside}</svg>`;
}

const GAP = 8;

/** One position with its number. */
const stillSvg = (still: Still, number: number): string =>
  `${still.map(panelSvg).join('')}<g transform="translate(${WIDTH - 22} 8) scale(.62)">${numeral(number, 8, 8)}</g>`;

/** Positions in rows of two, those of one movement beside each other. */
function placed(drawings: readonly Drawing[]): { readonly inside: string; readonly height: number } {
  let number = 0;
  let y = 0;
  let inside = '';
  for (const { stills, height } of drawings) {
    for (const [index, still] of stills.entries()) {
      number += 1;
      const x = (index % 2) * (WIDTH + GAP);
      inside += `<g transform="translate(${x} ${y + Math.floor(index / 2) * (height + GAP)})">${stillSvg(still, number)}</g>`;
    }
    y += Math.ceil(stills.length / 2) * (height + GAP);
  }
  return { inside, height: y - GAP };
}

/** What a picture shows, for those who do not see it: the exercise’s own name and steps. */
export interface Says {
  readonly name: string;
  readonly steps: readonly string[];
}

/** All positions of an exercise side by side, numbered: for paper, and for channels that show a picture. */
export function stillsSvg(picture: Picture, { name, steps }: Says): string {
  const { inside, height } = placed(drawingsOf(picture));
  const width = 2 * WIDTH + GAP;
  const words = `<title>${escapeXml(name)}</title><desc>${escapeXml(steps.join(' '))}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${words}${inside}</svg>`;
}
