import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage), { LANGUAGES: 'en,en-XA' });
afterEach(() => visit.close());

async function open(path: string, name: string, options: BrowserContextOptions = PHONE): Promise<void> {
  visit = await Visit.open(browser, { url: `${server.url}${path}`, name: `page-${name}`, options });
}

test('a link from a text message opens the chat for its country and in its language', async () => {
  const prepare = async (page: Page): Promise<void> => {
    page.on('request', (request) => {
      if (request.url().endsWith('/tokens/generate')) asked.push(request.postDataJSON());
    });
  };
  const asked: unknown[] = [];
  const url = `${server.url}/chat?place=gb&lang=en`;
  visit = await Visit.open(browser, { url, name: 'page-link', options: PHONE, prepare });
  await visit.asked('consent');
  expect(asked).toEqual([{ place: 'gb', language: 'en' }]);
  expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('Surefoot');
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('in another language too the number of the country can be dialled, in the greeting and on the emergency card', async () => {
  await open('/chat?place=gb&lang=en-XA', 'dial');
  await visit.asked('consent');
  const called = visit.log.getByRole('link', { name: '999' });
  expect(await called.getAttribute('href')).toBe('tel:999');
  expect((await called.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await visit.screenshot('greeting');
  await visit.choose('agree');
  await visit.choose('me-adult');
  await visit.option('cold-pale').click();
  await visit.question.locator('.continue').click();
  await visit.page.locator('.headline h3 .call').waitFor();
  const links = await visit.page
    .locator('.advice a[href^="tel:"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(new Set(links)).toEqual(new Set(['tel:999']));
  expect(links.length).toBeGreaterThan(1);
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('card');
});

test.each(['/', '/chat'])('without JavaScript %s says what to do, and which number to call', async (path) => {
  await open(path, `no-script${path === '/' ? '' : '-chat'}`, { ...PHONE, javaScriptEnabled: false });
  const main = visit.page.getByRole('main');
  expect(await main.textContent()).toContain('needs JavaScript');
  expect(await main.getByRole('link', { name: 'call 999' }).getAttribute('href')).toBe('tel:999');
  await visit.screenshot('said');
});

test('without JavaScript a link for another country names the number of that one', async () => {
  await open('/chat?place=us', 'no-script-us', { ...PHONE, javaScriptEnabled: false });
  expect(await visit.page.getByRole('link', { name: 'call 911' }).getAttribute('href')).toBe('tel:911');
});

test('in the pseudo-locale every word of the widget is from the messages, and nothing is cut off', async () => {
  await open('/chat?lang=en-XA', 'pseudo');
  await visit.asked('consent');
  const box = visit.page.getByRole('textbox');
  const seen = [
    await visit.page.getByRole('heading', { level: 2 }).first().textContent(),
    await box.evaluate((area) => (area as HTMLTextAreaElement).labels[0]?.textContent),
    await visit.page.locator('.send').textContent(),
  ];
  for (const words of seen) expect(words).toMatch(/^⟦.*⟧$/);
  const over = await visit.page.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(over).toBe(0);
  expect(await visit.page.locator('.panel').getAttribute('lang')).toBe('en-XA');
  const said = await visit.page.locator('.message .text, legend, .option').allTextContents();
  expect(said.filter((text) => !text.includes('⟦'))).toEqual([]);
  await visit.screenshot('consent');
});

test('written from right to left, everything stands the other way round, and nothing is cut off', async () => {
  visit = await Visit.open(browser, {
    url: server.url,
    name: 'page-rtl',
    options: PHONE,
    prepare: (page) =>
      page.addInitScript(() => {
        document.addEventListener('readystatechange', () =>
          document.querySelector('surefoot-chat')?.setAttribute('dir', 'rtl'),
        );
      }),
  });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  const { page } = visit;
  expect((await page.locator('.patient').last().boundingBox())?.x).toBeLessThan(40);
  expect((await page.locator('.send').boundingBox())?.x).toBeLessThan(40);
  const over = await page.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(over).toBe(0);
  await visit.screenshot('injury');
  await answerUntil(visit, HEEL, 'after-advice');
  await visit.screenshot('advice');
});

test('with the keyboard of a phone open, the box for words is above it and the question still in sight', async () => {
  await open('/chat', 'keyboard', { ...PHONE, viewport: { width: 320, height: 568 } });
  await visit.asked('consent');
  await visit.box.tap();
  // The browser makes the page smaller, as the viewport of our page asks for.
  await visit.page.setViewportSize({ width: 320, height: 300 });
  await visit.page.waitForFunction(() => innerHeight === 300);
  const send = await visit.page.locator('.send').boundingBox();
  expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(300);
  const commands = await visit.question.locator('.commands').boundingBox();
  expect(commands?.y).toBeGreaterThan(0);
  expect(commands?.y).toBeLessThan(send?.y ?? 0);
  await visit.screenshot('small');
});

test('a keyboard that is laid over the page, as on an iPhone, moves the chat above it', async () => {
  await open('/chat', 'overlay');
  await visit.asked('consent');
  // No browser without a screen has such a keyboard: what it would report is reported in its place.
  await visit.page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 400 });
    Object.defineProperty(visualViewport, 'offsetTop', { value: 20 });
    visualViewport?.dispatchEvent(new Event('resize'));
  });
  const panel = await visit.page.locator('.panel').boundingBox();
  expect([panel?.y, panel?.height]).toEqual([20, 400]);
  const send = await visit.page.locator('.send').boundingBox();
  expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(420);
});

test('on a screen as wide as a wall the letters grow, and lines stay short enough to read', async () => {
  await open('/', '4k', { viewport: { width: 3840, height: 2160 } });
  await visit.asked('consent');
  const size = await visit.page.locator('.panel').evaluate((panel) => parseFloat(getComputedStyle(panel).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  const width = (await visit.question.boundingBox())?.width ?? 0;
  expect(width / size).toBeLessThan(50);
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('consent');
});
