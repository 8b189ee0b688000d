import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { callerAddress, callerNetwork } from '../../http/address';
import { HttpError } from '../../http/http-error';
import { requirePlainHeaders } from '../../http/plain-headers';
import { problemBody, problemOf } from '../../http/problem';
import type { Log } from '../../log';
import type { DirectLine } from './direct-line';
import { readWatermark } from './watermark';

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/;
/** Clients send nothing over the socket but empty frames to keep it open. */
const MOST_FRAME_BYTES = 1024;

interface Opening {
  readonly conversation: string;
  readonly next: number;
}

function refuse(socket: Duplex, error: unknown, log: Log): void {
  const problem = problemOf(error);
  const { status, code } = problem;
  if (status >= 500) log.error('request-failed', { error, status });
  else log.info('request-refused', { code, status });
  const body = JSON.stringify(problemBody(problem));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(problem.headers).map(([name, value]) => `${name}: ${value}`),
  ];
  // A caller that never closes its side must not keep ours.
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Who wants to listen to what, and from where on. Throws if they may not. */
async function admit(line: DirectLine, { url = '', headers }: IncomingMessage): Promise<Opening> {
  const [path = '', query] = url.split('?');
  const conversation = PATH.exec(path)?.[1];
  if (conversation === undefined) throw new HttpError('not-found', 'There is no web socket at this address.');
  line.origins.pass(headers);
  const asked = new URLSearchParams(query);
  line.tokens.readStream(conversation, asked.get('t'));
  const { next } = await line.conversations.read(conversation, Number.MAX_SAFE_INTEGER);
  return { conversation, next: Math.min(readWatermark(asked), next) };
}

async function listen(line: DirectLine, { conversation, next }: Opening, socket: WebSocket): Promise<void> {
  const readFrom = async (seq: number) => (await line.conversations.read(conversation, seq)).entries;
  const opened = line.lines.add(conversation, socket, { next, readFrom });
  await opened.catchUp();
  // Should this fail, the socket stays open: the greeting is made with the first message at the latest.
  await line.conversations.greet(conversation).catch(() => undefined);
}

/** Counted by who asks, until it is closed. Throws if they have too many open, or ask too often. */
async function count(line: DirectLine, { headers, socket }: IncomingMessage): Promise<() => void> {
  const caller = callerNetwork(callerAddress(headers, socket.remoteAddress ?? '', line.options.trustedProxies));
  const wait = await line.limits.requests.secondsToWait(caller);
  const leave = wait > 0 ? null : line.sockets.enter(caller);
  if (leave !== null) return leave;
  const headersSent = { 'Retry-After': String(Math.max(1, wait)) };
  throw new HttpError('too-many-requests', 'Too many web sockets from your address.', headersSent);
}

/** Opens Direct Line’s web sockets. Answers whatever upgrade it is asked for: restify would let others hang. */
export function upgrader(line: DirectLine, log: Log) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_FRAME_BYTES, perMessageDeflate: false });
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A caller that hangs up while we look at its token is no error of ours.
    socket.on('error', () => socket.destroy());
    const open = async (): Promise<void> => {
      requirePlainHeaders(request);
      const leave = await count(line, request);
      socket.once('close', leave);
      if (socket.destroyed) leave();
      const opening = await admit(line, request);
      sockets.handleUpgrade(request, socket, head, (opened) => void listen(line, opening, opened));
    };
    open().catch((error: unknown) => refuse(socket, error, log));
  };
}
