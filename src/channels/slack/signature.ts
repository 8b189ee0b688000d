import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Older than this, a request may be one that somebody wrote down and sends again. */
const WINDOW_SECONDS = 5 * 60;

const header = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/** What Slack would have sent as the signature of this body at that time. */
export const signatureOf = (secret: string, timestamp: string, body: Buffer): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;

/** Did Slack send exactly these bytes within the last five minutes? `now` in milliseconds. */
export function isFromSlack(
  secret: string,
  { headers, body }: { headers: IncomingHttpHeaders; body: Buffer },
  now: number,
): boolean {
  const timestamp = header(headers, 'x-slack-request-timestamp');
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > WINDOW_SECONDS) return false;
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(header(headers, 'x-slack-signature'));
  return given.length === expected.length && timingSafeEqual(expected, given);
}
