import type { Activity } from 'botbuilder';
import type { Addressee } from '../check-ins/asking-channel';
import type { Taken } from '../conversation/message';
import type { Content } from '../store/store';
import type { ReturnAddress } from './return-address';
import type { Shown } from '../channels/shown';

/** One activity of ours on its way to the connector. */
export interface BotLetter extends Content {
  readonly to: ReturnAddress;
  readonly activity: Partial<Activity>;
}

/** What of a turn is sent. Nothing where the caller waits for the replies in our answer. */
export const lettersOf = ({ replyTo, contents }: Taken): readonly Content[] =>
  replyTo === undefined ? [] : contents.map((content) => ({ to: replyTo, activity: (content as Shown).activity }));

/** One message that answers none; null where nobody has written to whom a call can go. */
export function unaskedLetter({ address }: Addressee, { activity }: Shown, mayCall: (url: string) => boolean) {
  const to = address as ReturnAddress | null;
  return to === null || !mayCall(to.serviceUrl) ? null : { to, activity };
}
