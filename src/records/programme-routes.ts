import { speak } from '../../dialogs/reply/speech';
import type { Asset } from '../http/assets';
import type { RateLimit } from '../http/rate-limit';
import type { Answer, Asked, Route } from '../http/route';
import { newSignWay } from './check-in/new-sign-html';
import type { CheckInParts } from './check-in/parts';
import { planHtml } from './check-in/plan-html';
import { sinceOf, stoodBefore } from './check-in/since';
import { sinceHtml } from './check-in/since-html';
import { type Standing, standingAt } from './check-in/standing';
import { drawingsOf } from './drawings-of';
import { feedbackHtml } from './feedback/feedback-html';
import { handOverLine, handOverWay } from './hand-over-way';
import { type Refused, refusedAnswer } from './link-refused';
import { countCall, type LinkParts, type Opened, openLink, refused } from './opened';
import { fileAnswer, sizeIn } from './printing/file-answer';
import type { Printer } from './printing/printer';
import { refusedAsPage } from './refused-page';
import { sheetCalendar } from './sheet-calendar';
import { sheetHtml } from './sheet-html';
import { FORM_HEADERS, PRIVATE_HEADERS } from './sheet-page';

export const PROGRAMME = '/programme';

export interface ProgrammeParts extends LinkParts {
  readonly limit: RateLimit;
  /** The same of files alone: one takes a second to make, and others wait for theirs. */
  readonly fileLimit: RateLimit;
  readonly printer: Pick<Printer, 'print'>;
  /** The practice’s picture, as it is served; null where it has none. */
  readonly logo: Asset | null;
  readonly checkIns: CheckInParts;
  /** Who is behind the ids of a calendar, as a domain. */
  readonly domain: string;
}

type Form = (opened: Opened, parts: ProgrammeParts) => Promise<Answer>;

/** Whoever has exercises may be asked how they go. */
function plansOf({ opened, checkIns: planned, now, local }: Standing): string {
  const { link, sheet, speech, day, dayQuery } = opened;
  return sheet.exercises.length === 0 ? '' : planHtml({ speech, link, day, dayQuery, planned, now, local });
}

const page: Form = async (opened, parts) => {
  const { link, sheet, speech, day } = opened;
  const { exercises } = speech.knowledge;
  const pdf = { address: `${link}.pdf?day=${day}`, words: speak(speech, 'sheet.pdf') };
  const standing = await standingAt(parts.checkIns, opened);
  const since = sinceOf(standing);
  const stop = since?.stop ?? [];
  const toCalendar = stop.length > 0 ? 'check-in.stop-days' : 'sheet.calendar';
  const days = { address: `${link}.ics?day=${day}`, words: speak(speech, toCalendar) };
  const forms = sheet.exercises.length === 0 ? [pdf] : [pdf, days];
  const html = sheetHtml(sheet, {
    before: since === null ? '' : sinceHtml(opened, since),
    overtaken: since?.overtaken ?? null,
    beside: newSignWay(opened),
    stop,
    forms,
    note: speak(speech, 'sheet.private'),
    logo: parts.logo?.path ?? null,
    after: `${handOverWay(speech, link)}${plansOf(standing)}${feedbackHtml(opened)}`,
    isDrawn: (exercise) => exercises[exercise]?.picture !== undefined,
  });
  return { status: 200, body: Buffer.from(html), headers: FORM_HEADERS };
};

const calendar: Form = async (opened, { domain, checkIns }) => {
  const { sheet, speech } = opened;
  if (sheet.exercises.length === 0) return refusedAnswer(speech, 'no-days', sheet.language);
  const standing = await standingAt(checkIns, opened);
  const planned = {
    days: standing.checkIns.filter(({ answered }) => answered === null).map(({ days }) => days),
    address: checkIns.publicUrl === null ? null : `${checkIns.publicUrl}/check-in/${opened.link}`,
  };
  const since = { counts: sinceOf(standing), stood: stoodBefore(standing), today: standing.local.dayOf(standing.now) };
  const headers = {
    ...PRIVATE_HEADERS,
    'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'Content-Disposition': 'attachment; filename="foot-programme.ics"',
  };
  return {
    status: 200,
    body: Buffer.from(sheetCalendar({ ...opened, madeAt: standing.now, domain, checkIns: planned, since })),
    headers,
  };
};

const file: Form = async (opened, { printer, logo, checkIns }) => {
  const { link, sheet, speech, madeAt } = opened;
  const since = sinceOf(await standingAt(checkIns, opened));
  const drawings = drawingsOf(
    speech.knowledge,
    sheet.exercises.map(({ exercise }) => exercise),
  );
  const size = sizeIn(speech.place.id);
  const handOver = handOverLine(speech, checkIns.publicUrl, link);
  const order = { kind: 'sheet', sheet, since, drawings, size, madeAt, logo: logo?.content ?? null, handOver } as const;
  const made = printer.print(order);
  const refuse = (why: Refused): Answer => refusedAnswer(speech, why, sheet.language);
  return fileAnswer(made, { name: 'foot-programme.pdf', refuse });
};

const FORMS: Readonly<Record<string, Form>> = { '': page, ics: calendar, pdf: file };

/** The link, and what is asked for of it: `<link>`, `<link>.ics`; null where there is no such form. */
function wantedIn(part: string): { link: string; form: Form } | null {
  const [link = '', ending = '', ...more] = part.split('.');
  const form = more.length === 0 && Object.hasOwn(FORMS, ending) ? FORMS[ending] : undefined;
  return form === undefined ? null : { link, form };
}

async function answer(parts: ProgrammeParts, request: Asked): Promise<Answer> {
  const wanted = wantedIn(request.params['link'] ?? '');
  if (wanted === null) return refused(parts, 'wrong');
  if (wanted.form === file) countCall(parts.fileLimit, request);
  const opened = await openLink(parts, wanted.link, request.query);
  return 'status' in opened ? opened : wanted.form(opened, parts);
}

/** What was advised, for whoever has the private link: a page, a calendar, a file. */
export const programmeRoute = (parts: ProgrammeParts): Route => ({
  method: 'get',
  path: `${PROGRAMME}/:link`,
  refused: refusedAsPage(parts),
  handle: async (asked) => {
    countCall(parts.limit, asked);
    return answer(parts, asked);
  },
});
