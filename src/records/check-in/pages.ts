import { speak } from '../../../dialogs/reply/speech';
import type { CheckInAdvice } from '../../../dialogs/check-in/advice';
import { dayWords } from '../../../dialogs/reply/version';
import type { Answer } from '../../http/route';
import type { LocalTime } from '../../local-time';
import type { CheckIn } from '../../store/check-in';
import type { Opened } from '../opened';
import { htmlText } from '../seen-text';
import { FORM_HEADERS, sheetPage } from '../sheet-page';
import { chartHtml } from './chart';
import { type AnsweredCheckIn, answeredIn, dueDay, dueOf, nextOf } from './due';
import { formHtml } from './form-html';
import { adviceFor, outcomeHtml } from './outcome-html';
import type { FormQuestion } from './read-answers';

/** An open link, with its check-ins at this moment. */
export interface Standing {
  readonly opened: Opened;
  /** By days. */
  readonly checkIns: readonly CheckIn[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly local: LocalTime;
}

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
  const sooner = speak(speech, 'check-in.sooner');
  return `<p>${htmlText(words)}</p><p>${htmlText(sooner)}</p>`;
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
    parts: [formHtml({ speech, address, checkIn, sent, missing }), chartHtml(speech, answeredIn(standing.checkIns))],
  });
}

/** What one check-in has come to, after those of the days before it. */
export const adviceOn = ({ opened, checkIns }: Standing, one: AnsweredCheckIn): CheckInAdvice =>
  adviceFor(
    opened,
    answeredIn(checkIns).filter(({ days }) => days < one.days),
    one,
  );

const urgentHtml = (words: string): string => `<p class="urgent">${htmlText(words)}</p>`;

/** The outcome of one check-in. `again`: it was answered before, and what was sent now counts for nothing. */
export function outcomePage(standing: Standing, one: AnsweredCheckIn, again: boolean): Answer {
  const { opened, checkIns } = standing;
  const { speech } = opened;
  const answered = answeredIn(checkIns);
  const advice = adviceOn(standing, one);
  const about = `<p>${htmlText(speak(speech, 'check-in.last', { days: String(one.days) }))}</p>`;
  const once = again ? urgentHtml(speak(speech, 'check-in.counted-once')) : '';
  return pageOf(standing, {
    title: advice.heading,
    status: 200,
    parts: [outcomeHtml(opened, advice, about), once, chartHtml(speech, answered), nextHtml(standing)],
  });
}

/** What answers call for that are not kept. */
export function unkeptPage(standing: Standing, advice: CheckInAdvice, again: boolean): Answer {
  const { opened, checkIns } = standing;
  const ids = [...(again ? ['check-in.counted-once'] : []), 'check-in.not-kept'];
  const about = urgentHtml(ids.map((id) => speak(opened.speech, id)).join(' '));
  return pageOf(standing, {
    title: advice.heading,
    status: 200,
    parts: [outcomeHtml(opened, advice, about), chartHtml(opened.speech, answeredIn(checkIns)), nextHtml(standing)],
  });
}

/** Nothing is due: what the last check-in came to still stands; before the first one, only when that is. */
export function nothingDuePage(standing: Standing): Answer {
  const { speech } = standing.opened;
  const last = answeredIn(standing.checkIns).at(-1);
  if (last !== undefined) return outcomePage(standing, last, false);
  const title = speak(speech, 'check-in.none-due');
  const urgent = `<p class="urgent">${htmlText(speak(speech, 'sheet.urgent'))}</p>`;
  return pageOf(standing, {
    title,
    status: 200,
    parts: [`<h1>${htmlText(title)}</h1>`, urgent, nextHtml(standing)],
  });
}
