import type { Outcome } from '../outbox/outbox';
import type { Letter } from '../store/store';

type Send = (letter: Letter) => Promise<Outcome>;

/** What channels that can be called unasked are handed for check-ins. */
export interface Sending {
  /** The address of somebody’s programme, by the name of the conversation in the store; null where none can be made. */
  readonly programmeAt: ((conversation: string) => string) | null;
  /** The same way of sending, but for check-ins that are wanted no more. */
  readonly onlyWanted: (send: Send) => Send;
}
