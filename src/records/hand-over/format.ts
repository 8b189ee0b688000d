import type { Answer } from '../../http/route';
import { PRIVATE_HEADERS } from '../sheet-page';

export type Format = 'html' | 'pdf' | 'txt' | 'json';

const TYPES: Readonly<Record<Exclude<Format, 'pdf'>, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/fhir+json; charset=utf-8',
};

/** What is asked for by the last part of an address: a link or a code, and its ending. */
export function wantedIn(part: string): { readonly token: string; readonly format: Format } {
  const [, token = part, ending] = /^(.*)\.(pdf|txt|json)$/s.exec(part) ?? [];
  return { token, format: ending === undefined ? 'html' : (ending as Format) };
}

/** Kept by nobody on the way. */
export const answerAs = (format: Exclude<Format, 'pdf'>, body: string, status = 200): Answer => ({
  status,
  body: Buffer.from(body),
  headers: { ...PRIVATE_HEADERS, 'Content-Type': TYPES[format] },
});
