import type { Browser, Page } from 'playwright-core';
import { answerUntil } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const POLICY = "default-src 'none'; script-src 'nonce-r4nd0m'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const PAGE = `<!doctype html><html lang="en"><head><title>Hill Street Practice</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"></head>
  <body><main><h1>Hill Street Practice</h1><script nonce="r4nd0m" src="/widget.js" defer></script></main></body></html>`;

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

/** A practice’s own page under a strict policy, with emergency advice open in the chat on it. */
async function advisedOnSite(print: () => void): Promise<Visit> {
  const prepare = async (page: Page): Promise<void> => {
    // A browser without a screen opens no print window: this stands in for it.
    await page.addInitScript(`window.print = ${String(print)}`);
    await page.route('**/practice', (route) =>
      route.fulfill({ body: PAGE, contentType: 'text/html', headers: { 'content-security-policy': POLICY } }),
    );
  };
  const visit = await Visit.open(browser, { url: `${server.url}/practice`, name: 'print', options: PHONE, prepare });
  await visit.page.getByRole('button', { name: 'Check my foot or ankle' }).tap();
  await visit.asked('consent');
  await answerUntil(visit, { 'emergency-screen': ['cold-pale'] });
  return visit;
}

test('on another site’s page Print gives the advice alone, and leaves the page as it was', async () => {
  const visit = await advisedOnSite(() => dispatchEvent(new Event('beforeprint')));
  const { page } = visit;
  const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
  await page.getByRole('button', { name: 'Print' }).press('Enter');
  await page.getByText('The print window was opened.').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('surefoot-print .plan').innerText()).toContain('Call 999 now');
  expect(await page.locator('main').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('surefoot-print').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('surefoot-print').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(sheets);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

test('where nothing can be printed, the patient is told, and can save it instead', async () => {
  const visit = await advisedOnSite(() => undefined);
  const { page } = visit;
  await page.getByRole('button', { name: 'Print' }).press('Enter');
  await page.getByText('That does not work here.').waitFor();
  expect(await page.locator('surefoot-print').count()).toBe(0);
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  expect((await taken).suggestedFilename()).toMatch(/\.html$/);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

test('the site’s own Print is the site’s', async () => {
  const visit = await advisedOnSite(() => undefined);
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await visit.page.locator('surefoot-print').count()).toBe(0);
  await visit.close();
});
