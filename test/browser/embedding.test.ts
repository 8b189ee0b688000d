import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import { openPractice, STRICT } from './practice-page';
import { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

const practicePage = (attributes = '', options: BrowserContextOptions = DESKTOP): Promise<Visit> =>
  openPractice(browser, { url: server.url, name: `embedded-${attributes || 'launcher'}`, attributes, options });

test('one line makes a launcher, and nothing is asked of the server before it is pressed', async () => {
  const visit = await practicePage();
  const asked: string[] = [];
  visit.page.on('request', (request) => asked.push(request.url()));
  const launcher = visit.page.getByRole('button', { name: 'Check my foot or ankle' });
  await launcher.waitFor();
  expect(asked.filter((url) => url.includes('directline'))).toEqual([]);
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('closed');
  await launcher.click();
  await visit.asked('consent');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('open');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

test('Escape closes the panel, the focus goes back to the launcher, and the chat is still there', async () => {
  const visit = await practicePage();
  const launcher = visit.page.getByRole('button', { name: 'Check my foot or ankle' });
  await launcher.press('Enter');
  await visit.asked('consent');
  await visit.choose('agree');
  await visit.page.keyboard.press('Escape');
  expect(await launcher.evaluate((button) => button.matches(':focus'))).toBe(true);
  await launcher.press('Enter');
  expect(await visit.questionId()).toBe('about-whom');
  await visit.page.getByRole('button', { name: 'Close the chat' }).click();
  expect(await visit.page.getByRole('dialog').isVisible()).toBe(false);
  await visit.close();
});

test('on a phone the panel fills the screen, and the page behind it is out of reach', async () => {
  const visit = await practicePage('', PHONE);
  await visit.page.getByRole('button', { name: 'Check my foot or ankle' }).tap();
  await visit.asked('consent');
  const size = await visit.page.locator('dialog').boundingBox();
  expect(size).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  for (let presses = 0; presses < 12; presses += 1) {
    await visit.page.keyboard.press('Tab');
    expect(await visit.page.evaluate(() => document.activeElement?.localName)).not.toBe('a');
  }
  await visit.screenshot('phone');
  await visit.close();
});

test('a screen reader that brings any words into sight moves the conversation, and never the title or the box', async () => {
  const visit = await practicePage('', PHONE);
  await visit.page.getByRole('button', { name: 'Check my foot or ankle' }).tap();
  await visit.asked('consent');
  await answerUntil(visit, HEEL);
  const spoken = visit.page.locator('.exercise .spoken').last();
  await spoken.evaluate((words) => words.scrollIntoView({ block: 'center' }));
  const scrolled = await visit.page.locator('dialog, .panel').evaluateAll((all) => all.map((one) => one.scrollTop));
  expect(scrolled).toEqual([0, 0]);
  expect((await visit.page.locator('.send').boundingBox())?.y).toBeLessThan(740);
  await visit.close();
});

test('data-inline puts the chat where the line stands', async () => {
  const visit = await practicePage('data-inline');
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('injury');
  expect(await visit.page.locator('main > surefoot-chat[inline]').count()).toBe(1);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

test('a site on the list may embed the chat from another address, and talks to no one else', async () => {
  const site = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><html lang="en"><title>Elsewhere</title><script src="${allowing.url}/widget.js" defer></script>`,
    );
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const allowing = await RealServer.start({ ALLOWED_ORIGINS: origin });
  const visit = await Visit.open(browser, { url: origin, name: 'elsewhere' });
  await visit.page.getByRole('button', { name: 'Check my foot or ankle' }).click();
  await visit.asked('consent');
  await visit.choose('agree');
  expect(new Set(visit.misdeeds.foreign.map((url) => new URL(url).host))).toEqual(
    new Set([new URL(allowing.url).host]),
  );
  await visit.close();
  await allowing.stop();
  site.close();
});

test.each(["require-trusted-types-for 'script'", "require-trusted-types-for 'script'; trusted-types surefoot"])(
  'a page under “%s” gets the whole chat, up to the cards of the advice',
  async (types) => {
    const policy = `${STRICT}; ${types}`;
    const visit = await openPractice(browser, { url: server.url, name: 'trusted-types', policy });
    const refused = await visit.page.evaluate(() => {
      try {
        document.createElement('script').src = '/widget.js';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    await visit.page.getByRole('button', { name: 'Check my foot or ankle' }).click();
    await visit.asked('consent');
    await answerUntil(visit, HEEL, 'check-answers');
    await visit.page.locator('.summary').waitFor();
    const [, ...others] = visit.misdeeds.refused;
    expect({ ...visit.misdeeds, refused: others }).toEqual(NOTHING_WRONG);
    await visit.close();
  },
);

test('a browser without adopted style sheets gets the same looks where the policy allows', async () => {
  const body = '<!doctype html><html lang="en"><title>Old</title><script src="/widget.js" defer></script>';
  const prepare = async (page: Page) => {
    await page.addInitScript(() => Object.assign(CSSStyleSheet.prototype, { replaceSync: undefined }));
    await page.route('**/old', (route) => route.fulfill({ body, contentType: 'text/html' }));
  };
  const visit = await Visit.open(browser, { url: `${server.url}/old`, name: 'old', prepare });
  const launcher = visit.page.getByRole('button', { name: 'Check my foot or ankle' });
  expect(await launcher.evaluate((button) => getComputedStyle(button).position)).toBe('fixed');
  await visit.close();
});

test('a double tap answers one question, not the one that comes up under the finger', async () => {
  const prepare = (page: Page) => page.clock.install();
  const visit = await Visit.open(browser, { url: server.url, name: 'taps', options: PHONE, prepare });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  await visit.page.clock.pauseAt(Date.now() + 60_000);
  await visit.option('no').click();
  await visit.asked('skin-and-fever');
  const boxes = visit.question.getByRole('checkbox');
  await boxes.nth(0).tap();
  expect(await boxes.nth(0).isChecked()).toBe(false);
  await visit.page.clock.runFor(500);
  await boxes.nth(1).tap();
  expect(await boxes.nth(1).isChecked()).toBe(true);
  await visit.close();
});
