import type { Browser, Locator } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

const start = ({ page }: Visit): Locator => page.getByRole('button', { name: 'Do the exercises step by step' });
const session = ({ page }: Visit): Locator => page.getByRole('dialog', { name: 'Step by step' });
const press = (visit: Visit, name: string): Promise<void> => session(visit).getByRole('button', { name }).click();
const stopped = (visit: Visit): Locator => session(visit).getByRole('heading', { name: 'Stop all exercises now' });

/** A chat that has come to its exercises, and the address of its private page. */
async function advised(name: string): Promise<{ readonly visit: Visit; readonly page: string }> {
  const visit = await Visit.open(browser, { url: server.url, name: `session-standing-${name}`, options: PHONE });
  await visit.asked('consent');
  await answerUntil(visit, HEEL);
  const [page] = await Promise.all([
    visit.page.context().waitForEvent('page'),
    visit.page.getByRole('button', { name: 'Page, PDF, calendar' }).click(),
  ]);
  const { origin, pathname } = new URL(page.url());
  await page.close();
  return { visit, page: origin + pathname };
}

/** What they send from another device, on the page of check-ins. */
async function tell(page: string, signs: string): Promise<void> {
  const answer = await fetch(page.replace('/programme/', '/check-in/'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: server.url },
    body: `days=2&pain=2&doing=every-day&morning=same&signs=${signs}`,
  });
  expect(answer.status).toBe(200);
}

const nextAnswer = (visit: Visit): Promise<unknown> =>
  visit.page.waitForResponse((response) => response.url().endsWith('/standing'));

async function expectStopped(visit: Visit): Promise<void> {
  await stopped(visit).waitFor();
  const text = (await session(visit).textContent()) ?? '';
  expect(text).toContain('What counts now: Call 999 now.');
  expect(text).toContain('Stop the exercises until someone has looked at it.');
  const buttons = await session(visit).getByRole('button').allTextContents();
  expect(buttons.filter((label) => label !== '')).toEqual(['Sound', 'Back to the chat']);
  expect(await session(visit).getByRole('link').first().getAttribute('href')).toBe('tel:999');
  expect(await stopped(visit).evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true);
}

test('a session opened after a danger was told says to stop, what counts now, and leads to no exercise', async () => {
  const { visit, page } = await advised('opened');
  await tell(page, 'sudden-cold-foot');
  await start(visit).click();
  await expectStopped(visit);
  await visit.screenshot('stopped');
  expect(await visit.barriers()).toEqual([]);
  await press(visit, 'Back to the chat');
  await start(visit).click();
  await expectStopped(visit);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

test('a session in the middle of an exercise stops when it is looked at again', async () => {
  const { visit, page } = await advised('continued');
  await Promise.all([nextAnswer(visit), start(visit).click()]);
  await press(visit, 'Begin');
  await tell(page, 'sudden-cold-foot');
  await visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expectStopped(visit);
  await visit.close();
});

test('without internet it goes on, and asks as soon as there is some', async () => {
  const { visit, page } = await advised('online');
  await Promise.all([nextAnswer(visit), start(visit).click()]);
  await press(visit, 'Begin');
  await visit.page.context().setOffline(true);
  await tell(page, 'sudden-cold-foot');
  await press(visit, 'Skip it');
  expect(await session(visit).locator('.which').textContent()).toBe('Exercise 2 of 5');
  await visit.page.context().setOffline(false);
  await expectStopped(visit);
  await visit.close();
});

test('what is no answer stops nobody, and lets nobody go on who was told to stop', async () => {
  const odd = [
    { status: 500, body: 'no' },
    { status: 200, body: '{"stop":{"heading":7}}' },
    { status: 200, body: '<p>' },
  ];
  const { visit, page } = await advised('odd');
  const lookAgain = (): Promise<unknown> =>
    Promise.all([nextAnswer(visit), visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))]);
  const askedOddly = async (): Promise<void> => {
    for (const answer of odd) {
      await visit.page.route('**/standing', (route) => route.fulfill(answer));
      await lookAgain();
      await visit.page.unroute('**/standing');
    }
  };
  await Promise.all([nextAnswer(visit), start(visit).click()]);
  await press(visit, 'Begin');
  await askedOddly();
  await press(visit, 'Skip it');
  await tell(page, 'sudden-cold-foot');
  await lookAgain();
  await expectStopped(visit);
  await askedOddly();
  await expectStopped(visit);
  await visit.close();
});
