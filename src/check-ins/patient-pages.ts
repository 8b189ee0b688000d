import { daysAfter } from '../records/calendar';
import type { PrivateLinks } from '../records/private-link';
import type { CheckIn } from '../store/check-in';
import type { LocalTime } from '../local-time';

/** Addresses of the pages of one patient, for whoever has them. `conversation` is its name in the store. */
export interface PatientPages {
  programme(conversation: string): string;
  checkIn(checkIn: Pick<CheckIn, 'conversation' | 'days' | 'due'>): string;
}

export interface PatientPagesParts {
  readonly links: PrivateLinks;
  /** Where we are reached from outside, with no slash at the end. */
  readonly publicUrl: string;
  readonly local: LocalTime;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const SECOND_MS = 1000;

/** Pages tell the day of the advice by the time of their link: weeks later it is that day’s last second. */
const endOfAdviceDay = ({ days, due }: Pick<CheckIn, 'days' | 'due'>, local: LocalTime): number =>
  local.beginningOf(daysAfter(local.dayOf(due), 1 - days)) - SECOND_MS;

export const patientPages = ({ links, publicUrl, local, now }: PatientPagesParts): PatientPages => ({
  programme: (conversation) => `${publicUrl}/programme/${links.make(conversation)}`,
  checkIn: (checkIn) => {
    const madeAt = Math.min(now(), endOfAdviceDay(checkIn, local));
    return `${publicUrl}/check-in/${links.make(checkIn.conversation, madeAt)}`;
  },
});
