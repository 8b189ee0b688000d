import type { Dice } from '../../../safety/prove/random-findings';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

/** Time, chance and everything that is still to happen, in one order that follows from the seed alone. */
export class World {
  /** Milliseconds since the schedule began; nothing but what happens moves it. */
  time = 0;
  private readonly queue: Due[] = [];
  private count = 0;

  constructor(readonly dice: Dice) {}

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.dice(times) === 0;
  }

  after(milliseconds: number, run: Due['run']): void {
    this.count += 1;
    this.queue.push({ at: this.time + milliseconds, order: this.count, run });
  }

  /** Lets everything happen. What a turn of the event loop leads to is over before the next thing happens. */
  async run(): Promise<void> {
    for (let next = this.take(); next !== undefined; next = this.take()) {
      this.time = next.at;
      await next.run();
      await settled();
    }
  }

  private take(): Due | undefined {
    let first = 0;
    for (let at = 1; at < this.queue.length; at += 1) {
      const [one, best] = [this.queue[at]!, this.queue[first]!];
      if (one.at < best.at || (one.at === best.at && one.order < best.order)) first = at;
    }
    return this.queue.splice(first, 1)[0];
  }
}

/** Continuations run before the next turn of the event loop. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
