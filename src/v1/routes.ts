import type { z } from 'zod';
import type { Engine } from '../../dialogs/engine';
import { speechFor, newSession } from '../../dialogs/engine';
import { speak } from '../../dialogs/reply/speech';
import { callerNetwork } from '../http/address';
import { type Fault, HttpError, InvalidBody } from '../http/http-error';
import { PREFLIGHT_HEADERS } from '../http/origins';
import type { RateLimit } from '../http/rate-limit';
import type { Answer, Asked, Route } from '../http/route';
import { assessed } from './assessed';
import { openApi } from './openapi';
import { questionsOf } from './questions';
import { read } from './read';
import { askedFor, toRead } from './shapes';
import { toldFrom } from './told';

export const V1 = '/v1/';

export interface MachineParts {
  /** One for each language that is on; `en` always is. */
  readonly engines: Readonly<Record<string, Engine>> & { readonly en: Engine };
  /** Version of the program. */
  readonly version: string;
  /** The country where none is asked for; null where it is not known. */
  readonly place: string | null;
  readonly limit: RateLimit;
}

const MOST_BYTES = 32 * 1024;

/** The paths in a body, without keys that are not ours: what stands under them may be a patient’s words. */
const OURS = /^[a-z][a-zA-Z-]{0,40}$|^\d{1,3}$/;

const pointerOf = (path: readonly PropertyKey[]): string => {
  const stop = path.findIndex((part) => !OURS.test(String(part)));
  return path
    .slice(0, stop < 0 ? path.length : stop)
    .map((part) => `/${String(part)}`)
    .join('');
};

const ALLOWED = 'as GET /v1/openapi.json describes it';
const MOST_FAULTS = 20;

function invalid(faults: readonly Fault[]): InvalidBody {
  const each = new Map(faults.map((fault) => [`${fault.pointer} ${fault.allowed}`, fault]));
  return new InvalidBody([...each.values()].slice(0, MOST_FAULTS));
}

function shaped<T extends z.ZodType>(shape: T, body: unknown): z.infer<T> {
  const tried = shape.safeParse(body);
  if (tried.success) return tried.data;
  throw invalid(tried.error.issues.map(({ path }) => ({ pointer: pointerOf(path), allowed: ALLOWED })));
}

/** What every answer says of itself: what it rests on, and that nobody has signed it off. */
const released = ({ version }: MachineParts, engine: Engine) => ({
  release: { version, knowledge: engine.knowledge.hash },
  notice: speak(speechFor(engine, newSession(engine, null)), 'notice.draft'),
});

function engineFor({ engines }: MachineParts, language: string | null | undefined): Engine {
  const engine = Object.hasOwn(engines, language ?? 'en') ? engines[language ?? 'en'] : undefined;
  if (engine === undefined) throw invalid([{ pointer: '/language', allowed: Object.keys(engines).join(', ') }]);
  return engine;
}

function placeFor({ engines, place }: MachineParts, wanted: string | undefined): string | null {
  if (wanted === undefined) return place;
  const code = wanted.toLowerCase();
  if (Object.hasOwn(engines.en.knowledge.places, code)) return code;
  throw invalid([{ pointer: '/place', allowed: 'a country code that is known, such as gb' }]);
}

const ok = (body: object): Answer => ({ status: 200, body });

function assess(parts: MachineParts, { body }: Asked): Answer {
  const { language, place, ...given } = shaped(askedFor, body);
  const engine = engineFor(parts, language);
  const from = toldFrom(engine.knowledge, given);
  if ('faults' in from) throw invalid(from.faults);
  const told = { ...from.told, place: placeFor(parts, place), language: language ?? 'en' };
  return ok({ ...released(parts, engine), ...assessed(engine, told) });
}

function understand(parts: MachineParts, { body }: Asked): Answer {
  const given = shaped(toRead, body);
  const engine = engineFor(parts, given.language);
  const understood = read(engine, given);
  if ('faults' in understood) throw invalid(understood.faults);
  return ok({ ...released(parts, engine), ...understood.read });
}

function list(parts: MachineParts, { query }: Asked): Answer {
  const engine = engineFor(parts, query.get('language'));
  return ok({ ...released(parts, engine), questions: questionsOf(engine) });
}

const counted =
  (limit: RateLimit, answer: (asked: Asked) => Answer) =>
  async (asked: Asked): Promise<Answer> => {
    const wait = limit.secondsToWait(callerNetwork(asked.address));
    if (wait === 0) return answer(asked);
    throw new HttpError('too-many-requests', 'Too many calls from your address.', { 'Retry-After': String(wait) });
  };

/** A machine interface over the same reading and reasoning as the chat. Nothing that is sent is kept or logged. */
export function machineRoutes(parts: MachineParts): Route[] {
  const handle = (answer: (parts: MachineParts, asked: Asked) => Answer): Route['handle'] =>
    counted(parts.limit, (asked) => answer(parts, asked));
  const routes: Route[] = [
    { method: 'get', path: `${V1}questions`, handle: handle(list) },
    { method: 'post', path: `${V1}assess`, maxBody: MOST_BYTES, handle: handle(assess) },
    { method: 'post', path: `${V1}read`, maxBody: MOST_BYTES, handle: handle(understand) },
    { method: 'get', path: `${V1}openapi.json`, handle: handle(({ version }) => ok(openApi(version))) },
  ];
  const preflight = async (): Promise<Answer> => ({ status: 204, headers: PREFLIGHT_HEADERS });
  return [...routes, ...routes.map(({ path }): Route => ({ method: 'opts', path, handle: preflight }))];
}
