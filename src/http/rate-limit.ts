interface Bucket {
  left: number;
  at: number;
}

const MINUTE = 60_000;
/** Addresses remembered at once; beyond that the one longest not seen is forgotten. */
const MOST_CALLERS = 20_000;

/** So many a minute for each caller, with bursts up to a minute’s worth. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number,
  ) {}

  /** Seconds to wait; 0 if the call is allowed, and then it is counted. */
  secondsToWait(caller: string): number {
    const bucket = this.refilled(caller);
    this.buckets.delete(caller);
    this.buckets.set(caller, bucket);
    if (this.buckets.size > MOST_CALLERS) this.forgetOldest();
    if (bucket.left < 1) return Math.ceil(((1 - bucket.left) * MINUTE) / this.perMinute / 1000);
    bucket.left -= 1;
    return 0;
  }

  private refilled(caller: string): Bucket {
    const now = this.now();
    const { left, at } = this.buckets.get(caller) ?? { left: this.perMinute, at: now };
    // A clock that was set back must not empty anybody’s bucket.
    const gained = (Math.max(0, now - at) * this.perMinute) / MINUTE;
    return { left: Math.min(this.perMinute, left + gained), at: now };
  }

  private forgetOldest(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
