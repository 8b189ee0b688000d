import type { IncomingHttpHeaders } from 'node:http';
import { Origins } from '../http/origins';
import type { Asked } from '../http/route';

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
