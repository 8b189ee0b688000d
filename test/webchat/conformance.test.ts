import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/chromium';
import { startTestServer, type TestServer } from '../channels/support/test-server';
import { webChatRoutes } from './web-chat-page';

jest.setTimeout(180_000);
const ROOT = path.resolve(__dirname, '../..');
const SHOTS = path.join(ROOT, 'test-results/webchat');

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ routes: webChatRoutes(ROOT) }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 420, height: 760 } })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.address}/webchat-test`);
  await button('Yes, go on').waitFor();
});
afterEach(() => page.context().close());

const actions = () => page.getByRole('toolbar', { name: 'Suggested actions' });
const button = (name: string) => actions().getByRole('button', { name, exact: true });

/** Messages as the feed shows them, ours and theirs. Their words stand in the page once more, to be read out. */
const messages = () => page.locator('.webchat__basic-transcript__activity');

/** Says it as a person at the keyboard would, and waits until it has been answered. */
async function say(text: string, answer: RegExp | string): Promise<void> {
  const box = page.getByRole('textbox').first();
  await box.fill(text);
  await box.press('Enter');
  await messages().filter({ hasText: answer }).last().waitFor();
}

test('Web Chat shows the greeting and the choices of the first question as buttons', async () => {
  await page.getByText('Hello. I ask about your sore foot or ankle').first().waitFor();
  await button('No, stop here').waitFor();
  await page.screenshot({ path: path.join(SHOTS, 'greeting.png') });
});

test('Web Chat holds a whole conversation: buttons, numbers and words, up to the advice', async () => {
  await button('Yes, go on').click();
  await button('Me, and I am 18 or over').click();
  await messages().filter({ hasText: 'First, the signs that cannot wait' }).waitFor();
  await say('none', 'Did this start with an injury');
  await say('my foot has suddenly gone cold and white', 'You wrote something that I must ask about first');
  await button('Yes').click();
  await messages().filter({ hasText: 'Call 999 now' }).last().waitFor();
  await page.screenshot({ path: path.join(SHOTS, 'advice.png') });
});

test('Web Chat reconnects after a break, and nothing is lost or doubled', async () => {
  await button('Yes, go on').click();
  await button('Me, and I am 18 or over').waitFor();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await button('Me, and I am 18 or over').click();
  await messages().filter({ hasText: 'First, the signs that cannot wait' }).waitFor();
  expect(await messages().filter({ hasText: 'Who is the pain about?' }).count()).toBe(1);
});

test('Web Chat shows the history after a reload and goes on from there', async () => {
  await button('Yes, go on').click();
  await button('Me, and I am 18 or over').click();
  await messages().filter({ hasText: 'First, the signs that cannot wait' }).waitFor();
  const before = await messages().count();
  await page.reload();
  await messages().filter({ hasText: 'First, the signs that cannot wait' }).waitFor();
  // What was said before consent is not kept, so that one message is not there any more.
  expect(await messages().count()).toBe(before - 1);
  expect(await messages().filter({ hasText: 'Me, and I am 18 or over' }).count()).toBeGreaterThan(0);
  await say('none', 'Did this start with an injury');
});
