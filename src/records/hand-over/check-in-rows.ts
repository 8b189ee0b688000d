import { urgencyWords } from '../../atlas/in-words';
import type { CheckInGiven } from './hand-over';
import type { Row } from './part';

const KINDS: Readonly<Record<CheckInGiven['kind'], string>> = {
  progress: 'go on to a harder step',
  hold: 'the same as now',
  regress: 'an easier step',
  'see-someone': 'see someone',
};

const spaced = (id: string): string => id.replace(/-/g, ' ');

/** That they were not sure at an earlier check-in, where that still stands; null where it does not, or is so again now. */
export const unsureEarlier = ({ days, newSigns, unsureSince }: CheckInGiven): string | null =>
  newSigns === 'not-sure' || unsureSince === null || unsureSince >= days
    ? null
    : `NOT SURE about danger signs on day ${unsureSince}, and no clear no since`;

const signsOf = (checkIn: CheckInGiven): string => {
  const { newSigns } = checkIn;
  if (newSigns === 'not-sure') return 'not sure about new danger signs (counted as present)';
  const now = newSigns.length === 0 ? 'no new danger signs' : `NEW: ${newSigns.join('; ')}`;
  const earlier = unsureEarlier(checkIn);
  return earlier === null ? now : `${now}. ${earlier}`;
};

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** One line for each check-in: when, pain, exercises, the next morning, new signs, and what was told. */
export const checkInRows = (checkIns: readonly CheckInGiven[]): readonly Row[] =>
  checkIns.map((one) => {
    const { pain, doing, nextMorning } = one.answers;
    const told = `Told: ${KINDS[one.kind]} (${urgencyWords(one.urgency)})`;
    const text = `Pain ${pain} of 10. Exercises: ${spaced(doing)}. Next morning: ${spaced(nextMorning)}. ${signsOf(one)}. ${told}`;
    return { label: `Day ${one.days}, answered ${dateOf(one.at)}`, text };
  });
