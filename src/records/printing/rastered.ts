import { pngOf } from '../../pictures/png';

/** Sharp enough for paper at a third of its width. */
const DOTS = 520;
/** More than there are exercises; what a release before drew makes room. */
const MOST_KEPT = 100;

const kept = new Map<string, Buffer | null>();

function draw(svg: string): Buffer | null {
  try {
    return pngOf(svg, DOTS);
  } catch {
    // There is no renderer for this machine.
    return null;
  }
}

/** A drawing as PNG for paper, made once; null where it cannot be drawn: the steps beside it say it all. */
export function rastered(svg: string): Buffer | null {
  const known = kept.get(svg);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = draw(svg);
  kept.set(svg, made);
  return made;
}
