import type { IncomingMessage } from 'node:http';
import { MOST_HEADERS } from './caps';
import { HttpError } from './http-error';

const isHost = (name: string): boolean => name.length === 4 && name.toLowerCase() === 'host';

/**
 * Throws where Node would silently let headers go: those beyond the most that it keeps, among which a proxy may have told
 * the caller’s address, and a second Host, which a proxy may have gone by.
 */
export function requirePlainHeaders({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): void {
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && isHost(text)).length;
  if (rawHeaders.length <= 2 * MOST_HEADERS && hosts < 2) return;
  throw new HttpError('request-invalid', 'The request has too many headers, or names two hosts.');
}
