import type { Clock } from '../outbox/clock';

/** What is done without anybody asking: at the start, and again some time after it was done. */
export abstract class Repeated {
  private running: Promise<void> = Promise.resolve();
  private callOff: () => void = () => undefined;
  protected stopped = false;

  constructor(
    private readonly timer: Pick<Clock, 'after'>,
    private readonly everyMs: number,
  ) {}

  /** Does it once. Must not reject: nobody would hear of it. */
  protected abstract run(): Promise<void>;

  start(): void {
    this.running = this.run().finally(() => {
      if (!this.stopped) this.callOff = this.timer.after(this.everyMs, () => this.start());
    });
  }

  /** Resolves when what it is at is done. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** Begins nothing more, and resolves when what it is at is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.callOff();
    await this.running;
  }
}
