import type { Core } from '../../conversation/core';
import { type ConversationParts, Conversations } from '../../conversation/conversations';
import { Origins, type OriginRules } from '../../http/origins';
import { RateLimit } from '../../http/rate-limit';
import type { Store } from '../../store/store';
import { Lines } from './lines';
import { render } from './render';
import { Tokens } from './tokens';

export interface DirectLineOptions extends OriginRules {
  /** Signs the tokens. */
  readonly key: string;
  readonly tokenMinutes: number;
  readonly resumeDays: number;
  readonly tokensPerMinute: number;
  readonly heartbeatMs: number;
  /** Unguessable and never the same. */
  readonly newId: () => string;
}

const CHANNEL = 'direct-line';

/** Our own Direct Line 3.0: what its routes and its sockets share. */
export class DirectLine {
  readonly tokens: Tokens;
  readonly origins: Origins;
  readonly tokenLimit: RateLimit;
  readonly lines: Lines;
  readonly conversations: Conversations;
  readonly core: Core;

  constructor(
    parts: Omit<ConversationParts, 'channel' | 'render' | 'saved'>,
    readonly options: DirectLineOptions,
  ) {
    const { core, now } = parts;
    const { key, tokenMinutes: minutes, resumeDays } = options;
    this.core = core;
    this.tokens = new Tokens({ key, minutes, resumeDays, now });
    this.origins = new Origins(options);
    this.tokenLimit = new RateLimit(options.tokensPerMinute, now);
    this.lines = new Lines(options.heartbeatMs);
    this.conversations = new Conversations({
      ...parts,
      channel: CHANNEL,
      render,
      saved: (conversation, entries) => this.lines.deliver(conversation, entries),
      forgotten: (conversation) => this.lines.end(conversation),
    });
  }

  /** From now on sockets hear of turns that other instances take. */
  async listen(store: Store): Promise<void> {
    await store.watch((key) => {
      if (key === null) this.lines.wake(null);
      else if (key.startsWith(`${CHANNEL}:`)) this.lines.wake(key.slice(CHANNEL.length + 1));
    });
  }
}
