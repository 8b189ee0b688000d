import { Resvg } from '@resvg/resvg-js';

/** The footprint of the page’s own icon, on 24 × 24. */
const FOOTPRINT =
  'M9 9.6c-3 0-4.6 2.4-4 5.2.4 1.7 1 2.5.9 4.1-.1 2 1.1 3.6 3.1 3.6s3.2-1.6 3.1-3.7c-.1-2.2 1.9-3 2-5.3.1-2.4-2-3.9-5.1-3.9z' +
  'M6.7 3a2 2 0 1 0 .01 0zM10.9 2.9a1.5 1.5 0 1 0 .01 0zM14.3 4.2a1.35 1.35 0 1 0 .01 0zM17 6.5a1.2 1.2 0 1 0 .01 0z' +
  'M18.6 9.3a1.05 1.05 0 1 0 .01 0z';

export const GREEN = '#0b5551';

const svg = (size: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${inside}</svg>`;

const footprint = (scale: number): string => {
  // Its own middle is at 12.1, 12.7.
  const [across, down] = [12 - 12.1 * scale, 12 - 12.7 * scale];
  return `<path fill="#fff" transform="translate(${across} ${down}) scale(${scale})" d="${FOOTPRINT}"/>`;
};

/** The background to the edges, as Teams cuts the corners itself; the sign within the middle that it never cuts. */
const COLOUR = svg(192, `<rect width="24" height="24" fill="${GREEN}"/>${footprint(0.62)}`);
/** White on nothing. */
const OUTLINE = svg(32, footprint(1));

const png = (drawing: string): Buffer => new Resvg(drawing, { font: { loadSystemFonts: false } }).render().asPng();

/** 192 × 192 in colour, and 32 × 32 in white on nothing, as PNG. */
export const appIcons = (): { readonly colour: Buffer; readonly outline: Buffer } => ({
  colour: png(COLOUR),
  outline: png(OUTLINE),
});
