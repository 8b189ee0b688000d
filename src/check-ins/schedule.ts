import type { Core } from '../conversation/core';
import type { Log } from '../log';
import type { Clock } from '../outbox/clock';
import type { Content, DueCheckIn, Store } from '../store/store';
import { Repeated } from '../upkeep/repeated';
import { CLOCK_NOTE, type ClockMemory, lookAt } from '../upkeep/trusted-clock';
import { type AskingChannel, marked } from './asking-channel';
import { isDaytime } from './hours';
import type { LocalTime } from '../local-time';
import type { PatientPages } from './patient-pages';

export interface ScheduleParts {
  readonly store: Pick<Store, 'noted' | 'askDueCheckIns'>;
  readonly core: Pick<Core, 'checkIns'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly local: LocalTime;
  readonly pages: PatientPages;
  readonly channels: readonly AskingChannel[];
}

const MINUTE_MS = 60_000;
/** Of one channel in one minute: a turn that is to be saved meanwhile waits for no more than these. */
const MOST_AT_ONCE = 20;
/** Whoever could not be asked for so long is asked no more: a question about the wrong day would only confuse. */
const LATEST_MS = 3 * 24 * 3600_000;

/** Asks for check-ins on the days that patients have chosen, by day, each once. */
export class CheckInSchedule extends Repeated {
  constructor(private readonly parts: ScheduleParts) {
    super(parts.clock, MINUTE_MS);
  }

  protected async run(): Promise<void> {
    const { clock, local, channels, log } = this.parts;
    const now = clock.now();
    if (!isDaytime(local, now)) return;
    try {
      if (!(await this.isBelieved(now))) return;
    } catch (error) {
      log.error('check-ins-failed', { error });
      return;
    }
    for (const channel of channels) await this.ask(channel, now);
  }

  /** One channel that fails does not keep the others from being asked. */
  private async ask(channel: AskingChannel, now: number): Promise<void> {
    const { store, log } = this.parts;
    try {
      const count = await store.askDueCheckIns({
        channel: channel.channel,
        now,
        since: now - LATEST_MS,
        most: MOST_AT_ONCE,
        letter: (due) => this.letter(channel, due, now),
      });
      if (count === 0) return;
      log.info('check-ins-asked', { count });
      channel.wake();
    } catch (error) {
      log.error('check-ins-failed', { error });
    }
  }

  /** Only upkeep writes down what the clock said. Until it has looked, the clock may have jumped. */
  private async isBelieved(now: number): Promise<boolean> {
    const note = await this.parts.store.noted(CLOCK_NOTE);
    return note !== null && lookAt(JSON.parse(note) as ClockMemory, now).doubtedSince === null;
  }

  /** One letter that cannot be made does not keep the others from being sent. */
  private letter(channel: AskingChannel, { checkIn, session, address }: DueCheckIn, now: number): Content | null {
    const { core, pages, log } = this.parts;
    const conversation = checkIn.conversation.slice(channel.channel.length + 1);
    try {
      const words = core.checkIns.ask(session, checkIn.days, pages.checkIn(checkIn));
      const content = channel.letter({ conversation, address, now }, words);
      return content === null ? null : marked(content, checkIn.days);
    } catch (error) {
      log.error('check-in-not-asked', { conversation, error });
      return null;
    }
  }
}
