import { localTimeIn } from '../local-time';
import type { Config } from '../config';
import type { Engines } from '../conversation/engine-core';
import { type Asset, assetRoute } from '../http/assets';
import { RateLimit } from '../http/rate-limit';
import type { Route } from '../http/route';
import type { Store } from '../store/store';
import { checkInRoutes } from './check-in/routes';
import { feedbackRoute } from './feedback/routes';
import { handOverRoute } from './hand-over/routes';
import type { Printer } from './printing/printer';
import { linkKey, PrivateLinks } from './private-link';
import { programmeRoute } from './programme-routes';
import { standingRoute } from './standing-route';

/** From one address: opened again and again, and printed; hopeless for whoever guesses. */
const PAGES_PER_MINUTE = 60;
const FILES_PER_MINUTE = 6;

interface RecordParts {
  readonly engines: Engines;
  readonly store: Store;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly printer: Printer;
  /** The practice’s picture; null where it has none. */
  readonly logo: Asset | null;
}

/** What is left of a conversation: the programme for the patient, the hand-over for a clinician. */
export async function recordRoutes(config: Config, parts: RecordParts): Promise<Route[]> {
  const { publicUrl, place, practiceKey, retentionDays } = config;
  const local = localTimeIn(config.timeZone);
  const { store, now, logo } = parts;
  const links = new PrivateLinks({ store, key: await linkKey(store), retentionDays, now });
  const limitTo = (perMinute: number): RateLimit => new RateLimit(perMinute, now);
  const domain = new URL(publicUrl ?? 'http://localhost').hostname;
  const checkIns = { store, now, publicUrl, local };
  const pageLimit = limitTo(PAGES_PER_MINUTE);
  const fileLimit = limitTo(FILES_PER_MINUTE);
  return [
    ...(logo === null ? [] : [assetRoute(logo)]),
    programmeRoute({ ...parts, links, place, local, domain, checkIns, limit: pageLimit, fileLimit }),
    standingRoute({ ...parts, links, place, local, checkIns, origins: config, limit: pageLimit }),
    ...checkInRoutes({ ...parts, ...checkIns, links, place, limit: pageLimit }),
    feedbackRoute({ ...parts, links, place, local, publicUrl, limit: pageLimit }),
    handOverRoute({
      ...parts,
      checkIns: store,
      links,
      practiceKey,
      place,
      limit: limitTo(PAGES_PER_MINUTE),
      fileLimit,
    }),
  ];
}
