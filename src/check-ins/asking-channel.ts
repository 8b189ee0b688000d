import type { CheckInDays } from '../../dialogs/check-in/answers';
import type { Say } from '../../dialogs/reply/reply';
import type { Content } from '../store/store';

/** To whom something is sent that is no reply. */
export interface Addressee {
  /** As the channel knows it, without the channel’s own name. */
  readonly conversation: string;
  /** Where the channel is called, if that has to be kept. */
  readonly address: Content | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A channel that can be called when nobody has written. */
export interface AskingChannel {
  /** As the store knows it: `slack`. */
  readonly channel: string;
  /** These words as a letter; null where there is no way to send it. */
  letter(to: Addressee, words: Say): Content | null;
  /** There is something in its outbox. */
  wake(): void;
}

const MARK = 'checkIn';

/** The letter, marked as one that asks for a check-in. */
export const marked = (content: Content, days: CheckInDays): Content => ({ ...content, [MARK]: days });

/** Which check-in a letter asks for; null if it is any other letter. */
export function markOf(content: Content): number | null {
  const days = content[MARK];
  return typeof days === 'number' ? days : null;
}
