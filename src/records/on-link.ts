import { newSession, speechFor } from '../../dialogs/engine';
import { SOURCE_LANGUAGE } from '../../knowledge/languages';
import { callerNetwork } from '../http/address';
import type { RateLimit } from '../http/rate-limit';
import type { Answer, Asked } from '../http/route';
import { type LinkParts, openLink, type Opened } from './opened';
import { refusedPage } from './refused-page';

/** What pages behind a link are answered from, and how often one address may ask. */
export interface OnLinkParts extends LinkParts {
  readonly limit: RateLimit;
}

export type OnLink<P extends OnLinkParts> = (parts: P, opened: Opened, asked: Asked) => Promise<Answer>;

/** Answers whoever has an open link. Every refusal is a page that says what to do if it is urgent. */
export const onLink =
  <P extends OnLinkParts>(parts: P, handler: OnLink<P>) =>
  async (asked: Asked): Promise<Answer> => {
    const wait = parts.limit.secondsToWait(callerNetwork(asked.address));
    if (wait > 0) {
      const { en } = parts.engines;
      const page = refusedPage(speechFor(en, newSession(en, parts.place)), SOURCE_LANGUAGE, 429);
      return { ...page, headers: { ...page.headers, 'Retry-After': String(wait) } };
    }
    const opened = await openLink(parts, asked.params['link'] ?? '', asked.query);
    return 'status' in opened ? opened : handler(parts, opened, asked);
  };
