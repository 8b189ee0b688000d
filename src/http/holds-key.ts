import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What stands behind `Bearer`, or as the password behind `Basic`, which is what a browser sends after it has asked. */
function given({ authorization = '' }: IncomingHttpHeaders): string {
  const [scheme = '', value = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'basic') return scheme.toLowerCase() === 'bearer' ? value : '';
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Does the caller hold this key? In the same time whatever was given. */
export const holdsKey = (headers: IncomingHttpHeaders, key: string): boolean =>
  timingSafeEqual(digest(given(headers)), digest(key));

/** A browser asks its user for the key. */
export const ASK_FOR_KEY = { 'WWW-Authenticate': 'Basic realm="Surefoot", charset="UTF-8"' } as const;
