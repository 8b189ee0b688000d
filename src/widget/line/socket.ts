import type { ActivitySet } from './protocol';

const OPEN_WITHIN_MS = 6_000;
/** Shorter than this, and a socket counts as failed. */
const STEADY_MS = 5_000;
/** The server’s close code for a socket whose conversation was opened elsewhere. */
const REPLACED = 4000;

/** How a socket ended. `replaced`: another page has taken over, and opening it again would start a tug-of-war. */
export type Ending = 'steady' | 'failed' | 'replaced';

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
  private finish: (code: number) => void = () => undefined;

  get isOpen(): boolean {
    return this.current?.readyState === WebSocket.OPEN;
  }

  /** Does not wait for the other side, which may be out of reach. */
  close(): void {
    this.current?.close();
    this.finish(0);
  }

  /** Resolves when the socket is closed. */
  live(address: string, receive: (set: ActivitySet) => void): Promise<Ending> {
    return new Promise((resolve) => {
      let openedAt = Infinity;
      const socket = new WebSocket(address);
      const timer = setTimeout(() => this.close(), OPEN_WITHIN_MS);
      this.current = socket;
      const finish = (code: number): void => {
        clearTimeout(timer);
        if (code === REPLACED) resolve('replaced');
        else resolve(Date.now() - openedAt > STEADY_MS ? 'steady' : 'failed');
      };
      this.finish = finish;
      socket.onopen = () => {
        clearTimeout(timer);
        openedAt = Date.now();
      };
      socket.onmessage = ({ data }) => {
        // An empty frame only keeps the connection alive.
        if (typeof data === 'string' && data !== '') receive(JSON.parse(data) as ActivitySet);
      };
      socket.onclose = ({ code }) => finish(code);
    });
  }
}
