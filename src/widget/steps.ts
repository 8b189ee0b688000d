/**
 * What goes on show in small steps, in order: between two of them the page can answer a key or a finger. Timers would do,
 * but a tab in the background gets them once a second.
 */
export class Steps {
  private waiting: (() => void)[] = [];
  private readonly bell = new MessageChannel();

  constructor() {
    this.bell.port1.onmessage = () => this.take();
  }

  add(...steps: readonly (() => void)[]): void {
    for (const step of steps) {
      this.waiting.push(step);
      this.bell.port2.postMessage(0);
    }
  }

  /** Takes all that wait at once, for what must come after them. */
  finish(): void {
    while (this.waiting.length > 0) this.take();
  }

  private take(): void {
    this.waiting.shift()?.();
  }
}
