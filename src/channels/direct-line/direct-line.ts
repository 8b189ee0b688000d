import { createHmac } from 'node:crypto';
import type { Core } from '../../conversation/core';
import type { ConversationParts } from '../../conversation/conversation-parts';
import { Conversations } from '../../conversation/conversations';
import { Origins, type OriginRules } from '../../http/origins';
import { Limit } from '../../http/limit';
import { OpenCount } from '../../http/open-count';
import { PrivateLinks } from '../../records/private-link';
import type { Store } from '../../store/store';
import { Lines } from './lines';
import { render } from './render';
import { Tokens } from './tokens';

export interface DirectLineOptions extends OriginRules {
  /** Signs the tokens. */
  readonly key: string;
  /** Signs the links to what was advised. */
  readonly linkKey: string;
  readonly tokenMinutes: number;
  readonly resumeDays: number;
  /** How long a talk is kept after its last turn. */
  readonly retentionDays: number;
  readonly tokensPerMinute: number;
  /** Of one conversation. */
  readonly messagesPerMinute: number;
  /** From one address. */
  readonly requestsPerMinute: number;
  /** Web sockets at once. */
  readonly connectionsPerAddress: number;
  readonly trustedProxies: number;
  readonly heartbeatMs: number;
  /** Unguessable and never the same. */
  readonly newId: () => string;
}

const CHANNEL = 'direct-line';

/** Nobody can tell an address, or a conversation, from it without the key. */
const disguisedBy =
  (key: string) =>
  (caller: string): string =>
    createHmac('sha256', key).update(`counted:${caller}`).digest('base64url').slice(0, 22);

/** Our own Direct Line 3.0: what its routes and its sockets share. */
export class DirectLine {
  readonly tokens: Tokens;
  private readonly links: PrivateLinks;
  readonly origins: Origins;
  readonly limits: Readonly<Record<'tokens' | 'messages' | 'requests', Limit>>;
  readonly sockets: OpenCount;
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
    this.links = new PrivateLinks({ ...options, key: options.linkKey, store: parts.store, now });
    this.origins = new Origins(options);
    const limit = (name: string, perMinute: number): Limit =>
      new Limit({ name, perMinute, now, counts: parts.store.counts, disguised: disguisedBy(key) });
    this.limits = {
      tokens: limit('tokens', options.tokensPerMinute),
      messages: limit('messages', options.messagesPerMinute),
      requests: limit('requests', options.requestsPerMinute),
    };
    this.sockets = new OpenCount(options.connectionsPerAddress);
    this.lines = new Lines(options.heartbeatMs);
    this.conversations = new Conversations({
      ...parts,
      channel: CHANNEL,
      render,
      saved: (conversation, entries) => this.lines.deliver(conversation, entries),
      forgotten: (conversation) => this.lines.end(conversation),
    });
  }

  /** A private link to what this conversation will have come to. */
  linkTo(conversation: string): string {
    return this.links.make(`${CHANNEL}:${conversation}`);
  }

  /** From now on sockets hear of turns that other instances take. */
  async listen(store: Store): Promise<void> {
    await store.watch((key) => {
      if (key === null) this.lines.wake(null);
      else if (key.startsWith(`${CHANNEL}:`)) this.lines.wake(key.slice(CHANNEL.length + 1));
    });
  }
}
