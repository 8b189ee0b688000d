import type { ViewId } from '../../src/widget/foot-map/views';
import type { Visit } from './visit';

/** The middle of the widest circle, in CSS pixels, that lies wholly on what can be pressed of an area. */
export interface Spot {
  readonly area: string;
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
}

export async function turnTo(visit: Visit, view: ViewId): Promise<void> {
  await visit.question.locator(`[data-view="${view}"]`).click();
}

/** Runs in the page: a press at a point goes to what `elementFromPoint` names. */
function findSpots(drawing: SVGElement): Spot[] {
  const root = drawing.getRootNode() as ShadowRoot;
  const areaAt = (x: number, y: number): string | undefined =>
    root.elementFromPoint(x, y)?.closest('.drawing [data-area]')?.getAttribute('data-area') ?? undefined;
  const fits = (area: string, radius: number, [x, y]: readonly [number, number]): boolean =>
    Array.from({ length: 16 }, (_, step) => (step * Math.PI) / 8).every(
      (angle) => areaAt(x + radius * Math.cos(angle), y + radius * Math.sin(angle)) === area,
    );
  const best = new Map<string, Spot>();
  const box = drawing.getBoundingClientRect();
  for (let x = box.left + 1; x < box.right; x += 3) {
    for (let y = box.top + 1; y < box.bottom; y += 3) {
      const area = areaAt(x, y);
      if (area === undefined) continue;
      let radius = (best.get(area)?.diameter ?? 0) / 2;
      if (radius > 22 || !fits(area, radius + 0.5, [x, y])) continue;
      while (radius <= 22 && fits(area, radius + 0.5, [x, y])) radius += 0.5;
      best.set(area, { area, x, y, diameter: 2 * radius });
    }
  }
  return [...best.values()];
}

/** Every area of the view on show, and where to press it. */
export async function spots(visit: Visit): Promise<readonly Spot[]> {
  const drawing = visit.question.locator('.drawing');
  await drawing.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  return drawing.evaluate(findSpots as (it: SVGElement | HTMLElement) => Spot[]);
}

export async function spotOf(visit: Visit, area: string): Promise<Spot> {
  const found = (await spots(visit)).find((spot) => spot.area === area);
  if (found === undefined) throw new Error(`“${area}” cannot be pressed in this view.`);
  return found;
}

/** The places whose boxes are ticked, in the order of the list. */
export async function ticked(visit: Visit): Promise<(string | null)[]> {
  return visit.question
    .locator('.option:has(:checked)')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-option')));
}

/** The places that the drawing shows as chosen. */
export async function drawnAsChosen(visit: Visit): Promise<string[]> {
  const chosen = await visit.question
    .locator('.drawing .chosen')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-area') ?? ''));
  return [...new Set(chosen)];
}
