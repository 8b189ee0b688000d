import type { WebSocket } from 'ws';
import type { Entry } from '../../store/store';
import { Line, type ReadFrom } from './line';

/** The client is talking to us over another socket by now; it should not open this one again. */
export const REPLACED = 4000;
const GOING_AWAY = 1001;
const OVER = 1000;

/** The open sockets: one for each conversation. */
export class Lines {
  private readonly open = new Map<string, { line: Line; socket: WebSocket }>();
  private readonly heartbeat: NodeJS.Timeout;
  private stopping = false;

  constructor(heartbeatMs: number) {
    this.heartbeat = setInterval(() => this.beat(), heartbeatMs).unref();
  }

  /** How many sockets are open, and what waits in them because their clients read slowly. */
  get load(): { sockets: number; unsentBytes: number } {
    const sockets = [...this.open.values()].map(({ socket }) => socket.bufferedAmount);
    return { sockets: sockets.length, unsentBytes: sockets.reduce((sum, bytes) => sum + bytes, 0) };
  }

  /** Takes over the conversation: a socket that was open for it is closed. */
  add(conversation: string, socket: WebSocket, from: { next: number; readFrom: ReadFrom }): Line {
    const line = new Line(socket, from.next, from.readFrom);
    this.open.get(conversation)?.line.close(REPLACED, 'replaced by another socket');
    this.open.set(conversation, { line, socket });
    socket.on('close', () => this.remove(conversation, socket));
    // Without a listener a broken frame would end the process; ws closes the socket by itself.
    socket.on('error', () => undefined);
    // Let in while we began to stop: it is told like the others, or the stop would wait for it.
    if (this.stopping) line.close(GOING_AWAY, 'the server is stopping');
    return line;
  }

  deliver(conversation: string, entries: readonly Entry[]): void {
    this.open.get(conversation)?.line.deliver(entries);
  }

  /** Another instance took a turn of it, or, of `null`, may have taken any: what the client lacks is in the log. */
  wake(conversation: string | null): void {
    const woken = conversation === null ? [...this.open.values()] : [this.open.get(conversation)];
    for (const one of woken) void one?.line.catchUp();
  }

  /** Nothing more will come; what was delivered still leaves first. */
  end(conversation: string): void {
    this.open.get(conversation)?.line.close(OVER, 'the conversation is over');
  }

  close(): void {
    this.stopping = true;
    clearInterval(this.heartbeat);
    for (const { line } of this.open.values()) line.close(GOING_AWAY, 'the server is stopping');
  }

  /** For the end of a stop: a client that does not answer our closing is let go. */
  terminate(): void {
    for (const { socket } of this.open.values()) socket.terminate();
  }

  private beat(): void {
    for (const { line } of this.open.values()) line.beat();
  }

  private remove(conversation: string, socket: WebSocket): void {
    if (this.open.get(conversation)?.socket === socket) this.open.delete(conversation);
  }
}
