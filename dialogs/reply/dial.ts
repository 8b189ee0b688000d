import { rememberWithin } from '../../knowledge/remember';
import type { Reply } from './reply';
import type { Speech } from './speech';

/** A number that is part of a longer one is not meant. */
const standsIn = (text: string, number: string): boolean =>
  text.includes(number) &&
  text.split(number).some((before, part, parts) => {
    const after = parts[part + 1];
    return after !== undefined && !/[\d+]$/.test(before) && !/^\d/.test(after);
  });

/** Is there such a text anywhere in it? */
function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const part of Object.values(value)) if (someText(part, test)) return true;
  return false;
}

/** The same reply, with those numbers of the place and the practice that stand in it: in any language the same figures. */
export function withDial<R extends Reply>(speech: Speech, reply: R): R {
  return dialled(speech, reply) as R;
}

/** The card of an exercise is the same in every talk, and stays the same with its numbers. */
const dialled = rememberWithin(({ place, practice }: Speech, reply: Reply): Reply => {
  const known = [place.emergencyNumber, place.urgentLine?.number, practice.phone];
  const dial = known
    .filter((number) => typeof number === 'string')
    .filter((number) => someText(reply, (text) => standsIn(text, number)));
  return dial.length === 0 ? reply : { ...reply, dial };
});
