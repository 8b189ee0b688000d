import { speak } from '../../../dialogs/reply/speech';
import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import { dayWords } from '../../../dialogs/reply/version';
import type { Answer } from '../../http/route';
import type { CheckIn } from '../../store/check-in';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';
import { FORM_HEADERS, sheetPage } from '../sheet-page';
import { chartHtml } from './chart';
import { answeredIn, dueDay, dueOf, nextOf } from './due';
import { formHtml } from './form-html';
import { lateHtml } from './late-html';
import { newSignHtml, newSignWay } from './new-sign-html';
import { outcomeHtml } from './outcome-html';
import type { FormQuestion } from './read-answers';
import { adviceOn, type Standing } from './standing';
import type { Told } from './told';

const practiceHtml = ({ sheet: { practice } }: Opened): string => {
  const [name, ...reach] = practice.map(htmlText);
  return name === undefined ? '' : `<p class="practice"><strong>${name}</strong><br>${reach.join('<br>')}</p>`;
};

interface Page {
  readonly title: string;
  readonly status: 200 | 422;
  readonly parts: readonly string[];
}

/** The page of check-ins itself, by the same link. */
const addressOf = ({ link, dayQuery }: Opened): string => `/check-in/${link}${dayQuery}`;

function pageOf({ opened }: Standing, { title, status, parts }: Page): Answer {
  const { link, dayQuery, sheet, speech } = opened;
  const back = `<p class="screen"><a href="/programme/${htmlText(`${link}${dayQuery}`)}">${htmlText(speak(speech, 'check-in.back'))}</a></p>`;
  const body = [practiceHtml(opened), ...parts, back].join('\n');
  const html = sheetPage({ title, language: sheet.language, body, hasForm: true, mayBeDark: true });
  return { status, body: Buffer.from(html), headers: FORM_HEADERS };
}

/** The way to one that is due, when to come back for the next, and what to do if it cannot wait. */
function nextHtml({ opened, checkIns, now, local }: Standing): string {
  const { speech } = opened;
  if (dueOf(checkIns, now) !== null)
    return `<p><a href="${htmlText(addressOf(opened))}">${htmlText(speak(speech, 'check-in.open'))}</a></p>`;
  const next = nextOf(checkIns, now);
  const words =
    next === null
      ? speak(speech, 'check-in.none-left')
      : speak(speech, 'check-in.next', { date: dayWords(speech, dueDay(local, next)) });
  return `<p>${htmlText(words)}</p>${newSignWay(opened)}`;
}

/** What was sent of a form that lacks something; nothing when it is opened. */
export interface Sent {
  readonly sent: URLSearchParams;
  readonly missing: readonly FormQuestion[];
}

export const NOTHING_SENT: Sent = { sent: new URLSearchParams(), missing: [] };

export function formPage(standing: Standing, checkIn: CheckIn, { sent, missing }: Sent): Answer {
  const { speech } = standing.opened;
  const address = addressOf(standing.opened);
  return pageOf(standing, {
    title: speak(speech, 'check-in.title'),
    status: missing.length > 0 ? 422 : 200,
    parts: [formHtml({ speech, address, checkIn, sent, missing }), courseHtml(standing)],
  });
}

const urgentHtml = (words: string): string => `<p class="urgent">${htmlText(words)}</p>`;

/** How it went so far: the chart of the check-ins, and what was told beside them. */
const courseHtml = (standing: Standing): string =>
  `${chartHtml(standing.opened.speech, answeredIn(standing.checkIns))}${lateHtml(standing)}`;

/** What was told has come to this. `again`: that check-in was answered before, and what was sent now counts for nothing. */
export function outcomePage(standing: Standing, one: Told, again: boolean): Answer {
  const { opened } = standing;
  const { speech } = opened;
  const advice = adviceOn(standing, one);
  const about = speak(speech, one.isLate ? 'check-in.late-about' : 'check-in.last', { days: String(one.days) });
  const once = again ? urgentHtml(speak(speech, 'check-in.counted-once')) : '';
  return pageOf(standing, {
    title: advice.heading,
    status: 200,
    parts: [outcomeHtml(opened, advice, `<p>${htmlText(about)}</p>`), once, courseHtml(standing), nextHtml(standing)],
  });
}

/** How a form was taken that no check-in takes. */
export interface LateTaken {
  readonly advice: CheckInAdvice;
  /** Was its check-in answered before? */
  readonly again: boolean;
  /** False where there is no room for more. */
  readonly isKept: boolean;
}

/** What a form calls for that no check-in takes. */
export function latePage(standing: Standing, { advice, again, isKept }: LateTaken): Answer {
  const { opened } = standing;
  const ids = [...(again ? ['check-in.counted-once'] : []), isKept ? 'check-in.late-kept' : 'check-in.not-kept'];
  const about = urgentHtml(ids.map((id) => speak(opened.speech, id)).join(' '));
  return pageOf(standing, {
    title: advice.heading,
    status: 200,
    parts: [outcomeHtml(opened, advice, about), courseHtml(standing), nextHtml(standing)],
  });
}

/** The list of new signs, for any day; `isEmpty`: it was sent with nothing ticked. */
export const newSignPage = (standing: Standing, isEmpty: boolean): Answer =>
  pageOf(standing, {
    title: speak(standing.opened.speech, 'new-sign.way'),
    status: isEmpty ? 422 : 200,
    parts: [newSignHtml(standing.opened, isEmpty)],
  });

/** Nothing is due: what was told last still stands; before that, only when the first check-in is. */
export function nothingDuePage(standing: Standing, again = false): Answer {
  const { speech } = standing.opened;
  const last = standing.told.at(-1);
  if (last !== undefined) return outcomePage(standing, last, again);
  const title = speak(speech, 'check-in.none-due');
  const urgent = urgentHtml(speak(speech, 'sheet.urgent'));
  return pageOf(standing, {
    title,
    status: 200,
    parts: [`<h1>${htmlText(title)}</h1>`, urgent, nextHtml(standing)],
  });
}
