import { type Match } from './matches';
import { beginsAnew, isTrigger, type Passage } from './passage';

const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['left', 'right'],
  ['right', 'left'],
]);
/** “sorry, *it is* the other one”. */
const BETWEEN = 3;

/** “left heel, sorry, the other one” means the right one. Without a word of correction, the other foot is one more. */
export function otherSide(passage: Passage, { last }: Match, option: string): string {
  const opposite = OPPOSITE.get(option);
  if (opposite === undefined) return option;
  const other = passage.triggers.find((hit) => isTrigger(hit, 'other-side') && hit.first > last);
  return other !== undefined && isCorrected(passage, last, other.first) ? opposite : option;
}

/** A correction stands shortly before the other side is named, and nothing else is told between them. */
function isCorrected(passage: Passage, after: number, other: number): boolean {
  const told = (place: number) => passage.starting.has(place) || beginsAnew(passage, place);
  const word = passage.triggers.find(
    (hit) => isTrigger(hit, 'correction') && hit.first > after && hit.last < other && other - hit.last <= BETWEEN + 1,
  );
  if (word === undefined) return false;
  for (let place = word.first + 1; place < other; place += 1) if (told(place)) return false;
  return true;
}
