import type { Clock } from '../outbox/clock';
import type { Outcome } from '../outbox/outbox';
import type { Letter, Store } from '../store/store';
import { markOf } from './asking-channel';
import { isDaytime } from './hours';
import type { LocalTime } from '../local-time';

export interface OnlyWantedParts {
  readonly store: Pick<Store, 'checkIns'>;
  readonly clock: Clock;
  readonly local: LocalTime;
}

type Send = (letter: Letter) => Promise<Outcome>;

/**
 * Sends everything, but not what asks for a check-in that was stopped or answered since, nor at night: such a letter may
 * have waited for a channel that was away. It is dropped, so that no reply to the patient has to wait behind it.
 */
export const onlyWanted =
  ({ store, clock, local }: OnlyWantedParts, send: Send): Send =>
  async (letter) => {
    const days = markOf(letter.content);
    if (days === null) return send(letter);
    if (!isDaytime(local, clock.now())) return { kind: 'refused', code: 'not-at-night' };
    const checkIns = await store.checkIns(letter.conversation);
    const isWanted = checkIns.some((one) => one.days === days && one.asked !== null && one.answered === null);
    return isWanted ? send(letter) : { kind: 'taken' };
  };
