import { type ConversationParts, Conversations } from '../../conversation/conversations';
import { Origins, type OriginRules } from '../../http/origins';
import { RateLimit } from '../../http/rate-limit';
import { Lines } from './lines';
import { render } from './render';
import { Tokens } from './tokens';

export interface DirectLineOptions extends OriginRules {
  /** Signs the tokens. */
  readonly key: string;
  readonly tokenMinutes: number;
  readonly tokensPerMinute: number;
  readonly heartbeatMs: number;
  /** Unguessable and never the same. */
  readonly newId: () => string;
}

/** Our own Direct Line 3.0: what its routes and its sockets share. */
export class DirectLine {
  readonly tokens: Tokens;
  readonly origins: Origins;
  readonly tokenLimit: RateLimit;
  readonly lines: Lines;
  readonly conversations: Conversations;

  constructor(
    parts: Omit<ConversationParts, 'channel' | 'render' | 'saved'>,
    readonly options: DirectLineOptions,
  ) {
    const { now } = parts;
    this.tokens = new Tokens({ key: options.key, minutes: options.tokenMinutes, now });
    this.origins = new Origins(options);
    this.tokenLimit = new RateLimit(options.tokensPerMinute, now);
    this.lines = new Lines(options.heartbeatMs);
    this.conversations = new Conversations({
      ...parts,
      channel: 'direct-line',
      render,
      saved: (conversation, entries) => this.lines.deliver(conversation, entries),
    });
  }
}
