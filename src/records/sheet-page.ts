import { htmlText } from './seen-text';

/** Style and pictures of our own server, and nothing else: there is no script on these pages. */
const policyWith = (formAction: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join('; ');

/** For whatever is behind a private link: kept by nobody on the way, told to nobody, found by nobody. */
export const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policyWith("'none'"),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

/**
 * The same with a form that sends to our own server. Its address is told to nobody else: without that much, a browser
 * would not say either where the form comes from.
 */
export const FORM_HEADERS: Readonly<Record<string, string>> = {
  ...PRIVATE_HEADERS,
  'Content-Security-Policy': policyWith("'self'"),
  'Referrer-Policy': 'same-origin',
};

/** What stands on one page: its `body` is markup of ours, everything else is text. */
export interface SheetPage {
  readonly title: string;
  /** Tag of the language, such as `en`. */
  readonly language: string;
  readonly body: string;
  /** Is there a form in it? Then it comes with `FORM_HEADERS`. */
  readonly hasForm?: boolean;
  /** A page that is only read on a screen may be dark. */
  readonly mayBeDark?: boolean;
}

const FORM_STYLE = '<link rel="stylesheet" href="/check-in.css">';

/** A page that needs no script, with its style at `/sheet.css`. */
export const sheetPage = ({ title, language, body, hasForm = false, mayBeDark = false }: SheetPage): string =>
  [
    '<!doctype html>',
    `<html lang="${htmlText(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="${hasForm ? 'same-origin' : 'no-referrer'}">`,
    `<title>${htmlText(title)}</title><link rel="stylesheet" href="/sheet.css">${hasForm ? FORM_STYLE : ''}</head>`,
    `<body${mayBeDark ? ' class="may-be-dark"' : ''}><main>${body}</main></body></html>`,
    '',
  ].join('\n');
