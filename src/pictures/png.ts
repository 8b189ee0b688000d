import type * as ResvgModule from '@resvg/resvg-js';

/** A drawing as a picture so many dots wide. Throws where there is no binary of the renderer for this machine. */
export function pngOf(svg: string, width: number): Buffer {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only where a picture is wanted, and it may be missing (ADR 0075)
  const { Resvg } = require('@resvg/resvg-js') as typeof ResvgModule;
  const how = { fitTo: { mode: 'width' as const, value: width }, font: { loadSystemFonts: false } };
  return new Resvg(svg, how).render().asPng();
}
