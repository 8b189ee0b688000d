/** All that a span may carry: ids, codes, counts and names of ours. There is no field for anybody’s words, nor for an address. */
export interface SpanFacts {
  readonly 'http.request.method'?: string;
  /** The pattern of the route, never the address: that may hold a private link. */
  readonly 'http.route'?: string;
  readonly 'http.response.status_code'?: number;
  readonly 'db.system.name'?: string;
  readonly 'db.operation.name'?: string;
  /** The code of an error. */
  readonly 'error.type'?: string;
  readonly 'surefoot.request'?: string;
  readonly 'surefoot.channel'?: string;
  /** The keyed hash that the log has. */
  readonly 'surefoot.conversation'?: string;
  /** What came into a turn: `said`, `chosen` … */
  readonly 'surefoot.input'?: string;
  readonly 'surefoot.outcome'?: string;
  readonly 'surefoot.knowledge'?: string;
  readonly 'surefoot.tries'?: number;
}

/** Of a span, in hexadecimal: 32 digits and 16. */
export interface SpanIds {
  readonly traceId: string;
  readonly spanId: string;
}

/** Something that is being done, from when it was begun to when it ends. */
export interface Span {
  /** Null where its trace is not among those that are sent. */
  readonly ids: SpanIds | null;
  add(facts: SpanFacts): void;
  rename(name: string): void;
  /** It failed, with this code. */
  fail(code: string): void;
  /** From then on it takes nothing more. */
  end(): void;
}

/** What a span begins with. */
export interface Begun {
  readonly name: string;
  readonly kind: 'server' | 'client' | 'internal';
  /** Null begins a trace. */
  readonly parent: Span | null;
  /** A span of somebody else’s trace that this one comes from: only told, not followed. */
  readonly from?: SpanIds;
  readonly facts: SpanFacts;
}

/** Where spans go. */
export interface Tracing {
  begin(begun: Begun): Span;
  /** How a conversation is told: as a keyed hash. */
  mark(conversation: string): string;
  /** Sends what waits, as far as that is done within its limit. */
  close(): Promise<void>;
}
