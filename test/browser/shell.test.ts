import type { Browser, Page } from 'playwright-core';
import { answerUntil } from './hold';
import { NONCE, openPractice, STRICT, type PracticePage } from './practice-page';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const PANEL = '**/panel.*.js*';
const LAUNCHER = 'Check my foot or ankle';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
afterEach(() => visit.close());

async function practice(name: string, more: Partial<PracticePage> = {}): Promise<void> {
  visit = await openPractice(browser, { url: server.url, name: `shell-${name}`, ...more });
}

const launcher = () => visit.page.getByRole('button', { name: LAUNCHER });

/** Whatever is asked of the server from the first moment on, by path. */
function listening(): { readonly paths: string[]; readonly prepare: (page: Page) => Promise<void> } {
  const paths: string[] = [];
  const prepare = async (page: Page): Promise<void> => {
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  };
  return { paths, prepare };
}

/** Lets nothing through until it is released. */
async function hold(page: Page, what: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(what, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('a page loads the shell alone; the panel comes when someone is about to open the chat', async () => {
  const { paths, prepare } = listening();
  await practice('first', { prepare });
  await launcher().waitFor();
  expect(paths).toEqual(['/practice', '/widget.js']);
  const panel = visit.page.waitForRequest(PANEL);
  await launcher().hover();
  await panel;
  expect(paths.filter((path) => path.includes('directline'))).toEqual([]);
  await launcher().click();
  await visit.asked('consent');
  expect(paths.filter((path) => path.startsWith('/panel.'))).toEqual(['/panel.en.js']);
});

test.each([
  ['the nonce of our script alone', STRICT],
  ['strict-dynamic', STRICT.replace(`'nonce-${NONCE}'`, `'nonce-${NONCE}' 'strict-dynamic'`)],
])('under a policy of %s the chat opens, and nothing is refused', async (_what, policy) => {
  await practice('policy', { policy });
  await launcher().click();
  await visit.asked('consent');
  await visit.choose('agree');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  expect(await visit.barriers()).toEqual([]);
});

test('while the panel is on its way, that can be seen, with what to do if it is urgent', async () => {
  let release = (): void => undefined;
  await practice('slow', { prepare: async (page) => (release = await hold(page, PANEL)), options: PHONE });
  await launcher().tap();
  const state = visit.page.getByRole('status').getByText('The chat is opening.');
  await state.waitFor();
  expect(await state.textContent()).toContain('If it is urgent, call your local emergency number.');
  expect(await visit.focused()).toBe('h2.');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('opening');
  release();
  await visit.asked('consent');
  expect(await state.count()).toBe(0);
});

test('a panel that does not come says so, says what to do if it is urgent, and can be tried again', async () => {
  const prepare = (page: Page) => page.route(PANEL, (route) => route.abort(), { times: 1 });
  await practice('failed', { prepare, options: PHONE });
  await launcher().tap();
  const state = visit.page.getByRole('status').getByText('The chat did not open.');
  await state.waitFor();
  expect(await state.textContent()).toContain('If it is urgent, call your local emergency number.');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('message');
  await visit.page.getByRole('button', { name: 'Try again' }).tap();
  await visit.asked('consent');
  expect(await state.count()).toBe(0);
});

test('a page that was open before an update gets the panel of today', async () => {
  const older = async (page: Page): Promise<void> => {
    const today = await (await fetch(`${server.url}/widget.js`)).text();
    const body = today.replaceAll(/"?panel"?:"[^"]+"/g, 'panel:"yesterday"');
    expect(body).not.toBe(today);
    await page.route('**/widget.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  };
  await practice('older', { prepare: older });
  const panel = visit.page.waitForResponse(PANEL);
  await launcher().click();
  expect((await panel).url()).toContain('?v=yesterday');
  await visit.asked('consent');
});

test('title, label and colours are the site’s own, where they can be read', async () => {
  const attributes = 'data-title="Sore feet" data-label="Start" data-accent="#ffd400" data-place="GB"';
  await practice('colours', { attributes });
  const start = visit.page.getByRole('button', { name: 'Start' });
  const paint = () => start.evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]);
  expect(await paint()).toEqual(['rgb(255, 212, 0)', 'rgb(16, 25, 24)']);
  await start.click();
  await visit.page.getByRole('dialog', { name: 'Sore feet' }).getByRole('heading', { name: 'Sore feet' }).waitFor();
  await visit.asked('consent');
  await visit.choose('agree');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.screenshot('own');
});

test.each([
  ['too little contrast', 'data-accent="#ffd400" data-on-accent="white"'],
  ['what is no colour', 'data-accent="greenish"'],
  ['more than a colour', 'data-accent="var(--x)"'],
  ['a colour that lets light through', 'data-accent="transparent"'],
])('%s is refused: our own colours stay, and the console says so', async (_what, attributes) => {
  const warned: string[] = [];
  const prepare = async (page: Page): Promise<void> => {
    page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
  };
  await practice('refused', { attributes, prepare });
  const colour = await launcher().evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(colour).toBe('rgb(11, 85, 81)');
  expect(warned.join()).toContain('is not used');
});

test('place and language go to the server with the first request', async () => {
  await practice('place', { attributes: 'data-place="GB" data-language="en"' });
  const asked = visit.page.waitForRequest('**/tokens/generate');
  await launcher().click();
  expect((await asked).postDataJSON()).toEqual({ place: 'GB', language: 'en' });
  await visit.asked('consent');
});

test('a place that the server refuses does not end in no chat: its own place is the practice’s', async () => {
  const bodies: unknown[] = [];
  const prepare = (page: Page) =>
    page.route('**/tokens/generate', (route) => {
      const body = route.request().postDataJSON() as { place?: string };
      bodies.push(body);
      return body.place === undefined ? route.continue() : route.fulfill({ status: 400, body: '{}' });
    });
  await practice('no-place', { attributes: 'data-place="Atlantis"', prepare });
  await launcher().click();
  await visit.asked('consent');
  expect(bodies).toEqual([{ place: 'Atlantis' }, {}]);
});

test('data-open opens the chat at once, and leaves the focus where it is', async () => {
  await practice('open', { attributes: 'data-open' });
  await visit.asked('consent');
  expect(await visit.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await visit.page.getByRole('button', { name: 'Close the chat' }).click();
  await launcher().waitFor();
});

test('on a phone a chat that is to be open from the start still leaves the page to whoever came for it', async () => {
  await practice('open-phone', { attributes: 'data-open', options: PHONE });
  await launcher().waitFor();
  expect(await visit.page.getByRole('dialog').isVisible()).toBe(false);
});

test('on a page from right to left the launcher and the chat stand at the left, and English stays as it is', async () => {
  await practice('rtl-page', { html: 'lang="ar" dir="rtl"' });
  expect((await launcher().boundingBox())?.x).toBeLessThan(100);
  await launcher().click();
  await visit.asked('consent');
  expect((await visit.page.locator('dialog').boundingBox())?.x).toBeLessThan(100);
  expect(await visit.page.locator('.panel').evaluate((panel) => getComputedStyle(panel).direction)).toBe('ltr');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('open');
});

test('if the cards do not come, an emergency stands there in plain words, said at once, with its number to call', async () => {
  const prepare = (page: Page) => page.route('**/result.*.js*', (route) => route.abort());
  visit = await Visit.open(browser, { url: server.url, name: 'shell-no-cards', options: PHONE, prepare });
  await visit.asked('consent');
  await answerUntil(visit, { 'emergency-screen': ['cold-pale'] });
  const said = visit.page.locator('.message.bot.emergency').last();
  expect(await said.textContent()).toContain('Do not wait');
  expect(await said.getByRole('link', { name: '999' }).first().getAttribute('href')).toBe('tel:999');
  expect(await visit.page.locator('.spoken > [role="alert"]').textContent()).toContain('Call 999 now');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('advice');
});

test('nobody sees the id of a word, or a blank that was not filled in', async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'shell-ids' });
  await visit.asked('consent');
  expect(await visit.page.locator('surefoot-chat').evaluate((chat) => chat.shadowRoot?.textContent)).not.toMatch(
    /widget\.|\{\w+\}/,
  );
});
