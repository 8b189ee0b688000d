/** Runs tasks of one key one after the other, in the order they were handed in; different keys do not wait. */
export class InOrder {
  private readonly lines = new Map<string, { last: Promise<unknown>; length: number }>();

  constructor(private readonly longest: number) {}

  /** Null if too many of this key are waiting already. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> | null {
    const line = this.lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= this.longest) return null;
    const done = line.last.then(task);
    line.length += 1;
    line.last = done.catch(() => undefined).then(() => this.leave(key));
    this.lines.set(key, line);
    return done;
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.lines.size > 0) await Promise.all([...this.lines.values()].map(({ last }) => last));
  }

  private leave(key: string): void {
    const line = this.lines.get(key);
    if (line === undefined) return;
    line.length -= 1;
    if (line.length === 0) this.lines.delete(key);
  }
}
