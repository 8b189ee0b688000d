import type { RateLimit } from '../http/rate-limit';
import type { Answer, Asked } from '../http/route';
import { countCall, type LinkParts, openLink, type Opened } from './opened';

/** What pages behind a link are answered from, and how often one address may ask. */
export interface OnLinkParts extends LinkParts {
  readonly limit: RateLimit;
}

export type OnLink<P extends OnLinkParts> = (parts: P, opened: Opened, asked: Asked) => Promise<Answer>;

/** Answers whoever has an open link. Throws when it is too often; the route has the page for that. */
export const onLink =
  <P extends OnLinkParts>(parts: P, handler: OnLink<P>) =>
  async (asked: Asked): Promise<Answer> => {
    countCall(parts.limit, asked);
    const opened = await openLink(parts, asked.params['link'] ?? '', asked.query);
    return 'status' in opened ? opened : handler(parts, opened, asked);
  };
