import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const POSTS = '**/v3/directline/conversations/*/activities';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage), { RESUME_DAYS: '0' });
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'resilience', options: PHONE });
  await visit.asked('consent');
});
afterEach(() => visit.close());

/** What stands in the log, oldest first, without who said it. */
async function said(): Promise<string[]> {
  const all = await visit.page.locator('.message .text').allTextContents();
  return all.map((text) => text.trim());
}

test('a reload shows the same conversation again, and it goes on', async () => {
  await answerUntil(visit, HEEL, 'timing');
  const before = await said();
  await visit.page.reload();
  await visit.asked('timing');
  expect((await said()).slice(-4)).toEqual(before.slice(-4));
  await answerUntil(visit, HEEL);
  expect(await visit.page.locator('.advice').count()).toBe(1);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('a reload after the advice shows the advice again, without reading it out', async () => {
  await answerUntil(visit, { 'emergency-screen': ['chest'] });
  await visit.page.reload();
  await visit.asked('after-advice');
  expect(await visit.page.locator('.advice').count()).toBe(1);
  expect(await visit.page.locator('.spoken > [role="alert"]').textContent()).toBe('');
});

test('the server is killed and started again: the conversation goes on where it was, each message once', async () => {
  await answerUntil(visit, HEEL, 'pain-place');
  await server.kill();
  await visit.option('heel-under').click();
  await visit.question.getByRole('button', { name: 'Continue' }).click();
  await visit.page.getByRole('status').getByText('We cannot reach the chat just now').waitFor();
  await visit.screenshot('unreachable');
  expect(await visit.page.getByRole('status').first().textContent()).toContain('call your local emergency number');
  await server.up();
  await visit.page.locator('.question:not([data-question="pain-place"])').waitFor();
  await visit.page.getByRole('status').getByText('We cannot reach the chat just now').waitFor({ state: 'hidden' });
  await answerUntil(visit, HEEL);
  expect((await said()).filter((text) => text === 'Where does it hurt most?')).toHaveLength(1);
  expect(await visit.page.locator('.advice').count()).toBe(1);
});

test('off line, an answer waits and is sent once the line is back', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.page.context().setOffline(true);
  await visit.page.getByRole('status').getByText('You are offline').waitFor();
  await visit.option('no').click();
  await visit.screenshot('offline');
  expect(await visit.question.count()).toBe(0);
  await visit.page.context().setOffline(false);
  await visit.asked('skin-and-fever');
  expect((await said()).filter((text) => text === 'No, no injury')).toHaveLength(1);
  expect(await visit.page.getByText('You are offline').isVisible()).toBe(false);
});

test('an answer that the server takes but never acknowledges is sent again under the same id, and counts once', async () => {
  const ids: string[] = [];
  await visit.page.route(POSTS, async (route) => {
    const body = route.request().postDataJSON() as { channelData: { clientActivityID: string } } | null;
    if (body === null) return route.continue();
    ids.push(body.channelData.clientActivityID);
    if (ids.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await visit.choose('agree');
  await visit.asked('about-whom');
  await visit.choose('me-adult');
  await visit.asked('emergency-screen');
  expect(ids[0]).toBe(ids[1]);
  expect((await said()).filter((text) => text === 'Who is the pain about?')).toHaveLength(1);
});

test('what cannot be sent says so, says what to do if it is urgent, and can be sent again', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.page.route(POSTS, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 413, body: '{}' }) : route.continue(),
  );
  await visit.box.fill('no injury');
  await visit.box.press('Enter');
  const failed = visit.page.locator('.patient.failed');
  await failed.waitFor();
  expect(await failed.textContent()).toContain('If it is urgent, call your local emergency number.');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('not-sent');
  await visit.page.unroute(POSTS);
  await failed.getByRole('button', { name: 'Try again' }).click();
  await visit.asked('skin-and-fever');
  expect(await failed.count()).toBe(0);
});

test('without web sockets the chat works by asking', async () => {
  await visit.close();
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.routeWebSocket('**/stream?*', (socket) => void socket.close());
  await page.goto(server.url);
  await page.locator('.question [data-option="agree"]').click();
  await page.locator('.question[data-question="about-whom"] [data-option="me-adult"]').click();
  await page.locator('.question[data-question="emergency-screen"]').waitFor();
  expect(await page.locator('.message.bot', { hasText: 'Who is the pain about?' }).count()).toBe(1);
  await context.close();
  visit = await Visit.open(browser, { url: server.url, name: 'resilience' });
});

test('the first question does not wait for a slow socket, and what that brings later is not shown again', async () => {
  await visit.close();
  const sockets: WebSocketRoute[] = [];
  const prepare = (page: Page) => page.routeWebSocket('**/stream?*', (socket) => void sockets.push(socket));
  visit = await Visit.open(browser, { url: server.url, name: 'resilience-slow-socket', prepare });
  await visit.asked('consent');
  const before = await visit.log.locator('.bot').allTextContents();
  const brought = new Promise((resolve) => {
    const line = sockets[0]!.connectToServer();
    line.onMessage((message) => {
      sockets[0]!.send(message);
      if (message.includes('consent')) resolve(undefined);
    });
  });
  await brought;
  await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await visit.log.locator('.bot').allTextContents()).toEqual(before);
  expect(await visit.question.count()).toBe(1);
  await visit.choose('agree');
  await visit.asked('about-whom');
});

test('two presses in a row answer once', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.option('no').dblclick();
  await visit.asked('skin-and-fever');
  expect((await said()).filter((text) => text === 'No, no injury')).toHaveLength(1);
  expect((await said()).filter((text) => text.startsWith('Did this start with an injury'))).toHaveLength(1);
});

test('a question that was answered in another tab is not answered twice', async () => {
  await answerUntil(visit, HEEL, 'injury');
  const kept = await visit.page.evaluate(() => JSON.stringify(sessionStorage));
  const other = await visit.page.context().newPage();
  await other.addInitScript((stored) => {
    for (const [key, value] of Object.entries(JSON.parse(stored) as Record<string, string>)) {
      sessionStorage.setItem(key, value);
    }
  }, kept);
  await other.goto(server.url);
  await other.locator('.question[data-question="injury"] [data-option="no"]').click();
  await other.locator('.question[data-question="skin-and-fever"]').waitFor();
  await visit.option('yes').click();
  await visit.asked('skin-and-fever');
  expect(await said()).toContain('That belongs to an earlier question. Here is the question that is open now.');
});

test.each([
  ['an expired token', 403],
  ['an unknown conversation', 404],
])('%s is told, and a new conversation begins', async (_what, status) => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.page.route(POSTS, (route) => route.fulfill({ status, body: '{}' }), { times: 1 });
  await visit.box.fill('it was no injury');
  await visit.box.press('Enter');
  await visit.asked('consent');
  await visit.page.getByText('That chat has ended. Here is a new one.').waitFor();
  expect(await visit.box.inputValue()).toBe('it was no injury');
  await visit.screenshot(`ended-${status}`);
  await visit.choose('agree');
  await visit.asked('about-whom');
});

test('a chat that will not start says what to do if it is urgent, and can be tried again', async () => {
  await visit.page.evaluate(() => sessionStorage.clear());
  await visit.page.route('**/tokens/generate', (route) => route.fulfill({ status: 403, body: '{}' }), { times: 1 });
  await visit.page.reload();
  await visit.page.getByText('The chat will not start.').waitFor();
  expect(await visit.barriers()).toEqual([]);
  await visit.page.getByRole('button', { name: 'Try again' }).click();
  await visit.asked('consent');
  expect(await visit.page.getByText('The chat will not start.').count()).toBe(0);
});

test('half-way through its life the token is renewed, so that a long think ends no chat', async () => {
  await visit.close();
  const prepare = (page: Page) => page.clock.install();
  visit = await Visit.open(browser, { url: server.url, name: 'resilience', prepare });
  await visit.asked('consent');
  const renewed = visit.page.waitForResponse('**/v3/directline/tokens/refresh');
  await visit.page.clock.fastForward('31:00');
  expect((await renewed).status()).toBe(200);
  await visit.choose('agree');
  expect(await visit.questionId()).toBe('about-whom');
});

test('while an answer is on its way, that can be seen', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await visit.page.route(POSTS, async (route) => {
    await held;
    return route.continue();
  });
  await visit.option('agree').click();
  const typing = visit.page.locator('.typing');
  await typing.waitFor();
  await visit.screenshot('typing');
  release();
  await visit.asked('about-whom');
  expect(await typing.count()).toBe(0);
});
