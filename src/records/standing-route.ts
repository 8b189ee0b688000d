import type { OriginRules } from '../http/origins';
import { Origins } from '../http/origins';
import type { Route } from '../http/route';
import type { CheckInParts } from './check-in/parts';
import { sinceOf } from './check-in/since';
import { standingAt } from './check-in/standing';
import { onLink, type OnLinkParts } from './on-link';

export interface StandingRouteParts extends OnLinkParts {
  readonly checkIns: CheckInParts;
  /** Pages that have the chat on them: a guided session asks from there. */
  readonly origins: OriginRules;
}

/** Asked by a guided session before it goes on: are its exercises not to be done by now? Nothing else is told. */
export function standingRoute(parts: StandingRouteParts): Route {
  const origins = new Origins(parts.origins);
  const told = onLink(parts, async (_, opened) => {
    const since = sinceOf(await standingAt(parts.checkIns, opened));
    const stops = since !== null && since.stop.length > 0;
    return { status: 200, body: { stop: stops ? { heading: since.heading, lines: since.stop } : null } };
  });
  return {
    method: 'get',
    path: '/programme/:link/standing',
    handle: async (asked) => {
      const passed = origins.pass(asked.headers);
      const answer = await told(asked);
      return { ...answer, headers: { ...answer.headers, ...passed } };
    },
  };
}
