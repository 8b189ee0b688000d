import { byUrgency, isAtLeast } from '../../../knowledge/assess/urgency';
import type { Urgency } from '../../../knowledge/model';
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
export const unsureEarlier = ({ newSigns, unsureSince }: CheckInGiven): string | null =>
  newSigns === 'not-sure' || unsureSince === null
    ? null
    : `NOT SURE about danger signs on day ${unsureSince}, and no clear no since`;

const signsOf = (checkIn: CheckInGiven): string => {
  const { newSigns } = checkIn;
  if (newSigns === 'not-sure') return 'not sure about new danger signs (counted as present)';
  const now = newSigns.length === 0 ? 'no new danger signs' : `NEW: ${newSigns.join('; ')}`;
  const earlier = unsureEarlier(checkIn);
  return earlier === null ? now : `${now}. ${earlier}`;
};

/** Signs that were told since the advice, each with its day: whoever reads no further must not think that there is none. */
export const signsSince = (checkIns: readonly CheckInGiven[]): readonly Row[] =>
  checkIns.flatMap(({ days, newSigns }) => {
    const since = `told since the advice, on day ${days}`;
    if (newSigns === 'not-sure')
      return [{ label: 'Not sure about danger signs', text: `${since} (counted as present)` }];
    return newSigns.map((sign) => ({ label: sign, text: since }));
  });

/** The most urgent of what followed since, where that is more than the advice; nothing else. */
export function moreUrgentSince(advised: Urgency, checkIns: readonly CheckInGiven[]): readonly Row[] {
  const [first] = checkIns
    .filter(({ urgency }) => !isAtLeast(advised, urgency))
    .sort((one, other) => byUrgency(one.urgency, other.urgency));
  if (first === undefined) return [];
  const text = `${urgencyWords(first.urgency)}, by what was told on day ${first.days}: see the progress below`;
  return [{ label: 'MORE URGENT SINCE', text }];
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A form that came late is no check-in: of it only what it told of danger. */
const labelOf = ({ days, at, isLate }: CheckInGiven): string =>
  isLate ? `Day ${days}, told when no check-in was open (${dateOf(at)})` : `Day ${days}, answered ${dateOf(at)}`;

const exercisesOf = ({ isLate, answers }: CheckInGiven): string =>
  isLate || answers.pain === undefined
    ? ''
    : `Exercises: ${spaced(answers.doing)}. Next morning: ${spaced(answers.nextMorning)}. `;

/** Who told of signs alone was not asked about it. */
const painOf = ({ answers: { pain } }: CheckInGiven): string => (pain === undefined ? '' : `Pain ${pain} of 10. `);

/** One line for each check-in: when, pain, exercises, the next morning, new signs, and what was told. */
export const checkInRows = (checkIns: readonly CheckInGiven[]): readonly Row[] =>
  checkIns.map((one) => {
    const told = `Told: ${KINDS[one.kind]} (${urgencyWords(one.urgency)})`;
    const text = `${painOf(one)}${exercisesOf(one)}${signsOf(one)}. ${told}`;
    return { label: labelOf(one), text };
  });
