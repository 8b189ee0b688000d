import type { Session } from '../../dialogs/session';
import type { Content, Entry, LastTurn, LookedFor, Stored, TurnRecord } from '../store/store';
import { answer, type Received } from './answer';
import { asksToStop, canBeStopped, withOffer } from './check-in-turn';
import { ConversationError } from './conversation-error';
import type { ConversationParts } from './conversation-parts';
import type { Turn, Wanted } from './core';
import { InOrder } from './in-order';
import { KnownSessions } from './known-sessions';
import type { Message, Stamp, Taken } from './message';
import { receivedBy } from './received-by';
import { besides, heard } from './turn-record';

/** What is kept of a conversation, but for what finds it: the ids of its messages, and the code that its advice says. */
export interface Held {
  readonly conversation: string;
  readonly turns: number;
  readonly session: Session;
  readonly entries: readonly Entry[];
}

/** `message` null opens the conversation. */
interface Incoming {
  readonly message: Message | null;
  readonly replyTo: Content | undefined;
  /** Does it stop the check-ins that are planned? */
  readonly stops: boolean;
}

/** Each race lost is a turn that another instance took, and those are never more than a few lines long. */
const TRIES = 100;
const LONGEST_LINE = 32;
/** Sessions of which the place in the conversation is at hand: some 37 KB each at the end of an interview. */
const MOST_KNOWN = 200;
/** Entries read at once: far more than a whole triage, and a bound for what a request can ask of us. */
const MOST_ENTRIES = 300;

/** The one way down from a channel: seen before? → load → take the turn → save with its replies → hand back. */
export class Conversations {
  private readonly inOrder = new InOrder(LONGEST_LINE);
  private readonly sessions = new KnownSessions(MOST_KNOWN);

  constructor(private readonly parts: ConversationParts) {}

  /** Makes the conversation unless it is there. True if it was made. */
  async begin(conversation: string, wanted?: Wanted): Promise<boolean> {
    const { core, store, now, log } = this.parts;
    const made = await store.begin(this.key(conversation), core.newSession(wanted), now());
    if (made) log.info('conversation-begun', { conversation, knowledge: core.knowledgeHash });
    return made;
  }

  /** Was everything of it deleted? By this message, if one is given. */
  async isForgotten(conversation: string, messageId?: string): Promise<boolean> {
    const forgotten = await this.parts.store.forgotten(this.key(conversation));
    return forgotten !== null && (messageId === undefined || forgotten.messageId === messageId);
  }

  /** Says hello, once per conversation however often it is asked for. */
  async greet(conversation: string, replyTo?: Content): Promise<readonly Entry[]> {
    return this.inTurn(conversation, () => this.take(conversation, null, replyTo));
  }

  /** Answers a message: the entries it led to, the patient’s own first. Seen before, it gets the stored ones. */
  async receive(conversation: string, message: Message): Promise<readonly Entry[]> {
    return this.inTurn(conversation, () => this.take(conversation, message, message.replyTo));
  }

  /** The entries from that number on, if there are very many the first of them, and the number that comes after. */
  async read(conversation: string, from: number): Promise<{ entries: readonly Entry[]; next: number }> {
    const { entries: count } = await this.load(conversation);
    const entries = from < count ? await this.parts.store.entriesFrom(this.key(conversation), from, MOST_ENTRIES) : [];
    return { entries, next: (entries.at(-1)?.seq ?? count - 1) + 1 };
  }

  /** All that is kept of it, for whom it is about: a copy that a program can read too. */
  async held(conversation: string): Promise<Held> {
    const { session, version } = await this.load(conversation);
    const entries: Entry[] = [];
    for (let next = 0, more = true; more;) {
      const read = await this.read(conversation, next);
      entries.push(...read.entries);
      more = read.entries.length > 0;
      next = read.next;
    }
    return { conversation, turns: version - (session.savedBeside ?? 0), session, entries };
  }

  /** Resolves when no turn is being taken. */
  async idle(): Promise<void> {
    await this.inOrder.idle();
  }

  private async inTurn<T>(conversation: string, task: () => Promise<T>): Promise<T> {
    const done = this.inOrder.run(conversation, task);
    if (done === null) throw new ConversationError('conversation-busy');
    return done;
  }

  /**
   * `null` opens the conversation. Compare-and-swap: another instance may be answering the same patient, or the message
   * have been answered before.
   */
  private async take(conversation: string, message: Message | null, replyTo?: Content): Promise<readonly Entry[]> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const stored = await this.standing(conversation, message, tries === 0);
      if (message !== null && stored.version === 0) {
        await this.take(conversation, null, replyTo);
        continue;
      }
      const before = await this.before(conversation, stored, message);
      if (before !== null) return before;
      const stops = await this.stops(conversation, stored.session, message);
      const turn = this.turn(conversation, stored, { message, replyTo, stops });
      const kept = await this.keep(conversation, stored, turn);
      if (kept === 'kept') return turn.live;
      if (kept === 'full' && tries > 0) break;
    }
    throw new ConversationError('conversation-busy');
  }

  /** Where mostly nobody else writes, the store is asked only once the last turn turns out not to stand (ADR 0118). */
  private async standing(conversation: string, message: Message | null, isFirst: boolean): Promise<Stored> {
    const known = this.sessions.of(conversation);
    if (isFirst && known !== undefined && message !== null && this.parts.store.isOwn) return { ...known, seen: null };
    return this.load(conversation, { known, messageId: message?.id ?? null });
  }

  /** `conflict` if another turn came first. */
  private async keep(conversation: string, { begun, entries }: Stored, turn: ReturnType<Conversations['turn']>) {
    const { record, live, forget, failed } = turn;
    const { store, log, saved, forgotten } = this.parts;
    const kept = await (forget ? this.forget(conversation, record) : store.save(record));
    if (kept === 'full' || kept === 'conflict') return kept;
    const [version, next] = [record.version + 1, entries + record.entries.length];
    if (!failed) log.info('turn-taken', { conversation, count: version });
    if (forget) this.sessions.drop(conversation);
    else this.sessions.keep(conversation, { begun, version, entries: next, session: record.session });
    saved?.(conversation, live);
    if (forget) forgotten?.(conversation);
    return 'kept';
  }

  /** Told only once it is so: what cannot be deleted must not look deleted. */
  private async forget(conversation: string, last: LastTurn): Promise<'forgotten' | 'conflict'> {
    const { store, log } = this.parts;
    try {
      const done = await store.forget(last);
      if (done === 'forgotten') log.info('conversation-forgotten', { conversation });
      return done;
    } catch (error) {
      log.error('not-forgotten', { conversation, error });
      throw new ConversationError('conversation-not-forgotten');
    }
  }

  private key(conversation: string): string {
    return `${this.parts.channel}:${conversation}`;
  }

  private async load(conversation: string, lookedFor?: LookedFor): Promise<Stored> {
    const stored = await this.parts.store.load(this.key(conversation), lookedFor);
    if (stored !== null) return stored;
    const forgotten = await this.parts.store.forgotten(this.key(conversation));
    throw new ConversationError(forgotten === null ? 'conversation-unknown' : 'conversation-forgotten');
  }

  /** What was answered to this message already, if anything. */
  private async before(conversation: string, { version, seen }: Stored, message: Message | null) {
    if (message === null) return version > 0 ? [] : null;
    return seen && this.parts.store.entriesFrom(this.key(conversation), seen.from, seen.count);
  }

  /** Would these words end check-ins that are planned there? Not where nobody has talked yet. */
  async wouldStop(conversation: string, message: Message): Promise<boolean> {
    const stored = await this.parts.store.load(this.key(conversation));
    return stored !== null && this.stops(conversation, stored.session, message);
  }

  /** Only where somebody could be asked: elsewhere the word is the dialogue’s. */
  private async stops(conversation: string, session: Session, message: Message | null): Promise<boolean> {
    const { core, store, letters } = this.parts;
    if (letters === undefined || !asksToStop(core, session, message?.input ?? null)) return false;
    return canBeStopped(await store.checkIns(this.key(conversation)));
  }

  private turn(conversation: string, { session, version, begun, entries: first }: Stored, incoming: Incoming) {
    const { core, log, now } = this.parts;
    const { message, replyTo, stops } = incoming;
    const stamp = { conversation, seq: first, now: now() };
    const { turn, error } = this.answered(conversation, session, { ...receivedBy(message, first - 1), stops });
    if (error !== undefined) log.error('turn-failed', { conversation, error, knowledge: core.knowledgeHash });
    const replies = this.rendered(turn, message === null ? stamp : { ...stamp, seq: first + 1 });
    const entries = (words: boolean) => [...heard(message, stamp, words), ...replies];
    const contents = replies.map(({ content }) => content);
    const record = {
      conversation: this.key(conversation),
      version,
      begun,
      messageId: message?.id ?? null,
      session: turn.session,
      now: stamp.now,
      ...besides(turn, replyTo),
      ...this.lettersOf({
        conversation,
        message,
        ...(replyTo !== undefined && { replyTo }),
        last: first - 1,
        replies: turn.replies,
        contents,
      }),
    };
    return {
      live: entries(true),
      record: { ...record, entries: entries(turn.keepWords) },
      forget: turn.forget === true,
      failed: error !== undefined,
    };
  }

  private answered(conversation: string, session: Session, received: Received): ReturnType<typeof answer> {
    const { core, programmeAt } = this.parts;
    const answered = answer(core, session, received);
    if (programmeAt === undefined) return answered;
    return { ...answered, turn: withOffer(core, answered.turn, () => programmeAt(this.key(conversation))) };
  }

  private lettersOf(taken: Taken): Pick<TurnRecord, 'letters'> {
    const { channel, letters } = this.parts;
    return letters === undefined ? {} : { letters: { channel, contents: letters(taken) } };
  }

  private rendered(turn: Turn, stamp: Stamp): Entry[] {
    return this.parts.render(turn.replies, stamp).map((content, index) => ({ seq: stamp.seq + index, content }));
  }
}
