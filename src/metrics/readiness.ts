import type { Core } from '../conversation/core';
import { codeOf } from '../log';
import type { Store } from '../store/store';
import { CLOCK_NOTE, type ClockMemory } from '../upkeep/trusted-clock';

/** `ok`, or the code of what is wrong. */
export interface Checks {
  readonly store: string;
  readonly knowledge: string;
  /** `doubted` after a jump: then nothing is deleted, but patients are answered. */
  readonly clock: string;
}

export interface ReadinessParts {
  readonly core: Core;
  readonly store: Store;
  readonly now: () => number;
  /** How often something of a patient could not be kept, since the start. */
  readonly failedWrites: () => number;
}

/** Anybody may ask, and each answer costs a write. */
const REMEMBERED_MS = 2_000;
/** More than any turn takes, in bytes. */
const ROOM = 256 * 1024;
/** Before this was written. A machine that says so has no clock yet. */
const EARLIEST = Date.UTC(2026, 0, 1);

export const isReady = ({ store, knowledge, clock }: Checks): boolean =>
  store === 'ok' && knowledge === 'ok' && clock !== 'unset';

/** Can a patient be answered: can a turn be kept, are there words, is there a time? */
export class Readiness {
  private last: { at: number; failures: number; checks: Promise<Checks> } | null = null;
  /** So many had failed when as much as a turn could last be kept. */
  private overcome = 0;

  constructor(private readonly parts: ReadinessParts) {}

  async checks(): Promise<Checks> {
    const [at, failures] = [this.parts.now(), this.parts.failedWrites()];
    const { last } = this;
    if (last !== null && failures === last.failures && Math.abs(at - last.at) < REMEMBERED_MS) return last.checks;
    const checks = this.check(at);
    this.last = { at, failures, checks };
    return checks;
  }

  private async check(now: number): Promise<Checks> {
    return { store: await this.store(now), knowledge: this.knowledge(), clock: await this.clock(now) };
  }

  /**
   * Written, and not only read: a full disk still reads. What little fits on one that is full would make it look well, so
   * once a patient was told that a turn could not be kept, as much as a turn has to fit.
   */
  private async store(now: number): Promise<string> {
    const failures = this.parts.failedWrites();
    const room = failures === this.overcome ? '' : ' '.repeat(ROOM);
    try {
      await this.parts.store.note('ready', `${now}${room}`);
      this.overcome = failures;
      return 'ok';
    } catch (error) {
      return codeOf(error);
    }
  }

  private knowledge(): string {
    const { core } = this.parts;
    try {
      core.say(core.newSession(), 'failure');
      return 'ok';
    } catch (error) {
      return codeOf(error);
    }
  }

  private async clock(now: number): Promise<string> {
    if (now < EARLIEST) return 'unset';
    const note = await this.parts.store.noted(CLOCK_NOTE).catch(() => null);
    return note !== null && (JSON.parse(note) as ClockMemory).doubtedSince !== null ? 'doubted' : 'ok';
  }
}
