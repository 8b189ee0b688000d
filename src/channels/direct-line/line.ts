import type { WebSocket } from 'ws';
import type { Entry } from '../../store/store';

/** A client that reads more slowly than we write is cut off here; it comes back and goes on from its watermark. */
const MOST_UNSENT_BYTES = 1_000_000;

/** Reads the log from a number on. */
export type ReadFrom = (seq: number) => Promise<readonly Entry[]>;

export const activitySet = (entries: readonly Entry[], next: number) => ({
  activities: entries.map(({ content }) => content),
  watermark: String(next),
});

/** One open web socket: sends every entry of its conversation once and in order, from `next` on. */
export class Line {
  private reading = false;
  private more = false;
  private alive = true;

  constructor(
    private readonly socket: WebSocket,
    private next: number,
    private readonly readFrom: ReadFrom,
  ) {
    socket.on('pong', () => (this.alive = true));
  }

  /** New entries, with all words: sent as they are if nothing is missing before them, else read from the log. */
  deliver(entries: readonly Entry[]): void {
    if (!this.reading && entries[0]?.seq === this.next) this.send(entries);
    else void this.catchUp();
  }

  /** Sends what the log holds and the client has not got. */
  async catchUp(): Promise<void> {
    this.more = true;
    if (this.reading) return;
    this.reading = true;
    try {
      while (this.takeMore()) this.send(await this.readFrom(this.next));
    } catch {
      // The client opens another socket, and finds out by the status of that whether the conversation is over.
      this.socket.close(1011);
    } finally {
      this.reading = false;
    }
  }

  /** Called at intervals: a socket that has not answered the last ping is dead, whatever the network says. */
  beat(): void {
    if (this.alive) this.socket.ping();
    else this.socket.terminate();
    this.alive = false;
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  private takeMore(): boolean {
    const { more } = this;
    this.more = false;
    return more;
  }

  private send(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    this.next = last.seq + 1;
    this.socket.send(JSON.stringify(activitySet(entries, this.next)));
    if (this.socket.bufferedAmount > MOST_UNSENT_BYTES) this.socket.terminate();
  }
}
