import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Unexpected } from './target';

/** Longer than any time-out of the server: what takes longer hangs. */
const HANG_MS = 30_000;

/** A connection to the server, and what came back over it. */
export class Wire {
  heard = '';

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => {
      // Statuses stand in front; what a web socket says is not kept.
      if (this.heard.length < 200_000) this.heard += data.toString('latin1');
    });
    socket.on('error', () => undefined);
  }

  static async open(address: string): Promise<Wire> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    const wire = new Wire(socket);
    await once(socket, 'connect');
    return wire;
  }

  send(bytes: Buffer | string): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** Sends no more, and waits for the server to be done. Throws if it never is. */
  async over(bytes: Buffer | string = ''): Promise<void> {
    if (this.socket.closed) return;
    const closed = new Promise<'closed'>((resolve) => this.socket.once('close', () => resolve('closed')));
    this.socket.end(bytes);
    let late: NodeJS.Timeout | undefined;
    const hung = new Promise<'hung'>((resolve) => (late = setTimeout(() => resolve('hung'), HANG_MS)));
    const how = await Promise.race([closed, hung]);
    clearTimeout(late);
    this.socket.destroy();
    if (how === 'hung') throw new Unexpected('the server never ended the connection');
  }

  /** The first answer that came. */
  get first(): string {
    return this.heard.split(/(?<=.)HTTP\/1\.1 \d{3} /s, 1)[0] ?? '';
  }

  /** Of every answer that came. */
  get statuses(): readonly number[] {
    return [...this.heard.matchAll(/(?:^|\r\n|\}|\n)HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
  }
}
