import type { SharedCounts } from '../http/limit';
import type { PostgresConnection } from './postgres-connection';

/** How often what has filled up again is thrown away. */
const TIDIED_EVERY = 1_000;

/** Counts in the database that all instances share. One round trip each, which waits for no disk. */
export class PostgresCounts implements SharedCounts {
  private taken = 0;

  constructor(private readonly to: PostgresConnection) {}

  async take(key: string, perMinute: number, most: number): Promise<number> {
    this.taken += 1;
    // Whoever asks does not wait for it, and what fails is done by the next.
    if (this.taken % TIDIED_EVERY === 0) void this.to.ask('tidyCounts', []).catch(() => undefined);
    const row = await this.to.first('takeCounts', [key, perMinute, most]);
    return Number(row?.['given'] ?? 0);
  }
}
