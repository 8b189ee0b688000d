import type { Knowledge } from '../../knowledge/model';
import { stillsSvg } from '../pictures/exercise/svg';

/** The drawings of these exercises as SVG, by exercise; none of those without a picture. */
export function drawingsOf({ exercises }: Knowledge, wanted: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wanted.flatMap((exercise) => {
      const { picture, ...says } = exercises[exercise] ?? { name: '', steps: [] };
      return picture === undefined ? [] : [[exercise, stillsSvg(picture, says)]];
    }),
  );
}
