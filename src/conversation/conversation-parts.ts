import type { Reply } from '../../dialogs/reply/reply';
import type { Log } from '../log';
import type { Content, Entry, Store } from '../store/store';
import type { Core } from './core';
import type { Stamp, Taken } from './message';

/** What the conversations of one channel are made from. */
export interface ConversationParts {
  /** Keeps the conversations of one channel apart from those of others in the same store. */
  readonly channel: string;
  readonly core: Core;
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  /** How the channel shows replies; the first is to stand at the stamp, the others follow. */
  readonly render: (replies: readonly Reply[], stamp: Stamp) => readonly Content[];
  /** What of a turn goes through the outbox, on channels that have to be called; without it nothing does. */
  readonly letters?: (taken: Taken) => readonly Content[];
  /** On channels that are called unasked: where the page of a programme is, by the name of the conversation in the store. */
  readonly programmeAt?: (conversation: string) => string;
  /** Told of each new turn once it is durable, with the words even where they are not stored. */
  readonly saved?: (conversation: string, entries: readonly Entry[]) => void;
  /** Told once all that was kept of it is deleted, after `saved`. */
  readonly forgotten?: (conversation: string) => void;
}
