import { newSession, speechFor, type Engine } from '../../dialogs/engine';
import { speak, type Speech } from '../../dialogs/reply/speech';
import type { Session } from '../../dialogs/session';
import { SOURCE_LANGUAGE } from '../../knowledge/languages';
import { callerNetwork } from '../http/address';
import { HttpError } from '../http/http-error';
import type { RateLimit } from '../http/rate-limit';
import type { Answer, Asked, Route } from '../http/route';
import { drawingOf } from './drawing-of';
import { type Day, daysAfter } from './calendar';
import { refusedAnswer } from './link-refused';
import type { Linked, PrivateLinks } from './private-link';
import { sheetCalendar } from './sheet-calendar';
import { sheetPdf } from './sheet-pdf';
import { sheetHtml } from './sheet-html';
import { PRIVATE_HEADERS } from './sheet-page';
import { sheetOf, type Sheet } from './sheet';

export const PROGRAMME = '/programme';

export interface ProgrammeParts {
  /** One for each language that is on; `en` always is. */
  readonly engines: Readonly<Record<string, Engine>> & { readonly en: Engine };
  readonly links: PrivateLinks;
  /** Version of the program. */
  readonly version: string;
  /** The country where none is known of the patient; null where that is not known either. */
  readonly place: string | null;
  readonly limit: RateLimit;
  /** The same of files alone: one takes a second to make, in which nobody else is answered. */
  readonly fileLimit: RateLimit;
  /** Who is behind the ids of a calendar, as a domain. */
  readonly domain: string;
}

/** An open link, with all that its forms are made from. */
export interface Opened {
  readonly link: string;
  readonly conversation: string;
  readonly sheet: Sheet;
  readonly speech: Speech;
  readonly day: Day;
  readonly madeAt: number;
  readonly domain: string;
}

type Form = (opened: Opened) => Promise<Answer>;

/** `?day=`, if it can be the day of advice that the link leads to: the server knows no time zone of the patient. */
function dayOf(query: URLSearchParams, madeAt: number): Day {
  const made = new Date(madeAt).toISOString().slice(0, 10);
  const asked = query.get('day') ?? '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked));
  return isDay && asked >= daysAfter(made, -MOST_DAYS) && asked <= daysAfter(made, 1) ? asked : made;
}

/** Longer than any conversation is kept. */
const MOST_DAYS = 366;

const engineFor = ({ engines }: ProgrammeParts, { language = SOURCE_LANGUAGE }: Session): Engine =>
  (Object.hasOwn(engines, language) ? engines[language] : undefined) ?? engines.en;

function refused(parts: ProgrammeParts, why: Exclude<Linked['kind'], 'open'>): Answer {
  const { en } = parts.engines;
  return refusedAnswer(speechFor(en, newSession(en, parts.place)), why, SOURCE_LANGUAGE);
}

const page: Form = async ({ link, sheet, speech, day }) => {
  const { exercises } = speech.knowledge;
  const pdf = { address: `${link}.pdf?day=${day}`, words: speak(speech, 'sheet.pdf') };
  const days = { address: `${link}.ics?day=${day}`, words: speak(speech, 'sheet.calendar') };
  const forms = sheet.exercises.length === 0 ? [pdf] : [pdf, days];
  const html = sheetHtml(sheet, {
    forms,
    note: speak(speech, 'sheet.private'),
    logo: null,
    isDrawn: (exercise) => exercises[exercise]?.picture !== undefined,
  });
  return { status: 200, body: Buffer.from(html), headers: PRIVATE_HEADERS };
};

const calendar: Form = async (opened) => {
  const { sheet, speech } = opened;
  if (sheet.exercises.length === 0) return refusedAnswer(speech, 'no-days', sheet.language);
  const headers = {
    ...PRIVATE_HEADERS,
    'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'Content-Disposition': 'attachment; filename="foot-programme.ics"',
  };
  return { status: 200, body: Buffer.from(sheetCalendar(opened)), headers };
};

/** Where sheets of paper are Letter. */
const LETTER: ReadonlySet<string> = new Set(['us', 'ca', 'mx', 'ph']);

const file: Form = async ({ sheet, speech, madeAt }) => {
  const size = LETTER.has(speech.place.id) ? 'LETTER' : 'A4';
  const body = await sheetPdf(sheet, { size, madeAt, drawingOf: (exercise) => drawingOf(speech.knowledge, exercise) });
  const headers = {
    ...PRIVATE_HEADERS,
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline; filename="foot-programme.pdf"',
  };
  return { status: 200, body, headers };
};

const FORMS: Readonly<Record<string, Form>> = { '': page, ics: calendar, pdf: file };

/** The link, and what is asked for of it: `<link>`, `<link>.ics`; null where there is no such form. */
function wantedIn(part: string): { link: string; form: Form } | null {
  const [link = '', ending = '', ...more] = part.split('.');
  const form = more.length === 0 && Object.hasOwn(FORMS, ending) ? FORMS[ending] : undefined;
  return form === undefined ? null : { link, form };
}

/** Throws when it is too often. */
function count(limit: RateLimit, { address }: Asked): void {
  const wait = limit.secondsToWait(callerNetwork(address));
  if (wait === 0) return;
  throw new HttpError('too-many-requests', 'Too many calls from your address.', { 'Retry-After': String(wait) });
}

async function answer(parts: ProgrammeParts, request: Asked): Promise<Answer> {
  const wanted = wantedIn(request.params['link'] ?? '');
  if (wanted === null) return refused(parts, 'wrong');
  const linked = await parts.links.read(wanted.link);
  if (linked.kind !== 'open') return refused(parts, linked.kind);
  const { session, madeAt, conversation } = linked;
  const engine = engineFor(parts, session);
  const speech = speechFor(engine, session);
  const day = dayOf(request.query, madeAt);
  if (wanted.form === file) count(parts.fileLimit, request);
  const sheet = sheetOf({ engine, version: parts.version, session, day });
  if (sheet === null) return refusedAnswer(speech, 'not-yet', session.language ?? SOURCE_LANGUAGE);
  return wanted.form({ link: wanted.link, conversation, sheet, speech, day, madeAt, domain: parts.domain });
}

/** What was advised, for whoever has the private link: a page, a calendar, a file. */
export const programmeRoute = (parts: ProgrammeParts): Route => ({
  method: 'get',
  path: `${PROGRAMME}/:link`,
  handle: async (asked) => {
    count(parts.limit, asked);
    return answer(parts, asked);
  },
});
