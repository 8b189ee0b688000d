import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SeenActivity } from './rest-client';

/** How a call goes wrong: an answer that is no success, or one that never gets through although the call was taken. */
export type Fault = { readonly status: number; readonly retryAfter?: number; readonly location?: string } | 'unheard';

const headersOf = ({ retryAfter, location }: Exclude<Fault, string> = { status: 201 }): Record<string, string> => ({
  ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  ...(location !== undefined && { location }),
});

/** The other end of Azure Bot Service, on loopback: takes what the bot says, or refuses it. */
export class Connector {
  readonly taken: { readonly conversation: string; readonly activity: SeenActivity }[] = [];
  /** What befalls the next calls. */
  readonly faults: Fault[] = [];
  /** Calls that were not taken, too. */
  asked = 0;
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Connector> {
    const connector = new Connector(createServer());
    connector.server.on('request', (request, response) => void connector.answer(request, response));
    await new Promise<void>((resolve) => connector.server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  to(conversation: string): SeenActivity[] {
    return this.taken.filter((one) => one.conversation === conversation).map(({ activity }) => activity);
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
    const [, conversation = ''] = /^\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '') ?? [];
    const activity = JSON.parse(await text(request)) as SeenActivity;
    this.asked += 1;
    this.reply(response, { conversation: decodeURIComponent(conversation), activity });
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private reply(response: ServerResponse, call: { conversation: string; activity: SeenActivity }): void {
    const fault = this.faults.shift();
    if (fault === undefined || fault === 'unheard') this.taken.push(call);
    if (fault === 'unheard') {
      response.destroy();
      return;
    }
    response.writeHead(fault?.status ?? 201, { 'content-type': 'application/json', ...headersOf(fault) });
    response.end(JSON.stringify(fault === undefined ? { id: '1' } : { error: { code: 'Fault' } }));
  }
}
