import type { Reply } from './reply/reply';
import type { Session } from './session';

/** What one step of a turn comes to: the session after it, and what we say about it before the next question. */
export interface Step {
  readonly session: Session;
  readonly remarks: readonly Reply[];
  /** All that is kept of this conversation is to be deleted; it ends here. */
  readonly forget?: true;
  /** The interview begins anew: what came after the advice before is about that alone. */
  readonly anew?: true;
}
