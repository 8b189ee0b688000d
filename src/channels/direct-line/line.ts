import type { WebSocket } from 'ws';
import type { Entry } from '../../store/store';

/** Reads the log from a number on: a part of it, if there is much. */
export type ReadFrom = (seq: number) => Promise<readonly Entry[]>;

export const activitySet = (entries: readonly Entry[], next: number) => ({
  activities: entries.map(({ content }) => content),
  watermark: String(next),
});

/**
 * One open web socket: sends every entry of its conversation once and in order, from `next` on. Nothing is sent before
 * the last sending has left, so that a client which reads slowly fills no memory of ours: the log keeps what it lacks.
 */
export class Line {
  private busy = false;
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
    void this.send(entries[0]?.seq === this.next ? entries : []);
  }

  /** Sends what the log holds and the client has not got. */
  async catchUp(): Promise<void> {
    await this.send([]);
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

  private async send(fresh: readonly Entry[]): Promise<void> {
    this.more = true;
    if (this.busy) return;
    this.busy = true;
    try {
      let batch = fresh;
      while (this.more) {
        this.more = false;
        await this.write(batch.length > 0 ? batch : await this.nextFromLog());
        batch = [];
      }
    } catch {
      // The client opens another socket, and finds out by the status of that whether the conversation is over.
      this.socket.close(1011);
    } finally {
      this.busy = false;
    }
  }

  /** The log is read until it has nothing more to give. */
  private async nextFromLog(): Promise<readonly Entry[]> {
    const entries = await this.readFrom(this.next);
    if (entries.length > 0) this.more = true;
    return entries;
  }

  /** Resolves when it has left. */
  private async write(entries: readonly Entry[]): Promise<void> {
    const last = entries.at(-1);
    if (last === undefined) return;
    this.next = last.seq + 1;
    const set = JSON.stringify(activitySet(entries, this.next));
    await new Promise<void>((resolve, reject) => {
      this.socket.send(set, (error) => (error ? reject(error) : resolve()));
    });
  }
}
