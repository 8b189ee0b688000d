import type { IncomingHttpHeaders } from 'node:http';
import { speak, type Speech } from '../../../dialogs/reply/speech';
import { Origins } from '../../http/origins';
import type { Answer, Asked } from '../../http/route';
import { htmlText } from '../seen-text';
import { PRIVATE_HEADERS, sheetPage } from '../sheet-page';

/** Bytes; the whole form filled in is a tenth of it. */
export const MOST_FORM = 8192;

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** Does a page of ours send it, or a program that is no page? A link is no cookie, so nothing more is needed. */
const isOurs = (publicUrl: string | null, headers: IncomingHttpHeaders): boolean =>
  new Origins({ allowedOrigins: [], publicUrl }).allows(headers);

/** What a form of ours sent; null for anything else. */
export function sentForm({ headers, body }: Asked, publicUrl: string | null): URLSearchParams | null {
  if (!Buffer.isBuffer(body) || !FORM.test(headers['content-type'] ?? '') || !isOurs(publicUrl, headers)) return null;
  return new URLSearchParams(body.toString('utf8'));
}

/** A page that says that nothing was done, and what to do if it is urgent. */
export function notTaken(speech: Speech, language: string, status: 400 | 429): Answer {
  const title = speak(speech, 'check-in.refused');
  const what = speak(speech, status === 429 ? 'check-in.busy-what' : 'check-in.refused-what');
  const body = [
    `<h1>${htmlText(title)}</h1>`,
    `<p class="urgent">${htmlText(speak(speech, 'link.urgent'))}</p>`,
    `<p>${htmlText(what)}</p>`,
  ].join('\n');
  return { status, body: Buffer.from(sheetPage({ title, language, body })), headers: PRIVATE_HEADERS };
}
