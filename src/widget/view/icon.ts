const SVG = 'http://www.w3.org/2000/svg';

/** 24 × 24 outlines, drawn with a round pen. */
const PATHS = {
  foot: 'M9 9.6c-3 0-4.6 2.4-4 5.2.4 1.7 1 2.5.9 4.1-.1 2 1.1 3.6 3.1 3.6s3.2-1.6 3.1-3.7c-.1-2.2 1.9-3 2-5.3.1-2.4-2-3.9-5.1-3.9zM6.7 3a2 2 0 1 0 .01 0zM10.9 2.9a1.5 1.5 0 1 0 .01 0zM14.3 4.2a1.35 1.35 0 1 0 .01 0zM17 6.5a1.2 1.2 0 1 0 .01 0zM18.6 9.3a1.05 1.05 0 1 0 .01 0z',
  close: 'M6 6l12 12M18 6L6 18',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.1',
  info: 'M12 3a9 9 0 1 0 .01 0zM12 11v5.5M12 7.6v.1',
} as const;

/** A picture beside words that say the same, so it is hidden from screen readers. */
export function drawn(name: string, outline: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', outline);
  svg.append(path);
  return svg;
}

export const icon = (name: keyof typeof PATHS): SVGSVGElement => drawn(name, PATHS[name]);
