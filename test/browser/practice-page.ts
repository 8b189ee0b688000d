import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, Visit } from './visit';

const TITLE = 'Hill Street Practice';
export const NONCE = 'r4nd0m';

/** What a practice that trusts nobody allows: one script by its nonce, no style, and our server. */
export const STRICT =
  `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'none'; connect-src 'self'; ` +
  `base-uri 'none'; form-action 'none'`;

export interface PracticePage {
  readonly url: string;
  readonly name: string;
  /** Of our script. */
  readonly attributes?: string;
  /** Of its own `html` element. */
  readonly html?: string;
  readonly policy?: string;
  /** Of its own, in place of a title and one link. */
  readonly content?: { readonly style: string; readonly before: string; readonly after: string };
  readonly options?: BrowserContextOptions;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const BARE = { style: '', before: `<h1>${TITLE}</h1><p><a href="/rooms">Our rooms</a></p>`, after: '' };

/** A practice’s own page, with the one line that puts the chat on it. */
export async function openPractice(browser: Browser, where: PracticePage): Promise<Visit> {
  const { url, name, attributes = '', html = 'lang="en"', policy = STRICT, options = DESKTOP, content = BARE } = where;
  const script = `<script nonce="${NONCE}" src="/widget.js" defer ${attributes}></script>`;
  const body = `<!doctype html><html ${html}><head><title>${TITLE}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">${content.style}</head>
    <body><main>${content.before}${script}${content.after}</main></body></html>`;
  const headers = { 'content-security-policy': policy };
  const prepare = async (page: Page): Promise<void> => {
    await page.route('**/practice', (route) => route.fulfill({ body, contentType: 'text/html', headers }));
    await where.prepare?.(page);
  };
  return Visit.open(browser, { url: `${url}/practice`, name, options, prepare });
}
