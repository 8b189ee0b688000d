import type { Log } from '../log';
import type { Letter, Store } from '../store/store';
import { currentSpan, outsideSpans } from '../telemetry/current-span';
import type { Tracing } from '../telemetry/span';
import { spanned } from '../telemetry/spanned';
import { backOff } from './back-off';
import type { Clock } from './clock';

/** What the API of a channel made of a letter. */
export type Outcome =
  | { readonly kind: 'taken' }
  /** Not now. `waitMs` is what the API asked for; `everybody` if that is for all conversations, as with a rate limit. */
  | { readonly kind: 'later'; readonly code: string; readonly waitMs?: number; readonly everybody?: boolean }
  /** Never: sending it again would change nothing. */
  | { readonly kind: 'refused'; readonly code: string };

export interface OutboxParts {
  /** Whose letters: the channel’s name in the store. */
  readonly channel: string;
  /** Calls the API. What it throws counts as `later`. */
  readonly send: (letter: Letter) => Promise<Outcome>;
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly tracing?: Tracing | null | undefined;
}

/** Sent at once, over all conversations; of one conversation always one. */
const MOST_AT_ONCE = 8;
/** Looked at in one go: enough for those on their way and those that wait. */
const MOST_LOOKED_AT = 100;
/** A letter taken for sending belongs to nobody else for so long: no call of a channel may take longer. */
export const CLAIM_MS = 30_000;
/** Advice that is a day old would rather confuse. */
export const GIVE_UP_MS = 24 * 3600_000;
/** How soon we look again if the store could not be read. */
const STORE_MS = 5_000;

/**
 * Sends what the turns of one channel have put into the store. Of each conversation in order, the next only when the one
 * before has been taken, refused or given up. At least once: twice only if the API took a letter and we did not hear so.
 */
export class Outbox {
  private readonly underWay = new Map<string, Promise<void>>();
  private callOff: () => void = () => undefined;
  private looking: Promise<void> | null = null;
  private again = false;
  private pausedUntil = 0;
  private stopped = false;

  constructor(private readonly parts: OutboxParts) {}

  /** Looks whether there is something to send: at the start, after each turn, and by itself whenever something is due. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    // Whoever’s turn woke it, what is sent may be anybody’s.
    this.looking ??= outsideSpans(() => this.look()).finally(() => {
      this.looking = null;
      // Somebody may have called between the last look and here.
      if (this.again) this.wake();
    });
  }

  /** Resolves when nothing is on its way and nothing is due. */
  async idle(): Promise<void> {
    while (this.looking !== null || this.underWay.size > 0) {
      await this.looking;
      await Promise.all(this.underWay.values());
    }
  }

  /** Begins nothing more, and resolves when what was begun has ended; what waits is sent after the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.callOff();
    await this.idle();
  }

  /** As the other lines of the log have it: without the channel. */
  private named({ conversation }: Letter): string {
    return conversation.slice(this.parts.channel.length + 1);
  }

  private async look(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.sendDue();
      }
    } catch (error) {
      this.parts.log.error('outbox-unreadable', { error });
      this.wakeIn(STORE_MS);
    }
  }

  private async sendDue(): Promise<void> {
    const { store, channel, clock } = this.parts;
    const heads = (await store.letters(channel, MOST_LOOKED_AT)).filter(
      ({ conversation }) => !this.underWay.has(conversation),
    );
    const now = clock.now();
    const due = this.pausedUntil > now ? [] : heads.filter((letter) => letter.due <= now);
    for (const letter of due.slice(0, MOST_AT_ONCE - this.underWay.size)) this.begin(letter);
    const next = heads.find((letter) => letter.due > now)?.due;
    if (this.pausedUntil > now) this.wakeIn(this.pausedUntil - now);
    else if (next !== undefined) this.wakeIn(next - now);
  }

  private wakeIn(milliseconds: number): void {
    this.callOff();
    if (!this.stopped) this.callOff = this.parts.clock.after(milliseconds, () => this.wake());
  }

  private begin(letter: Letter): void {
    const { conversation } = letter;
    const named = this.named(letter);
    const done = this.traced(letter)
      .catch((error: unknown) => this.parts.log.error('outbox-failed', { conversation: named, error }))
      .then(() => {
        this.underWay.delete(conversation);
        this.wake();
      });
    this.underWay.set(conversation, done);
  }

  /** A trace of its own: a letter may be sent long after the turn it came from. */
  private async traced(letter: Letter): Promise<void> {
    const { tracing = null, channel } = this.parts;
    if (tracing === null) return this.deliver(letter);
    const facts = {
      'surefoot.channel': channel,
      'surefoot.conversation': tracing.mark(this.named(letter)),
      'surefoot.tries': letter.tries,
    };
    return spanned(tracing, { name: 'letter', kind: 'internal', parent: null, facts }, () => this.deliver(letter));
  }

  private async deliver(letter: Letter): Promise<void> {
    const { store, clock, log } = this.parts;
    const { id, written, tries } = letter;
    const conversation = this.named(letter);
    if (clock.now() - written > GIVE_UP_MS) {
      log.error('outbox-given-up', { conversation, count: tries });
      await store.dropLetter(id);
      return;
    }
    if (!(await store.claimLetter(letter, clock.now() + CLAIM_MS))) return;
    const outcome = await this.outcomeOf(letter);
    if (outcome.kind === 'later') {
      await this.postpone({ ...letter, tries: tries + 1 }, outcome);
      return;
    }
    if (outcome.kind === 'refused') log.error('outbox-refused', { conversation, code: outcome.code });
    await store.dropLetter(id);
  }

  private async outcomeOf(letter: Letter): Promise<Outcome> {
    try {
      return await this.send(letter);
    } catch (error) {
      this.parts.log.error('outbox-send-failed', { conversation: this.named(letter), error });
      return { kind: 'later', code: 'send-failed' };
    }
  }

  private async send(letter: Letter): Promise<Outcome> {
    const { send, tracing = null, channel } = this.parts;
    if (tracing === null) return send(letter);
    const facts = { 'surefoot.channel': channel };
    return spanned(tracing, { name: 'send', kind: 'client', parent: currentSpan(), facts }, async (span) => {
      const outcome = await send(letter);
      span.add({ 'surefoot.outcome': outcome.kind });
      if (outcome.kind !== 'taken') span.fail(outcome.code);
      return outcome;
    });
  }

  private async postpone(letter: Letter, outcome: Outcome & { kind: 'later' }): Promise<void> {
    const { store, clock, chance, log } = this.parts;
    const { code, waitMs = 0, everybody = false } = outcome;
    const { id, tries } = letter;
    const wait = Math.max(waitMs, backOff(tries, chance()));
    log.warn('outbox-later', { conversation: this.named(letter), code, count: tries });
    if (everybody) this.pausedUntil = Math.max(this.pausedUntil, clock.now() + waitMs);
    await store.postponeLetter(id, clock.now() + wait);
  }
}
