import net from 'node:net';

/** A line to a port of this machine on which every answer takes a while. */
export class SlowProxy {
  /** What each piece of an answer takes; what is on its way keeps its place. */
  delayMs = 0;

  private constructor(
    private readonly server: net.Server,
    private readonly sockets: Set<net.Socket>,
  ) {}

  static async start(port: number): Promise<SlowProxy> {
    const sockets = new Set<net.Socket>();
    const server = net.createServer();
    const proxy = new SlowProxy(server, sockets);
    server.on('connection', (socket) => proxy.join(socket, port));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as net.AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(socket: net.Socket, port: number): void {
    const onward = net.connect(port, '127.0.0.1');
    let last: Promise<unknown> = Promise.resolve();
    onward.on('data', (data) => {
      const due = new Promise((resolve) => setTimeout(resolve, this.delayMs));
      last = Promise.all([last, due]).then(() => socket.destroyed || socket.write(data));
    });
    socket.pipe(onward);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
