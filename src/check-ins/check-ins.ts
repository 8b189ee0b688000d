import type { Config } from '../config';
import type { Core } from '../conversation/core';
import type { Log } from '../log';
import type { Clock } from '../outbox/clock';
import { linkKey, PrivateLinks } from '../records/private-link';
import type { Store } from '../store/store';
import type { AskingChannel } from './asking-channel';
import { localTimeIn } from '../local-time';
import { onlyWanted } from './only-wanted';
import { patientPages } from './patient-pages';
import { CheckInSchedule } from './schedule';
import type { Sending } from './sending';

export interface CheckInsParts {
  readonly config: Pick<Config, 'publicUrl' | 'timeZone' | 'retentionDays'>;
  readonly core: Core;
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
}

/** What channels are handed, and what asks over them once they are there: nothing where no link can be made. */
export interface CheckIns {
  readonly sending: Sending;
  readonly scheduleOver: (channels: readonly (AskingChannel | null)[]) => CheckInSchedule | null;
}

/** Check-ins that are sent. Without PUBLIC_URL none is: there would be no link to answer by. */
export async function checkInsOf({ config, core, store, log, clock }: CheckInsParts): Promise<CheckIns> {
  const { publicUrl, retentionDays, timeZone } = config;
  const local = localTimeIn(timeZone);
  const now = (): number => clock.now();
  const links = new PrivateLinks({ store, key: await linkKey(store), retentionDays, now });
  const pages = publicUrl === null ? null : patientPages({ links, publicUrl, local, now });
  return {
    sending: {
      programmeAt: pages === null ? null : (conversation) => pages.programme(conversation),
      onlyWanted: (send) => onlyWanted({ store, clock, local }, send),
    },
    scheduleOver: (all) => {
      const channels = all.filter((channel) => channel !== null);
      if (pages === null || channels.length === 0) return null;
      return new CheckInSchedule({ store, core, log, clock, local, pages, channels });
    },
  };
}
