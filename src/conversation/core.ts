import type { Reply, Say } from '../../dialogs/reply/reply';
import type { Input, Session } from '../../dialogs/session';

/** What a turn came to. */
export interface Turn {
  readonly session: Session;
  readonly replies: readonly Reply[];
  /** False before consent: the patient’s words must not be stored. */
  readonly keepWords: boolean;
}

/** Fixed messages that this side sends without a turn. */
export type FixedMessage = 'failure' | 'too-long' | 'no-attachments' | 'group-private';

/** The dialogue as the channels call it: pure functions over one knowledge, one practice and one place. */
export interface Core {
  readonly knowledgeHash: string;
  newSession(): Session;
  takeTurn(session: Session, input: Input): Turn;
  /** One fixed message, in the words of the session’s country. */
  say(session: Session, id: FixedMessage): Say;
  /** The open question once more, as it was asked. */
  again(session: Session): readonly Reply[];
}
