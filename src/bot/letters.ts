import type { Activity } from 'botbuilder';
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
