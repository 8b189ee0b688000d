import type { Reply, Say } from '../../dialogs/reply/reply';
import type { Input, Session } from '../../dialogs/session';
import type { Recorded } from '../store/store';
import type { CheckInWords } from './check-in-words';

/** What a turn came to. */
export interface Turn {
  readonly session: Session;
  readonly replies: readonly Reply[];
  /** False before consent: the patient’s words must not be stored. */
  readonly keepWords: boolean;
  /** What the advice came from, if this turn gave any and records are kept. */
  readonly record?: Recorded;
  /** All that is kept of the conversation is to be deleted, and this is the last that is said in it. */
  readonly forget?: true;
  /** The interview has begun anew: all check-ins of the advice before go. */
  readonly anew?: true;
  /** The check-ins that are planned are to be dropped. */
  readonly stopsCheckIns?: true;
}

/** Fixed messages that this side sends without a turn. */
export type FixedMessage =
  | 'failure'
  | 'not-forgotten'
  | 'too-long'
  | 'no-attachments'
  | 'group-private'
  | 'stale'
  | 'gone-private'
  | 'button-open'
  | 'button-start'
  | 'button-send'
  | 'button-pick';

/** What a site asks for with a new conversation; null where it leaves that to the configuration. */
export interface Wanted {
  /** Country code of knowledge/places. */
  readonly place: string | null;
  readonly language: string | null;
}

/** The dialogue as the channels call it: pure functions over the knowledge in each language, and one practice. */
export interface Core {
  readonly knowledgeHash: string;
  /** The countries whose numbers are known, and the languages that are on. */
  readonly places: readonly string[];
  readonly languages: readonly string[];
  /** The places of the foot map, in the order in which they are listed. */
  readonly mapPlaces: readonly string[];
  newSession(wanted?: Wanted): Session;
  takeTurn(session: Session, input: Input): Turn;
  /** One fixed message, in the words of the session’s country. */
  say(session: Session, id: FixedMessage): Say;
  /** The open question once more, as it was asked. */
  again(session: Session): readonly Reply[];
  readonly checkIns: CheckInWords;
}
