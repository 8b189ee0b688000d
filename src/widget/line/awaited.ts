/** An answer comes with the acknowledgement; if it has not shown by now, the socket has lost it. */
const ANSWER_WITHIN_MS = 3_000;

/** The answer that is waited for, and asked for where it does not come: later and later each time. */
export class Awaited {
  private waiting = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: () => void) {}

  expect(): void {
    this.waiting = true;
  }

  /** The server has what it is to answer. */
  due(tries = 1): void {
    this.stop();
    if (!this.waiting) return;
    this.timer = setTimeout(() => {
      this.ask();
      this.due(tries + 1);
    }, ANSWER_WITHIN_MS * tries);
  }

  came(): void {
    this.waiting = false;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
