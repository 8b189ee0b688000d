import type { Settings } from './settings';

/** What WCAG asks for between text and its ground. */
const LEAST_CONTRAST = 4.5;
const TEXT = ['#ffffff', '#101918'] as const;
/** A colour by number or by name; nothing that reaches beyond itself, such as `url()` or `var()`. */
const PLAIN = /^(#[\da-f]{3}|#[\da-f]{6}|rgb\([\d\s,.%]+\)|[a-z]+)$/i;

/** The colour as `#rrggbb`, by way of a canvas that is never shown; undefined for what is none, or lets light through. */
function parse(colour: string): string | undefined {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null || !PLAIN.test(colour)) return undefined;
  const read = (before: string): string => {
    pen.fillStyle = before;
    pen.fillStyle = colour;
    return pen.fillStyle;
  };
  const parsed = read('#000000');
  return parsed.startsWith('#') && parsed === read('#ffffff') ? parsed : undefined;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The site’s own colours for what is filled with one; undefined where nobody could read what stands on it. */
function fillOf({ accent = '', onAccent }: Settings): { fill: string; text: string } | undefined {
  const fill = parse(accent);
  if (fill === undefined) return undefined;
  const choices = onAccent === undefined ? TEXT : [parse(onAccent) ?? fill];
  const text = choices.find((choice) => contrast(fill, choice) >= LEAST_CONTRAST);
  return text === undefined ? undefined : { fill, text };
}

/** Paints launcher, main button and the patient’s words in the site’s colours; refused, ours stay, and the console says so. */
export function paint(element: HTMLElement, settings: Settings): void {
  if (settings.accent === undefined) return;
  const colours = fillOf(settings);
  if (colours === undefined) {
    // eslint-disable-next-line no-console -- whoever builds the page must learn why the colour is not there
    console.warn(
      `surefoot-chat: the colour ${settings.accent} is not used: no colour, or too little contrast (4.5 : 1).`,
    );
    return;
  }
  for (const name of ['--fill', '--said']) element.style.setProperty(name, colours.fill);
  for (const name of ['--on-fill', '--on-said']) element.style.setProperty(name, colours.text);
}
