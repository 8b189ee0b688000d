import { draftsIn } from '../knowledge/drafts';
import type { Knowledge } from '../knowledge/model';
import { type Config, ConfigError } from './config';

/** What the config says about the knowledge can be checked only once that is read. */
export function checkAgainst(knowledge: Knowledge, { place, serveDrafts }: Config): void {
  const places = Object.keys(knowledge.places);
  if (place !== null && !places.includes(place)) {
    throw new ConfigError([{ variable: 'PLACE', allowed: `one of ${places.join(', ')}` }]);
  }
  const drafts = draftsIn(knowledge).length;
  if (drafts > 0 && !serveDrafts) {
    const allowed = `must be true as long as content is not approved by a clinician: ${drafts} files are drafts`;
    throw new ConfigError([{ variable: 'SERVE_DRAFTS', allowed }]);
  }
}
