import type { Clock } from '../../../src/outbox/clock';

/** A clock that goes on when it is told to. */
export class HandClock implements Clock {
  private time = 1_000_000;
  private timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.time + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  /** When the next callback is to come, from now; null if none is. */
  get next(): number | null {
    return this.timers.length === 0 ? null : Math.min(...this.timers.map(({ at }) => at)) - this.time;
  }

  /** Somebody sets the clock: no time has passed, and timers know it. */
  set(by: number): void {
    this.time += by;
    for (const timer of this.timers) timer.at += by;
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    const over = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    for (const { callback } of over) callback();
  }
}
