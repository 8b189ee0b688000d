import type { Browser } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const DELETED = 'I have deleted all that you told me';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'forget', options: PHONE });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'timing');
});
afterEach(() => visit.close());

const stored = () =>
  visit.page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
const shown = () => visit.page.locator('surefoot-chat').evaluate((chat) => chat.shadowRoot?.textContent ?? '');
const startAnew = () => visit.page.getByRole('button', { name: 'Start anew' });

async function forget(): Promise<void> {
  await visit.say('forget me');
  await visit.asked('forget');
  await visit.screenshot('question');
  await visit.option('forget-all').click();
  await startAnew().waitFor();
}

test('what was said is gone from the screen and from the browser, and nothing begins by itself', async () => {
  expect(await stored()).toContain('conversationId');
  await forget();
  expect(await shown()).toContain(DELETED);
  expect(await shown()).not.toContain('heel');
  expect(await stored()).not.toContain('conversationId');
  expect(await visit.page.locator('textarea').isVisible()).toBe(false);
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('forgotten');
  await visit.page.reload();
  await visit.asked('consent');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('a new chat can be begun from there', async () => {
  await forget();
  await startAnew().click();
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

const refuse = (status: number, body: object) =>
  visit.page.route('**/activities', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
      : route.fallback(),
  );

test('where it could not be deleted, that is said at once, with one tap to try again', async () => {
  await visit.say('forget me');
  await visit.asked('forget');
  await refuse(503, { error: { code: 'conversation-not-forgotten', message: '' } });
  await visit.option('forget-all').click();
  await visit.page.locator('.state', { hasText: 'I could not delete it.' }).waitFor();
  expect(await shown()).not.toContain(DELETED);
  await visit.screenshot('not-deleted');
  await visit.page.unroute('**/activities');
  await visit.page.getByRole('button', { name: 'Try again' }).click();
  await startAnew().waitFor();
  expect(await shown()).toContain(DELETED);
});

test('a 410 of some proxy does not say that anything was deleted', async () => {
  await refuse(410, { message: 'Gone' });
  await visit.page.route('**/tokens/resume', (route) => route.fulfill({ status: 410, body: 'Gone' }));
  await visit.say('hello');
  await visit.asked('consent');
  expect(await shown()).not.toContain('This chat has been deleted.');
});

test('another tab that was open on it says that it was deleted, and begins anew', async () => {
  const state = await visit.page.evaluate(() => Object.fromEntries(Object.entries(sessionStorage)));
  const other = await Visit.openTab(visit.page.context(), {
    url: server.url,
    name: 'forget',
    prepare: (page) =>
      page.addInitScript((kept) => {
        if (window.name === '') for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value);
        window.name = 'opened';
      }, state),
  });
  await other.asked('timing');
  await other.say('forget me');
  await other.asked('forget');
  await other.option('forget-all').click();
  await other.page.getByRole('button', { name: 'Start anew' }).waitFor();
  await visit.page.getByText('This chat has been deleted.').waitFor();
  await visit.asked('consent');
  expect(await shown()).not.toContain('heel');
});
