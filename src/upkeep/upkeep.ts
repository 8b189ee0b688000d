import type { Log } from '../log';
import type { Clock } from '../outbox/clock';
import type { Store } from '../store/store';
import { Repeated } from './repeated';
import { CLOCK_NOTE, type ClockMemory, latestCredible, lookAt } from './trusted-clock';

export interface UpkeepParts {
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
  /** How long a conversation is kept after its last turn. */
  readonly retentionDays: number;
}

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** Deleted in one go: a patient whose turn comes meanwhile waits for no more than these. */
const BATCH = 20;
/** A backup from before that holds nothing younger than the longest retention, whatever was set then. */
const FORGOTTEN_DAYS = 400;

/** What has to be done without anybody asking, at the start and every hour: delete what is old, seal what is not sealed. */
export class Upkeep extends Repeated {
  constructor(private readonly parts: UpkeepParts) {
    super(parts.clock, HOUR_MS);
  }

  protected async run(): Promise<void> {
    try {
      await this.expire();
      await this.reseal();
    } catch (error) {
      this.parts.log.error('upkeep-failed', { error });
    }
  }

  private async expire(): Promise<void> {
    const { store, log, clock, retentionDays } = this.parts;
    const now = clock.now();
    const memory = lookAt(await this.remembered(), now);
    await store.note(CLOCK_NOTE, JSON.stringify(memory));
    if (memory.doubtedSince !== null) {
      log.warn('clock-doubted');
      return;
    }
    await store.correctTimes(latestCredible(now), now);
    let count = 0;
    for (let batch = BATCH; batch === BATCH && !this.stopped; count += batch) {
      batch = await store.expire(now - retentionDays * DAY_MS, BATCH);
    }
    if (count > 0) log.info('expired', { count });
    await store.tidyForgotten(now - FORGOTTEN_DAYS * DAY_MS);
  }

  private async remembered(): Promise<ClockMemory | null> {
    const { store } = this.parts;
    const note = await store.noted(CLOCK_NOTE);
    if (note !== null) return JSON.parse(note) as ClockMemory;
    // Never looked at, but written to: the file came from a version without upkeep.
    const seen = await store.lastActivity();
    return seen === null ? null : { seen, doubtedSince: null };
  }

  private async reseal(): Promise<void> {
    const { store, log } = this.parts;
    let more = !this.stopped && (await store.reseal());
    if (!more) return;
    while (more && !this.stopped) more = await store.reseal();
    if (!more) log.info('resealed');
  }
}
