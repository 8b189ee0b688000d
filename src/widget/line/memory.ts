import type { Conversation, Outgoing } from './protocol';

/** What a reload must not lose: which conversation, and what is not yet sent. */
export interface Kept {
  readonly conversation: Conversation;
  readonly unsent: readonly Outgoing[];
}

/** Kept for this tab only, and gone when it is closed. Private windows may keep nothing at all. */
export class Memory {
  private readonly key: string;

  constructor(base: string) {
    this.key = `surefoot ${base}`;
  }

  recall(): Kept | undefined {
    try {
      return (JSON.parse(sessionStorage.getItem(this.key) ?? 'null') as Kept | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** `null` forgets. */
  keep(kept: Kept | null): void {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // Storage may be switched off or full; the chat works without, up to a reload.
    }
  }
}
