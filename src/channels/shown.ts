import type { Reply } from '../../dialogs/reply/reply';
import type { Outgoing } from './suggested-actions';
import type { Content, Entry } from '../store/store';

/** A reply of ours as it stands in the log. */
export interface Shown extends Content {
  /** The message id of words; of all else its kind. */
  readonly reply: string;
  readonly activity: Outgoing;
}

export const shown = (reply: Reply, activity: Outgoing): Shown => ({
  reply: reply.kind === 'say' ? reply.id : reply.kind,
  activity,
});

/** What we said among these entries: a patient’s own message has no activity of ours. */
export const shownIn = (entries: readonly Entry[]): Shown[] =>
  entries.flatMap(({ content }) => ('activity' in content ? [content as Shown] : []));
