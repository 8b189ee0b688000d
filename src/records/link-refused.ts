import type { Speech } from '../../dialogs/reply/speech';
import { speak } from '../../dialogs/reply/speech';
import type { Answer } from '../http/route';
import { htmlText } from './seen-text';
import { PRIVATE_HEADERS, sheetPage } from './sheet-page';

/** Why a link shows nothing. `not-yet`: there is no advice in the conversation, or none that stands. */
export type Refused = 'wrong' | 'expired' | 'gone' | 'not-yet';

const STATUS: Readonly<Record<Refused, number>> = { wrong: 404, expired: 410, gone: 410, 'not-yet': 409 };

/** A page that says so and shows nothing, with what to do if it is urgent, whatever the link was to. */
export function refusedAnswer(speech: Speech, why: Refused, language: string): Answer {
  const title = speak(speech, `link.${why}.title`);
  const body = [
    `<h1>${htmlText(title)}</h1>`,
    `<p class="urgent">${htmlText(speak(speech, 'link.urgent'))}</p>`,
    `<p>${htmlText(speak(speech, `link.${why}.what`))}</p>`,
  ].join('\n');
  return { status: STATUS[why], body: Buffer.from(sheetPage({ title, language, body })), headers: PRIVATE_HEADERS };
}
