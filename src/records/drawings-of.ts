import type { Knowledge } from '../../knowledge/model';
import { stillsSvg } from '../pictures/exercise/svg';
import { pngOf } from '../pictures/png';

/** Sharp enough for paper at a third of its width. */
const DOTS = 520;

/** Drawn once for each release: as many as there are exercises. */
const drawn = new WeakMap<Knowledge, Map<string, Buffer | null>>();

function draw({ exercises }: Knowledge, exercise: string): Buffer | null {
  const { picture, ...says } = exercises[exercise] ?? { name: '', steps: [] };
  if (picture === undefined) return null;
  try {
    return pngOf(stillsSvg(picture, says), DOTS);
  } catch {
    // There is no renderer for this machine.
    return null;
  }
}

/** The drawing of an exercise as PNG, for paper; null where there is none. */
export function drawingOf(knowledge: Knowledge, exercise: string): Buffer | null {
  const known = drawn.get(knowledge) ?? new Map<string, Buffer | null>();
  drawn.set(knowledge, known);
  const kept = known.get(exercise);
  if (kept !== undefined) return kept;
  const made = draw(knowledge, exercise);
  known.set(exercise, made);
  return made;
}
