import type { Conversation, Outgoing } from './protocol';
import { ofThisBrowser, ofThisTab, PLACE, read, write } from './storage';

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
    write(ofThisTab, PLACE, null);
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
