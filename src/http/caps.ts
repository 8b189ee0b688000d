import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { callerNetwork } from './address';
import { OpenCount } from './open-count';

/** How long whoever connects may take, in milliseconds. */
export interface Patience {
  /** From the beginning of a request to the end of its headers. */
  readonly headersMs: number;
  /** From the beginning of a request to its end. */
  readonly requestMs: number;
  /** Between two requests: longer than a proxy keeps an idle connection, so that it never sends on one we are just closing. */
  readonly keepAliveMs: number;
  /** Without a byte in either direction, as of a client that does not read its answer. */
  readonly idleMs: number;
}

export const PATIENCE: Patience = { headersMs: 10_000, requestMs: 20_000, keepAliveMs: 65_000, idleMs: 120_000 };

/** How much may be open at this instance at once. */
export interface Caps {
  readonly maxConnections: number;
  readonly connectionsPerAddress: number;
  /** Behind proxies every connection comes from them, and they count. */
  readonly trustedProxies: number;
}

/** Far more than any browser or channel sends. */
export const MOST_HEADERS = 100;

function capAddresses(server: Server, { connectionsPerAddress }: Caps): void {
  const open = new OpenCount(connectionsPerAddress);
  server.on('connection', (socket: Socket) => {
    const leave = open.enter(callerNetwork(socket.remoteAddress ?? ''));
    if (leave === null) socket.destroy();
    else socket.once('close', leave);
  });
}

/** Lets nobody hold the server by being slow, or by being many. */
export function holdTo(server: Server, caps: Caps, patience: Patience): void {
  const { headersMs, requestMs, keepAliveMs, idleMs } = patience;
  Object.assign(server, {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    timeout: idleMs,
    maxConnections: caps.maxConnections,
    maxHeadersCount: MOST_HEADERS,
    // Node looks only every 30 seconds for who has taken too long; read when it begins to listen.
    connectionsCheckingInterval: Math.ceil(Math.min(headersMs, requestMs) / 4),
  });
  if (caps.trustedProxies === 0) capAddresses(server, caps);
}
