import { request, type Outcome, type Request } from './http';
import { backoff, pause, untilOnline } from './patience';
import type { Activity, ActivitySet, Conversation, Outgoing } from './protocol';
import { Socket, socketAddress } from './socket';

export interface LineEvents {
  /** Each activity once. `history`: what was said before this page was loaded. */
  received(activities: readonly Activity[], history: boolean): void;
  /** The conversation there is from now on: to be kept for a reload. */
  opened(conversation: Conversation): void;
  reachable(yes: boolean): void;
  /** The server no longer knows this conversation; nothing more will come. */
  ended(): void;
}

/** Shorter than this, and a socket counts as failed. */
const STEADY_MS = 5_000;
const SEND_TRIES = 6;

/** One conversation over Direct Line 3.0: a web socket, and polling where there is none. */
export class DirectLine {
  private conversation: Conversation | undefined;
  private watermark = '';
  private stopped = false;
  private readonly seen = new Set<string>();
  private readonly socket = new Socket();
  private sending: Promise<unknown>;
  private markOpened!: () => void;

  constructor(
    private readonly base: string,
    private readonly events: LineEvents,
  ) {
    // Messages written before the conversation is there wait for it.
    this.sending = new Promise<void>((resolve) => (this.markOpened = resolve));
  }

  /** Opens a new conversation, or carries on `saved`. Resolves to false if that cannot be. */
  async open(saved?: Conversation): Promise<boolean> {
    for (let failures = 0; !this.stopped; failures += 1) {
      const outcome = saved === undefined ? await this.create() : await this.recall(saved);
      if (outcome.kind === 'ok') return true;
      if (outcome.kind !== 'later') return false;
      this.events.reachable(false);
      await pause(Math.max(outcome.waitMs, backoff(failures)));
    }
    return false;
  }

  stop(): void {
    this.stopped = true;
    this.socket.close();
  }

  /** Sends one message, as often as it takes, always under the same id; the server keeps it once. */
  post(message: Outgoing): Promise<Outcome<unknown>['kind']> {
    const sent = this.sending.then(() => this.postNow(message));
    this.sending = sent;
    return sent;
  }

  /** Asks for what the socket may have missed. */
  async poll(): Promise<void> {
    if (this.conversation === undefined || this.stopped) return;
    const outcome = await this.call<ActivitySet>({ method: 'GET', path: `/activities${this.since()}` });
    if (outcome.kind === 'ok') this.receive(outcome.body, false);
    if (outcome.kind === 'ended') this.end();
  }

  /** Drops a socket that may be dead without knowing it, so that a new one is opened. */
  refresh(): void {
    this.socket.close();
  }

  private async create(): Promise<Outcome<Conversation>> {
    const token = await request<Conversation>(this.base, { method: 'POST', path: 'tokens/generate', body: {} });
    if (token.kind !== 'ok') return token;
    const path = 'conversations';
    const made = await request<Conversation>(this.base, { method: 'POST', path, token: token.body.token, body: {} });
    if (made.kind === 'ok') this.begin(made.body);
    return made;
  }

  private async recall(saved: Conversation): Promise<Outcome<ActivitySet>> {
    this.conversation = saved;
    const said = await this.call<ActivitySet>({ method: 'GET', path: '/activities' });
    if (said.kind === 'ok') {
      this.receive(said.body, true);
      this.begin({ conversationId: saved.conversationId, token: saved.token });
    }
    return said;
  }

  private begin(conversation: Conversation): void {
    this.conversation = conversation;
    this.events.opened(conversation);
    this.events.reachable(true);
    this.markOpened();
    void this.listen(conversation.streamUrl);
  }

  /** Keeps a socket open; after each that failed, catches up by polling and tries again. */
  private async listen(firstUrl: string | undefined): Promise<void> {
    let url = firstUrl;
    let failures = 0;
    while (!this.stopped) {
      url ??= await this.freshStreamUrl();
      const lived = url === undefined ? 0 : await this.live(url);
      url = undefined;
      failures = lived > STEADY_MS ? 0 : failures + 1;
      await this.poll();
      await pause(backoff(failures - 1));
    }
  }

  private live(url: string): Promise<number> {
    return this.socket.live(socketAddress(this.base, url), (set) => this.receive(set, false));
  }

  private async freshStreamUrl(): Promise<string | undefined> {
    const outcome = await this.call<Conversation>({ method: 'GET', path: this.since() });
    if (outcome.kind === 'ended') this.end();
    return outcome.kind === 'ok' ? outcome.body.streamUrl : undefined;
  }

  private async postNow({ id, text, value }: Outgoing): Promise<Outcome<unknown>['kind']> {
    const body = { type: 'message', from: { id: 'patient' }, text, value, channelData: { clientActivityID: id } };
    for (let tries = 1; !this.stopped; tries += 1) {
      await untilOnline();
      const outcome = await this.call({ method: 'POST', path: '/activities', body });
      if (outcome.kind === 'ok' && !this.socket.isOpen) void this.poll();
      if (outcome.kind === 'ended') this.end();
      if (outcome.kind !== 'later' || tries === SEND_TRIES) return outcome.kind;
      await pause(Math.max(outcome.waitMs, backoff(tries)));
    }
    return 'ended';
  }

  private since(): string {
    return this.watermark === '' ? '' : `?watermark=${encodeURIComponent(this.watermark)}`;
  }

  /** One request about this conversation. */
  private async call<T>(about: Request): Promise<Outcome<T>> {
    const { conversationId = '', token = '' } = this.conversation ?? {};
    const path = `conversations/${encodeURIComponent(conversationId)}${about.path}`;
    const outcome = await request<T>(this.base, { ...about, path, token });
    this.events.reachable(outcome.kind !== 'later');
    return outcome;
  }

  private receive({ activities, watermark }: ActivitySet, history: boolean): void {
    if (this.stopped) return;
    if (watermark !== undefined) this.watermark = watermark;
    const fresh = activities.filter(({ id }) => id === undefined || !this.seen.has(id));
    for (const { id } of fresh) if (id !== undefined) this.seen.add(id);
    if (fresh.length > 0) this.events.received(fresh, history);
  }

  private end(): void {
    if (this.stopped) return;
    this.stop();
    this.events.ended();
  }
}
