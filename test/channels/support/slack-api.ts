import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { complaintsAbout, type SeenBlock } from './slack-shapes';

export interface SeenCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A message as it stands in a channel now. */
export interface SeenMessage {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | undefined;
  text: string;
  blocks: readonly SeenBlock[];
}

/** How a call goes wrong: an answer that is no success, or one that never gets through although the call was taken. */
export type Fault = { readonly status: number; readonly retryAfter?: number } | { readonly error: string } | 'unheard';

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const argsIn = (body: string, type: string): Record<string, unknown> =>
  type.startsWith('application/json')
    ? (JSON.parse(body) as Record<string, unknown>)
    : Object.fromEntries(
        [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? parsed(value) : value]),
      );

/** Slack’s Web API on loopback. Looks at the shape of every call, and says what Slack would not have taken. */
export class SlackApiFake {
  /** What was taken, in order. */
  readonly calls: SeenCall[] = [];
  readonly complaints: string[] = [];
  readonly messages: SeenMessage[] = [];
  /** Calls that were not taken, too. */
  asked = 0;
  /** What befalls the next calls. */
  readonly faults: Fault[] = [];
  private waiting: (() => void)[] = [];
  private count = 0;

  private constructor(
    private readonly server: Server,
    private readonly token: string,
  ) {}

  static async start(token: string): Promise<SlackApiFake> {
    const server = createServer();
    const fake = new SlackApiFake(server, token);
    server.on('request', (request, response) => void fake.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/`;
  }

  in(channel: string, thread?: string): SeenMessage[] {
    return this.messages.filter((message) => message.channel === channel && message.thread === thread);
  }

  /** Resolves as soon as that is so: now, or after a call. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace('/api/', '');
    const args = argsIn(await text(request), request.headers['content-type'] ?? '');
    if (request.headers.authorization !== `Bearer ${this.token}`) this.complaints.push(`${method}: no token`);
    this.asked += 1;
    this.reply(response, { method, args });
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private reply(response: ServerResponse, call: SeenCall): void {
    const fault = this.faults.shift();
    if (fault !== undefined && fault !== 'unheard') {
      const status = 'status' in fault ? fault.status : 200;
      const wait =
        'status' in fault && fault.retryAfter !== undefined ? { 'retry-after': String(fault.retryAfter) } : {};
      response.writeHead(status, { 'content-type': 'application/json', ...wait });
      response.end(JSON.stringify({ ok: false, error: 'error' in fault ? fault.error : 'internal_error' }));
      return;
    }
    this.complaints.push(...complaintsAbout(call.method, call.args));
    this.calls.push(call);
    const result = this.take(call);
    if (fault === 'unheard') response.destroy();
    else {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, ...result }));
    }
  }

  private take({ method, args }: SeenCall): object {
    const { channel, text: words, blocks = [] } = args as { channel: string; text: string; blocks?: SeenBlock[] };
    if (method === 'conversations.open') return { channel: { id: `D-${String(args['users'])}` } };
    if (method === 'conversations.history')
      return { messages: this.in(channel).toReversed().slice(0, Number(args['limit'])) };
    if (method === 'conversations.replies') return { messages: this.in(channel, String(args['ts'])) };
    if (method === 'chat.postMessage') {
      const ts = `1800000000.${String((this.count += 1)).padStart(6, '0')}`;
      this.messages.push({ ts, channel, thread: args['thread_ts'] as string | undefined, text: words, blocks });
      return { channel, ts };
    }
    const changed = this.messages.find(({ ts }) => method === 'chat.update' && ts === args['ts']);
    if (changed !== undefined) Object.assign(changed, { text: words, blocks });
    return {};
  }
}
