import type { ActivitySet } from './protocol';

const OPEN_WITHIN_MS = 6_000;

/**
 * The server may not know the name and scheme we reached it by (a proxy), and no address in an
 * answer may lead us to another host: only path and query are taken from it.
 */
export function socketAddress(base: string, streamUrl: string): string {
  const { pathname, search } = new URL(streamUrl, base);
  return `${base.replace(/^http/, 'ws')}${pathname}${search}`;
}

/** One web socket at a time, from opening to closing. */
export class Socket {
  private current: WebSocket | undefined;
  private finish: () => void = () => undefined;

  get isOpen(): boolean {
    return this.current?.readyState === WebSocket.OPEN;
  }

  /** Does not wait for the other side, which may be out of reach. */
  close(): void {
    this.current?.close();
    this.finish();
  }

  /** Resolves when the socket is closed, with how long it had been open: 0 if it never was. */
  live(address: string, receive: (set: ActivitySet) => void): Promise<number> {
    return new Promise((resolve) => {
      let openedAt = 0;
      const socket = new WebSocket(address);
      const timer = setTimeout(() => this.close(), OPEN_WITHIN_MS);
      this.current = socket;
      this.finish = () => {
        clearTimeout(timer);
        resolve(openedAt === 0 ? 0 : Date.now() - openedAt);
      };
      socket.onopen = () => {
        clearTimeout(timer);
        openedAt = Date.now();
      };
      socket.onmessage = ({ data }) => {
        // An empty frame only keeps the connection alive.
        if (typeof data === 'string' && data !== '') receive(JSON.parse(data) as ActivitySet);
      };
      socket.onclose = this.finish;
    });
  }
}
