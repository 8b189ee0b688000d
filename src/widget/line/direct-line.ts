import { request, type Outcome, type Request } from './http';
import { backoff, pause, untilOnline } from './patience';
import type { Activity, ActivitySet, Conversation, Outgoing, Site } from './protocol';
import { Socket, socketAddress, type Ending } from './socket';

export interface LineEvents {
  /** Each activity once. `history`: what was said before this page was loaded. */
  received(activities: readonly Activity[], history: boolean): void;
  /** The conversation there is from now on: to be kept for a reload. */
  opened(conversation: Conversation): void;
  reachable(yes: boolean): void;
  /** The server no longer knows this conversation; nothing more will come. */
  ended(): void;
}

/** For about a minute: as long as a server takes to start again on a busy machine. */
const SEND_TRIES = 10;
/** Half of a second’s milliseconds: a token is renewed when half its life is over. */
const HALF_OF_SECOND_MS = 500;

const ENDED = { kind: 'ended' } as const;

/** One conversation over Direct Line 3.0: a web socket, and polling where there is none. */
export class DirectLine {
  private conversation: Conversation | undefined;
  private watermark = '';
  /** All of it was deleted, as the patient asked. */
  forgotten = false;
  private stopped = false;
  private listening = false;
  private renewal: ReturnType<typeof setTimeout> | undefined;
  private readonly seen = new Set<string>();
  private readonly socket = new Socket();
  private sending: Promise<unknown>;
  private markOpened!: () => void;

  constructor(
    private readonly site: Site,
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
    clearTimeout(this.renewal);
    this.socket.close();
  }

  /** Sends one message, as often as it takes, always under the same id; the server keeps it once. */
  post(message: Outgoing): Promise<Outcome<unknown>['kind']> {
    const sent = this.sending.then(() => this.postNow(message));
    this.sending = sent;
    return sent;
  }

  /** Asks for what the socket may have missed; takes the conversation back if another tab has gone on with it. */
  catchUp(): void {
    void this.poll();
    if (!this.listening && this.conversation !== undefined) void this.listen();
  }

  /** All that the server keeps of the conversation; undefined if it cannot be had now. */
  async held(): Promise<unknown> {
    const outcome = await this.call<object>({ method: 'GET', path: '/held' });
    return outcome.kind === 'ok' ? outcome.body : undefined;
  }

  /** Drops a socket that may be dead without knowing it, so that a new one is opened. */
  refresh(): void {
    this.socket.close();
  }

  private async create(): Promise<Outcome<Conversation>> {
    const token = await this.generate();
    if (token.kind !== 'ok') return token;
    const path = 'conversations';
    const made = await request<Conversation>(this.site.server, {
      method: 'POST',
      path,
      token: token.body.token,
      body: {},
    });
    if (made.kind !== 'ok') return made;
    this.begin(made.body);
    // A socket takes several ways there and back to open, a question only one.
    void this.poll();
    return made;
  }

  /** A place that the server does not know must not end in no chat at all: its own place is the practice’s. */
  private async generate(): Promise<Outcome<Conversation>> {
    const { server, place, language } = this.site;
    const ask = (body: object) => request<Conversation>(server, { method: 'POST', path: 'tokens/generate', body });
    const token = await ask({ place, language });
    return token.kind === 'refused' && place !== undefined ? ask({ language }) : token;
  }

  private async recall(saved: Conversation): Promise<Outcome<ActivitySet>> {
    this.conversation = saved;
    const said = await this.call<ActivitySet>({ method: 'GET', path: '/activities' });
    if (said.kind === 'ok') {
      this.receive(said.body, true);
      this.begin(this.conversation);
    }
    return said;
  }

  private begin(conversation: Conversation): void {
    this.adopt(conversation);
    this.events.reachable(true);
    this.markOpened();
    void this.listen(conversation.streamUrl);
  }

  private adopt(granted: Conversation): void {
    const { conversationId, token, expires_in, resume_token = this.conversation?.resume_token } = granted;
    this.conversation = { conversationId, token, ...(resume_token !== undefined && { resume_token }) };
    this.events.opened({ ...granted, ...this.conversation });
    if (expires_in === undefined) return;
    clearTimeout(this.renewal);
    this.renewal = setTimeout(() => void this.renew(), expires_in * HALF_OF_SECOND_MS);
  }

  /** A patient who thinks it over for an hour must not lose the conversation. */
  private async renew(): Promise<void> {
    const token = this.conversation?.token ?? '';
    const outcome = await request<Conversation>(this.site.server, {
      method: 'POST',
      path: 'tokens/refresh',
      token,
      body: {},
    });
    if (outcome.kind === 'ok' && !this.stopped) this.adopt(outcome.body);
  }

  /** Keeps a socket open; after each that failed, catches up by polling and tries again. */
  private async listen(firstUrl?: string): Promise<void> {
    this.listening = true;
    let url = firstUrl;
    let failures = 0;
    while (!this.stopped) {
      url ??= await this.freshStreamUrl();
      const ending = url === undefined ? 'failed' : await this.live(url);
      url = undefined;
      if (ending === 'replaced') break;
      failures = ending === 'steady' ? 0 : failures + 1;
      await this.poll();
      await pause(backoff(failures - 1));
    }
    this.listening = false;
  }

  private live(url: string): Promise<Ending> {
    return this.socket.live(socketAddress(this.site.server, url), (set) => this.receive(set, false));
  }

  private async freshStreamUrl(): Promise<string | undefined> {
    const outcome = await this.call<Conversation>({ method: 'GET', path: this.since() });
    if (outcome.kind === 'ended') this.end();
    if (outcome.kind !== 'ok' || this.stopped) return undefined;
    this.adopt(outcome.body);
    return outcome.body.streamUrl;
  }

  private async postNow({ id, text, value }: Outgoing): Promise<Outcome<unknown>['kind']> {
    const body = { type: 'message', from: { id: 'patient' }, text, value, channelData: { clientActivityID: id } };
    for (let tries = 1; !this.stopped; tries += 1) {
      await untilOnline();
      const outcome = await this.call({ method: 'POST', path: '/activities', body });
      if (outcome.kind === 'ok' && !this.socket.isOpen) this.catchUp();
      if (outcome.kind === 'ended') this.end();
      if (outcome.kind !== 'later' || tries === SEND_TRIES) return outcome.kind;
      await pause(Math.max(outcome.waitMs, backoff(tries)));
    }
    return 'ended';
  }

  /** Asks for what the socket may have missed. */
  private async poll(): Promise<void> {
    if (this.conversation === undefined || this.stopped) return;
    const outcome = await this.call<ActivitySet>({ method: 'GET', path: `/activities${this.since()}` });
    if (outcome.kind === 'ok') this.receive(outcome.body, false);
    if (outcome.kind === 'ended') this.end();
  }

  private since(): string {
    return this.watermark === '' ? '' : `?watermark=${encodeURIComponent(this.watermark)}`;
  }

  /** One request about this conversation; if its token has run out, another is fetched first. */
  private async call<T>(about: Request): Promise<Outcome<T>> {
    const outcome = this.conversation?.token === '' ? ENDED : await this.attempt<T>(about);
    if (outcome.kind !== 'ended') return outcome;
    const revived = await this.revive();
    return revived.kind === 'ok' ? this.attempt<T>(about) : revived;
  }

  /** After a night the token has run out, and the one for a later day has not. */
  private async revive(): Promise<Outcome<never> | { kind: 'ok' }> {
    const token = this.conversation?.resume_token;
    if (token === undefined || this.stopped) return ENDED;
    const about = { method: 'POST', path: 'tokens/resume', token, body: {} } as const;
    const outcome = await request<Conversation>(this.site.server, about);
    if (outcome.kind === 'ended' && outcome.forgotten) this.forgotten = true;
    if (outcome.kind === 'refused') return ENDED;
    if (outcome.kind === 'ok') this.adopt(outcome.body);
    return outcome.kind === 'ok' ? { kind: 'ok' } : outcome;
  }

  private async attempt<T>(about: Request): Promise<Outcome<T>> {
    const { conversationId = '', token = '' } = this.conversation ?? {};
    const path = `conversations/${encodeURIComponent(conversationId)}${about.path}`;
    const outcome = await request<T>(this.site.server, { ...about, path, token });
    if (outcome.kind === 'ended' && outcome.forgotten) this.forgotten = true;
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
