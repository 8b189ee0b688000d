import { htmlText } from './seen-text';

/** Style and pictures of our own server, and nothing else: there is no script on these pages. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For whatever is behind a private link: kept by nobody on the way, told to nobody, found by nobody. */
export const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

/** What stands on one page: its `body` is markup of ours, everything else is text. */
export interface SheetPage {
  readonly title: string;
  /** Tag of the language, such as `en`. */
  readonly language: string;
  readonly body: string;
}

/** A page that needs no script, with its style at `/sheet.css`. */
export const sheetPage = ({ title, language, body }: SheetPage): string =>
  [
    '<!doctype html>',
    `<html lang="${htmlText(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">',
    `<title>${htmlText(title)}</title><link rel="stylesheet" href="/sheet.css"></head>`,
    `<body><main>${body}</main></body></html>`,
    '',
  ].join('\n');
