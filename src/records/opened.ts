import { newSession, speechFor, type Engine } from '../../dialogs/engine';
import type { Speech } from '../../dialogs/reply/speech';
import type { Session } from '../../dialogs/session';
import { SOURCE_LANGUAGE } from '../../knowledge/languages';
import type { LocalTime } from '../local-time';
import { callerNetwork } from '../http/address';
import { HttpError } from '../http/http-error';
import type { RateLimit } from '../http/rate-limit';
import type { Answer, Asked } from '../http/route';
import { type Day, daysAfter } from './calendar';
import { type Refused, refusedAnswer } from './link-refused';
import type { PrivateLinks } from './private-link';
import { sheetOf, type Sheet } from './sheet';

/** What a private link is opened with. */
export interface LinkParts {
  /** One for each language that is on; `en` always is. */
  readonly engines: Readonly<Record<string, Engine>> & { readonly en: Engine };
  readonly links: PrivateLinks;
  /** Version of the program. */
  readonly version: string;
  /** The country where none is known of the patient; null where that is not known either. */
  readonly place: string | null;
  /** Where the practice is. */
  readonly local: LocalTime;
}

/** An open link, with all that its pages are made from. */
export interface Opened {
  readonly link: string;
  /** As the store knows it: `direct-line:…`. */
  readonly conversation: string;
  readonly engine: Engine;
  readonly session: Session;
  readonly sheet: Sheet;
  readonly speech: Speech;
  readonly day: Day;
  /** `?day=…` where that is another than the link tells, for the ways to other pages of it; else empty. */
  readonly dayQuery: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** `?day=`, if it can be the day of advice that the link leads to: the server knows only the practice’s time zone. */
function dayOf(query: URLSearchParams, made: Day): Day {
  const asked = query.get('day') ?? '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked));
  return isDay && asked >= daysAfter(made, -MOST_DAYS) && asked <= daysAfter(made, 1) ? asked : made;
}

/** Longer than any conversation is kept. */
const MOST_DAYS = 366;

const engineFor = ({ engines }: LinkParts, { language = SOURCE_LANGUAGE }: Session): Engine =>
  (Object.hasOwn(engines, language) ? engines[language] : undefined) ?? engines.en;

/** Why a link that nobody can open shows nothing, in the words of the practice’s country. */
export function refused(parts: Pick<LinkParts, 'engines' | 'place'>, why: Refused): Answer {
  const { en } = parts.engines;
  return refusedAnswer(speechFor(en, newSession(en, parts.place)), why, SOURCE_LANGUAGE);
}

/** What a link leads to, or the page that says why it shows nothing. */
export async function openLink(parts: LinkParts, link: string, query: URLSearchParams): Promise<Opened | Answer> {
  const linked = await parts.links.read(link);
  if (linked.kind !== 'open') return refused(parts, linked.kind);
  const { session, madeAt, conversation } = linked;
  const engine = engineFor(parts, session);
  const speech = speechFor(engine, session);
  const made = parts.local.dayOf(madeAt);
  const day = dayOf(query, made);
  const dayQuery = day === made ? '' : `?day=${day}`;
  const sheet = sheetOf({ engine, version: parts.version, session, day });
  if (sheet === null) return refusedAnswer(speech, 'not-yet', session.language ?? SOURCE_LANGUAGE);
  return { link, conversation, engine, session, sheet, speech, day, dayQuery, madeAt };
}

/** Throws when it is too often. */
export function countCall(limit: RateLimit, { address }: Asked): void {
  const wait = limit.secondsToWait(callerNetwork(address));
  if (wait === 0) return;
  throw new HttpError('too-many-requests', 'Too many calls from your address.', { 'Retry-After': String(wait) });
}
