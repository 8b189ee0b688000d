import type { CheckInDays } from '../../dialogs/check-in/answers';
import type { Session } from '../../dialogs/session';
import type { SharedCounts } from '../http/limit';
import type { Answered, CheckIn, LateTold } from './check-in';

/** One activity of a conversation, in the shape of its channel; nothing but that channel looks inside. */
export type Content = Readonly<Record<string, unknown>>;

export interface Entry {
  /** 0, 1, 2 … without a gap. */
  readonly seq: number;
  readonly content: Content;
}

/** A conversation as it stands. */
export interface Stored {
  /** Grows by one with each turn; 0 before the first. */
  readonly version: number;
  /** How many entries there are, which is also the number of the next one. */
  readonly entries: number;
  /** When it was begun: a talk begun anew under its old name has a later one. */
  readonly begun: number;
  readonly session: Session;
  /** The entries that the message looked for led to; null if it has not been seen. */
  readonly seen: { readonly from: number; readonly count: number } | null;
}

/** What is looked for together with a conversation. */
export interface LookedFor {
  /** A message that may have been answered already. */
  readonly messageId?: string | null;
  /** Its session as one of its turns left it: not read again if the conversation still stands there. */
  readonly known?: KnownSession | undefined;
}

/** A conversation as one of its turns left it: of one begin, each version is kept only once. */
export type KnownSession = Pick<Stored, 'begun' | 'version' | 'entries' | 'session'>;

/** Which sessions are to be read: of the conversations after that one, and at most so many. */
export interface SessionsWanted {
  readonly after: string;
  readonly since: number;
  readonly most: number;
}

/** A session, and when its last turn was taken. */
export interface KeptSession {
  readonly conversation: string;
  readonly session: Session;
  readonly updated: number;
}

/** One turn with all that came of it: kept whole, or not at all. */
export interface TurnRecord {
  readonly conversation: string;
  /** The turn was taken on this version, and is kept only if it still stands. */
  readonly version: number;
  /** When the conversation was begun, if it is to be kept only in that one and not in another of the same name. */
  readonly begun?: number;
  /** The sender’s id of the message, by which it is known when it comes again: answered before, it is not kept. */
  readonly messageId: string | null;
  readonly session: Session;
  readonly entries: readonly Entry[];
  readonly now: number;
  /** What the advice of this turn came from, if it gave any. */
  readonly record?: Recorded;
  /** What a channel that has to be called is to be sent, in this order. */
  readonly letters?: Letters;
  /** Where its channel can be called, if it must be told: what is sent unasked goes there. */
  readonly address?: Content;
  /** Check-ins that are planned and not answered go with it. */
  readonly stopsCheckIns?: true;
  /** All check-ins go with it, with their answers: they were about an advice that is no more. */
  readonly dropsCheckIns?: true;
}

/** What one turn puts into the outbox of a channel. */
export interface Letters {
  readonly channel: string;
  readonly contents: readonly Content[];
}

/** One thing that stands in the outbox until the API of its channel has taken it. */
export interface Letter {
  /** Grows within a conversation, and is never used again. */
  readonly id: number;
  readonly conversation: string;
  readonly content: Content;
  /** When its turn was taken. */
  readonly written: number;
  /** How often it has been sent, or was about to be. */
  readonly tries: number;
  /** Not to be sent before. */
  readonly due: number;
}

/** How long a conversation has been there, and for how long it is wanted. */
export interface Span {
  /** When it was begun; always later than a conversation of that name was forgotten. */
  readonly begun: number;
  /** Its last turn or the day of its last check-in, whichever is later. */
  readonly last: number;
}

/** A check-in whose time has come, with what its letter is made from. */
export interface DueCheckIn {
  readonly checkIn: CheckIn;
  readonly session: Session;
  readonly address: Content | null;
}

/** Which check-ins are to be asked for. */
export interface CheckInsWanted {
  /** Whose conversations, and whose outbox. */
  readonly channel: string;
  readonly now: number;
  /** Nobody asks any more for what was due before that. */
  readonly since: number;
  /** So many conversations at most. */
  readonly most: number;
  /** Null where nothing can be sent. Must not throw: it would keep all others from being asked. */
  readonly letter: (due: DueCheckIn) => Content | null;
}

/** A talk begun anew is stamped so much later than its name was forgotten: links to the one before tell whole seconds. */
export const LATER_MS = 1000;

/** No check-in is planned for longer after the advice. */
export const LAST_DAY_MS = 84 * 24 * 3600 * 1000;

/** So many are kept of one conversation: more than there are signs to tell. */
export const MOST_LATE = 20;

/** A day that a check-in is planned for. */
export type Planned = Pick<CheckIn, 'days' | 'due'>;

/** Letters of one conversation that may wait: the turn that would add to more is refused. */
export const MOST_LETTERS = 100;

/** A record of advice as text, and the code that finds it. */
export interface Recorded {
  readonly code: string;
  readonly content: string;
}

/** The turn after which nothing of the conversation is to be kept, but the letters that say so. */
export type LastTurn = Pick<TurnRecord, 'conversation' | 'version' | 'begun' | 'messageId' | 'now' | 'letters'>;

/** What is left of a conversation that was forgotten. */
export type Forgotten = Pick<TurnRecord, 'messageId'>;

/** Longer than any token that could open it: 31 days. */
export const FORGOTTEN_MS = 31 * 24 * 3600 * 1000;

/** Where conversations are kept. Asynchronous, so that a database across the network can stand behind it. */
export interface Store {
  /** Makes the conversation at version 0 unless it is there. True if it was made. */
  begin(conversation: string, session: Session, now: number): Promise<boolean>;
  load(conversation: string, lookedFor?: LookedFor): Promise<Stored | null>;
  /**
   * Resolves once the turn and its letters are durable; `conflict` if another turn came first or the message was answered
   * before, `full` if `MOST_LETTERS` of it wait already.
   */
  save(turn: TurnRecord): Promise<'saved' | 'conflict' | 'full'>;
  /** Some of the sessions whose last turn was at or after `since`, in the order of their conversations. */
  sessions(wanted: SessionsWanted): Promise<readonly KeptSession[]>;
  /** In order, and at most so many. */
  entriesFrom(conversation: string, seq: number, most: number): Promise<readonly Entry[]>;
  /** The content of the record with this code, or null. */
  record(code: string): Promise<string | null>;
  /**
   * Deletes all that is kept of a conversation, if it is still at that version. Only that it was forgotten, and by which
   * message, stays known for `FORGOTTEN_MS`. Resolves once that is durable; `conflict` as of `save`.
   */
  forget(last: LastTurn): Promise<'forgotten' | 'conflict'>;
  /** The message by which a conversation was forgotten; null if it was not, or was begun anew since. */
  forgotten(conversation: string): Promise<Forgotten | null>;
  /** The oldest letter of each conversation of a channel, those that are due first in front, and at most so many. */
  letters(channel: string, most: number): Promise<readonly Letter[]>;
  /** How many wait, of all channels. */
  lettersWaiting(): Promise<number>;
  /** Takes the letter for sending until a time, and counts the try. False if somebody else has it, or it is gone. */
  claimLetter(letter: Letter, until: number): Promise<boolean>;
  postponeLetter(id: number, due: number): Promise<void>;
  dropLetter(id: number): Promise<void>;
  /** These instead of whatever is planned and not answered. Nothing for a conversation that is not there. */
  planCheckIns(conversation: string, planned: readonly Planned[]): Promise<void>;
  /** By days. */
  checkIns(conversation: string): Promise<readonly CheckIn[]>;
  /** Only the first answer is kept. `gone` if no such check-in is planned. */
  answerCheckIn(conversation: string, days: CheckInDays, answered: Answered): Promise<'kept' | 'already' | 'gone'>;
  /** `already` if the same was told before; `full` if `MOST_LATE` are kept; `gone` if there is no such conversation. */
  tellLate(conversation: string, told: LateTold): Promise<'kept' | 'already' | 'full' | 'gone'>;
  /** In the order in which they were told. */
  lateTold(conversation: string): Promise<readonly LateTold[]>;
  /**
   * Puts one letter into the outbox for each conversation that a check-in is due in, for the latest of them; those before
   * it lapse. Each is asked for once, whatever instance asks. How many letters that were.
   */
  askDueCheckIns(wanted: CheckInsWanted): Promise<number>;
  /** Null if it is not there. */
  span(conversation: string): Promise<Span | null>;
  /** The secret of that name; `make` is called and its result kept if there is none yet. */
  secret(name: string, make: () => string): Promise<string>;
  /**
   * From now on told of each turn that another instance took, by its conversation; `null` where some may have been
   * missed. A store of one instance alone has nothing to tell.
   */
  watch(told: (conversation: string | null) => void): Promise<void>;
  /**
   * Deletes conversations whose last turn was before that, and whose last check-in was due before, as `forget` does but
   * without a mark: the oldest first, and at most so many. How many that were.
   */
  expire(before: number, most: number): Promise<number>;
  /** Is no other process meant to write to it? What was left by the last turn then mostly still stands. */
  readonly isOwn: boolean;
  /** How many conversations a backup that was put back had brought back, which were forgotten again at the start. */
  readonly forgottenAgain: number;
  /** Drops what was forgotten before that from what a backup put back is cleared by. */
  tidyForgotten(before: number): Promise<void>;
  /** Stamps what is later than that, and so was stamped by a wrong clock, as of now; drops check-ins it planned. */
  correctTimes(later: number, now: number): Promise<void>;
  /** When the last turn was taken; null if there is none. */
  lastActivity(): Promise<number | null>;
  /** What upkeep remembers under that name, or null. Nothing of any patient. */
  noted(name: string): Promise<string | null>;
  note(name: string, value: string): Promise<void>;
  /**
   * Seals some more of what lies in the clear, or under an older key. True if there may be more; once there is not, the
   * older keys are needed no more.
   */
  reseal(): Promise<boolean>;
  /** What instances count together; a store of one instance alone counts nothing. */
  readonly counts?: SharedCounts;
  /** Finishes what was begun and lets go of the file or the connections. */
  close(): Promise<void>;
}
