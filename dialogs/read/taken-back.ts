import { type Match } from './matches';
import { isTrigger, type Passage } from './passage';
import { type TriggerHit } from './triggers';

/** So many words after what is denied may stand before what takes the denial back. */
const WITHIN = 3;

/**
 * Is this denial taken back in part? “no chest pain *unless* I climb stairs”; “my calf is not sore, *but it* is swollen”,
 * where only a part of the pattern is denied. What is left of it is doubtful.
 */
export function isTakenBack(passage: Passage, match: Match, deniedSpot: Match): boolean {
  const { last } = match;
  return passage.triggers.some((hit) => {
    const takesBack = isTrigger(hit, 'taken-back');
    if (hit.first <= last) return hit.first > deniedSpot.last && (takesBack || isTrigger(hit, 'same-thing'));
    return takesBack && hit.first - last <= WITHIN && isSameSentence(passage, last, hit);
  });
}

function isSameSentence({ words }: Passage, last: number, { first }: TriggerHit): boolean {
  return words.slice(last + 1, first + 1).every(({ gap }) => gap !== 'stop');
}
