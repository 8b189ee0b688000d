import type { Session } from '../../dialogs/session';

interface Known {
  readonly session: Session;
  /** As JSON, which is how the store keeps it. */
  readonly text: string;
}

/**
 * The last sessions, as the very objects that turns left: what was worked out for them, such as the place in the
 * conversation, is found again by these objects (ADR 0065). They hold nothing that the store does not say.
 */
export class KnownSessions {
  private readonly known = new Map<string, Known>();

  constructor(private readonly most: number) {}

  /** Of the session that the store gives the object that is known, if it says just the same; else what the store gives. */
  asKnown(conversation: string, stored: Session): Session {
    const known = this.known.get(conversation);
    return known !== undefined && known.text === JSON.stringify(stored) ? known.session : stored;
  }

  /** Those that were kept longest ago make room. */
  keep(conversation: string, session: Session): void {
    this.known.delete(conversation);
    this.known.set(conversation, { session, text: JSON.stringify(session) });
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size > this.most) this.known.delete(oldest);
  }

  drop(conversation: string): void {
    this.known.delete(conversation);
  }
}
