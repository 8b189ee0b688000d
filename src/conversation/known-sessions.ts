import type { KnownSession } from '../store/store';

/**
 * The last sessions, as the very objects that turns left: what was worked out for them, such as the place in the
 * conversation, is found again by these objects (ADR 0065), and the store need not read them out again (ADR 0112).
 */
export class KnownSessions {
  private readonly known = new Map<string, KnownSession>();

  constructor(private readonly most: number) {}

  /** To be used only if the conversation still stands there, which the store tells. */
  of(conversation: string): KnownSession | undefined {
    return this.known.get(conversation);
  }

  /** Those that were kept longest ago make room. */
  keep(conversation: string, session: KnownSession): void {
    this.known.delete(conversation);
    this.known.set(conversation, session);
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size > this.most) this.known.delete(oldest);
  }

  drop(conversation: string): void {
    this.known.delete(conversation);
  }
}
