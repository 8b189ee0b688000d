import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SeenActivity } from './rest-client';

/** The other end of Azure Bot Service, on loopback: takes what the bot says, or refuses it. */
export class Connector {
  readonly taken: SeenActivity[] = [];
  refuses = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Connector> {
    const connector = new Connector(createServer());
    connector.server.on('request', (request, response) => {
      void text(request).then((body) => {
        if (!connector.refuses) connector.taken.push(JSON.parse(body) as SeenActivity);
        response.writeHead(connector.refuses ? 400 : 200, { 'content-type': 'application/json' });
        response.end('{"id":"1"}');
      });
    });
    await new Promise<void>((resolve) => connector.server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
