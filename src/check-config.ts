import { draftsIn } from '../knowledge/drafts';
import { PSEUDO_LANGUAGE, SOURCE_LANGUAGE } from '../knowledge/languages';
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

/** `written`: the languages beside English that there are words in, on this disk. */
export function checkLanguages({ languages }: Config, written: readonly string[]): void {
  const there = new Set([SOURCE_LANGUAGE, ...written, PSEUDO_LANGUAGE]);
  const english = languages.includes(SOURCE_LANGUAGE);
  if (english && languages.every((language) => there.has(language))) return;
  const among = english ? '' : `; ${SOURCE_LANGUAGE} must be among them`;
  const allowed = `only languages that there are words in, here ${[...there].join(', ')}${among}; take out what has none`;
  throw new ConfigError([
    { variable: 'LANGUAGES', allowed: `${allowed}, or write knowledge/messages and knowledge/vocabulary in it first` },
  ]);
}
