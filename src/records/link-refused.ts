import type { Speech } from '../../dialogs/reply/speech';
import { speak } from '../../dialogs/reply/speech';
import type { Answer } from '../http/route';
import { htmlText } from './seen-text';
import { PRIVATE_HEADERS, sheetPage } from './sheet-page';

/**
 * Why a link shows nothing. `not-yet`: no advice stands in the conversation. `changed`: another than what was answered
 * stands. `no-days`: its advice has no exercises.
 * `file-busy`: others wait for a file. `file-failed`: it could not be made.
 */
export type Refused = 'wrong' | 'expired' | 'gone' | 'not-yet' | 'changed' | 'no-days' | 'file-busy' | 'file-failed';

const STATUS: Readonly<Record<Refused, number>> = {
  wrong: 404,
  expired: 410,
  gone: 410,
  'not-yet': 409,
  changed: 409,
  'no-days': 404,
  'file-busy': 503,
  'file-failed': 503,
};

/** Seconds: those who wait have their files by then. */
const AGAIN_AFTER = '15';

/** A page that says so and shows nothing, with what to do if it is urgent, whatever the link was to. */
export function refusedAnswer(speech: Speech, why: Refused, language: string): Answer {
  const title = speak(speech, `link.${why}.title`);
  const body = [
    `<h1>${htmlText(title)}</h1>`,
    `<p class="urgent">${htmlText(speak(speech, 'link.urgent'))}</p>`,
    `<p>${htmlText(speak(speech, `link.${why}.what`))}</p>`,
  ].join('\n');
  const headers = STATUS[why] === 503 ? { ...PRIVATE_HEADERS, 'Retry-After': AGAIN_AFTER } : PRIVATE_HEADERS;
  return { status: STATUS[why], body: Buffer.from(sheetPage({ title, language, body })), headers };
}
