import type { Reply } from '../../dialogs/reply/reply';
import type { Content } from '../store/store';
import type { Received } from './answer';

/** Where an entry will stand in the log, and when. */
export interface Stamp {
  readonly conversation: string;
  readonly seq: number;
  readonly now: number;
}

/** A message as a channel hands it down. */
export interface Message extends Received {
  /** The sender’s id for it: the same id again is the same message, and gets the same answer. */
  readonly id: string | null;
  /** The number of the entry whose button was pressed, if one was: an answer only while no other has come after it. */
  readonly pressedOn?: number;
  /** Where its replies go, on channels that have to be called; without it they are only handed back. */
  readonly replyTo?: Content;
  /** How it will stand in the log; without `words`, everything the patient said is left out. */
  entry(stamp: Stamp, words: boolean): Content;
}

/** A turn as it was taken and rendered. */
export interface Taken {
  readonly conversation: string;
  readonly message: Message | null;
  readonly replyTo?: Content;
  /** The number of the entry that stood last before: the question that was open. */
  readonly last: number;
  readonly replies: readonly Reply[];
  /** How the replies are shown. */
  readonly contents: readonly Content[];
}
