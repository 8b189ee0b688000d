import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Session } from '../../dialogs/session';
import type { Store } from '../store/store';

/** What a link leads to. `wrong` was never made by us; `gone` was forgotten, or deleted when its time was over. */
export type Linked =
  | {
      readonly kind: 'open';
      /** As the store knows it: `direct-line:…`. */
      readonly conversation: string;
      readonly session: Session;
      /** When the link was made, in milliseconds since 1970, to the second. */
      readonly madeAt: number;
    }
  | { readonly kind: 'wrong' | 'expired' | 'gone' };

export interface PrivateLinkParts {
  readonly store: Pick<Store, 'load' | 'span'>;
  /** Of links alone, kept in the store: a token of a chat is no link, and a link opens no chat. */
  readonly key: string;
  /** A link ends when its conversation would be deleted if nothing more were said. */
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** 128 bits: nobody finds one by trying. */
const MAC_BYTES = 16;
const TIME_BYTES = 4;
const DAY_SECONDS = 24 * 60 * 60;
/** Characters; the ids of channels leave much room. */
export const LONGEST_LINK = 1024;
const SHAPE = new RegExp(`^[A-Za-z0-9_-]{1,${LONGEST_LINK}}$`);

const SECRET = 'private-link-key';

/** The key that signs links, made when it is first asked for and the same in all instances. */
export const linkKey = (store: Pick<Store, 'secret'>): Promise<string> =>
  store.secret(SECRET, () => randomBytes(32).toString('base64url'));

/** A link to what one conversation has come to: whoever has it sees that, and can change nothing. */
export class PrivateLinks {
  constructor(private readonly parts: PrivateLinkParts) {}

  /**
   * The last part of the address, in letters that need no escaping. `conversation` is its name in the store; `at` the time
   * of the advice, if that was not just now.
   */
  make(conversation: string, at = this.parts.now()): string {
    const time = Buffer.alloc(TIME_BYTES);
    time.writeUInt32BE(Math.floor(at / 1000));
    const told = Buffer.concat([time, Buffer.from(conversation, 'utf8')]);
    return Buffer.concat([this.macOf(told), told]).toString('base64url');
  }

  async read(link: string): Promise<Linked> {
    const told = this.verified(link);
    if (told === null) return { kind: 'wrong' };
    const made = told.readUInt32BE(0);
    const conversation = told.toString('utf8', TIME_BYTES);
    const ended = await this.ended(conversation, made);
    if (ended !== null) return { kind: ended };
    const stored = await this.parts.store.load(conversation);
    return stored === null
      ? { kind: 'gone' }
      : { kind: 'open', conversation, session: stored.session, madeAt: made * 1000 };
  }

  /** Why there is nothing more behind it. A channel may begin a conversation anew that was forgotten, under its old name. */
  private async ended(conversation: string, made: number): Promise<'expired' | 'gone' | null> {
    const { store, retentionDays } = this.parts;
    const span = await store.span(conversation);
    const isOfOneBefore = span !== null && made < Math.floor(span.begun / 1000);
    if (span === null || isOfOneBefore) return this.isOlder(made, retentionDays) ? 'expired' : 'gone';
    const last = Math.max(made, Math.floor(span.last / 1000));
    return this.isOlder(last, retentionDays) ? 'expired' : null;
  }

  private isOlder(seconds: number, days: number): boolean {
    return this.seconds() - seconds > days * DAY_SECONDS;
  }

  /** What we signed, or null: every way of being wrong is answered alike. */
  private verified(link: string): Buffer | null {
    if (!SHAPE.test(link)) return null;
    const bytes = Buffer.from(link, 'base64url');
    // One link has one way of being written.
    if (bytes.length <= MAC_BYTES + TIME_BYTES || bytes.toString('base64url') !== link) return null;
    const told = bytes.subarray(MAC_BYTES);
    return timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.macOf(told)) ? told : null;
  }

  private macOf(told: Buffer): Buffer {
    return createHmac('sha256', this.parts.key).update(told).digest().subarray(0, MAC_BYTES);
  }

  private seconds(): number {
    return Math.floor(this.parts.now() / 1000);
  }
}
