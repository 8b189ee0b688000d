import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

/** A load balancer at its plainest: each connection goes to the next server in turn, and to the one after if that is down. */
export class RoundRobin {
  private next = 0;
  /** By the server that answered. */
  readonly answers = new Map<string, number>();

  private constructor(
    private readonly server: http.Server,
    readonly ports: number[],
  ) {
    server.on('request', (request, response) => void this.pass(request, response, this.ports.length));
    server.on('upgrade', (request, socket, head) => this.join(request, socket, head));
  }

  static async start(ports: readonly number[]): Promise<RoundRobin> {
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new RoundRobin(server, [...ports]);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as net.AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private port(): number {
    this.next += 1;
    return this.ports[this.next % this.ports.length] ?? 0;
  }

  private async pass(request: http.IncomingMessage, response: http.ServerResponse, tries: number): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.forward(request, Buffer.concat(chunks), response, tries);
  }

  /** A server that cannot be reached has done nothing, so the next one is asked; one that broke off may have. */
  private forward(from: http.IncomingMessage, body: Buffer, response: http.ServerResponse, tries: number): void {
    const port = this.port();
    const { method, url, headers } = from;
    const onward = http.request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
      this.answers.set(String(port), (this.answers.get(String(port)) ?? 0) + 1);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      // Broken off in the middle: that must not look like its end.
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && tries > 1) this.forward(from, body, response, tries - 1);
      else if (response.headersSent || response.destroyed) response.destroy();
      else {
        response.statusCode = 502;
        response.end();
      }
    });
    onward.end(body);
  }

  private join(request: http.IncomingMessage, socket: Duplex, head: Buffer): void {
    const onward = net.connect(this.port(), '127.0.0.1', () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2) {
        lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
      }
      onward.write(`${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) {
      end.on('error', () => undefined);
      end.on('close', () => (end === onward ? socket : onward).destroy());
    }
  }
}
