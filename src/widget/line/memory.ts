import type { Conversation, Outgoing } from './protocol';

/** What a reload must not lose: which conversation, and what is not yet sent. */
export interface Kept {
  readonly conversation: Conversation;
  readonly unsent: readonly Outgoing[];
}

/** What opens a conversation again on a later day. Others may use the device, so nothing that was said is in it. */
interface Left {
  readonly conversationId: string;
  readonly resumeToken: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

function read(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be switched off or full; the chat works without, up to a reload.
  }
}

/** Where it is switched off, already the name of the storage throws. */
const ofThisTab = (): Storage => sessionStorage;
const ofThisBrowser = (): Storage => localStorage;

/** `Kept` is for this tab only, and gone when it is closed; `Left` stays. A private window may keep neither. */
export class Memory {
  private readonly key: string;

  constructor(base: string) {
    this.key = `surefoot ${base}`;
  }

  recall(): Kept | undefined {
    return read(ofThisTab, this.key) as Kept | undefined;
  }

  recallLeft(): { readonly conversation: Conversation; readonly until: number } | undefined {
    const left = read(ofThisBrowser, this.key) as Left | undefined;
    if (left === undefined) return undefined;
    const { conversationId, resumeToken, until } = left;
    return { conversation: { conversationId, token: '', resume_token: resumeToken }, until };
  }

  keep({ conversationId, token, resume_token }: Conversation, unsent: readonly Outgoing[]): void {
    const conversation = { conversationId, token, ...(resume_token !== undefined && { resume_token }) };
    const kept: Kept = { conversation, unsent };
    write(ofThisTab, this.key, kept);
  }

  /** A server may keep no conversation for a later day. */
  keepLeft({ conversationId, resume_token: resumeToken }: Conversation, until: number): void {
    if (resumeToken === undefined) return;
    const left: Left = { conversationId, resumeToken, until };
    write(ofThisBrowser, this.key, left);
  }

  /** Lets go of this conversation; without one, of whichever there is. One that another tab has begun since stays. */
  forget(conversation?: Conversation): void {
    write(ofThisTab, this.key, null);
    const left = this.recallLeft()?.conversation.conversationId;
    if (conversation === undefined || left === conversation.conversationId) write(ofThisBrowser, this.key, null);
  }

  /** Calls when another tab has let go of a conversation. */
  onForgotten(then: () => void): void {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === this.key && newValue === null) then();
    });
  }
}
