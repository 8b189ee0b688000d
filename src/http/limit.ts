import { RateLimit } from './rate-limit';

/** Counts that several instances share. */
export interface SharedCounts {
  /** How many of `most` the bucket of that key gives, which fills with so many a minute and holds no more. */
  take(key: string, perMinute: number, most: number): Promise<number>;
}

export interface LimitParts {
  /** Keeps the buckets of this limit apart from those of others. */
  readonly name: string;
  readonly perMinute: number;
  readonly now: () => number;
  /** Undefined where one instance is alone. */
  readonly counts: SharedCounts | undefined;
  /** Who is counted, in a form that tells nothing of them: it may stand in a database. */
  readonly disguised: (caller: string) => string;
}

interface Lease {
  left: number;
  readonly at: number;
}

const MINUTE = 60_000;
/** Callers with a lease at once; beyond that the oldest is given up. */
const MOST_LEASES = 20_000;

/**
 * So many a minute for each caller, over all instances. A second’s worth is taken from the shared count at once, so
 * that a busy caller costs few round trips. Where the count cannot be had, each instance goes by its own.
 */
export class Limit {
  private readonly own: RateLimit;
  private readonly leases = new Map<string, Lease>();

  constructor(private readonly parts: LimitParts) {
    this.own = new RateLimit(parts.perMinute, parts.now);
  }

  /** Seconds to wait; 0 if the call is allowed, and then it is counted. */
  async secondsToWait(caller: string): Promise<number> {
    const wait = this.own.secondsToWait(caller);
    const { counts, perMinute } = this.parts;
    if (wait > 0 || counts === undefined) return wait;
    if (this.spend(caller)) return 0;
    const given = await this.taken(counts, caller);
    if (given === 0) return Math.ceil(60 / perMinute);
    this.keep(caller, given - 1);
    return 0;
  }

  private async taken(counts: SharedCounts, caller: string): Promise<number> {
    const { name, perMinute, disguised } = this.parts;
    try {
      return await counts.take(`${name}:${disguised(caller)}`, perMinute, Math.ceil(perMinute / 60));
    } catch {
      // Who may be in an emergency is not turned away because something cannot be counted.
      return 1;
    }
  }

  private spend(caller: string): boolean {
    const lease = this.leases.get(caller);
    if (lease === undefined || lease.left < 1) return false;
    // By now its bucket would have been full again without it.
    if (Math.abs(this.parts.now() - lease.at) >= MINUTE) return false;
    lease.left -= 1;
    return true;
  }

  private keep(caller: string, left: number): void {
    this.leases.delete(caller);
    if (left === 0) return;
    this.leases.set(caller, { left, at: this.parts.now() });
    const [oldest] = this.leases.keys();
    if (this.leases.size > MOST_LEASES && oldest !== undefined) this.leases.delete(oldest);
  }
}
