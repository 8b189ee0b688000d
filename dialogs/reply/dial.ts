import type { Reply } from './reply';
import type { Speech } from './speech';

/** A number that is part of a longer one is not meant. */
const holds = (text: string, number: string): boolean =>
  text.split(number).some((before, part, parts) => {
    const after = parts[part + 1];
    return after !== undefined && !/[\d+]$/.test(before) && !/^\d/.test(after);
  });

/** The same reply, with those numbers of the place and the practice that stand in it: in any language the same figures. */
export function withDial<R extends Reply>({ place, practice }: Speech, reply: R): R {
  const known = [place.emergencyNumber, place.urgentLine?.number, practice.phone];
  const text = JSON.stringify(reply);
  const dial = known.filter((number) => typeof number === 'string').filter((number) => holds(text, number));
  return dial.length === 0 ? reply : { ...reply, dial };
}
