import type { Browser, Page } from 'playwright-core';
import { Hearing } from './hearing';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const EIGHT_DAYS_MS = 8 * 24 * 3600 * 1000;
const QUESTION = 'Carry on where you stopped?';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'resume', options: PHONE });
  await visit.asked('consent');
});
afterEach(() => visit.close());

/** The next day: the tab was closed, the browser is the same. */
async function comeBack(prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  const { page } = visit;
  const again = await Visit.openTab(page.context(), { url: server.url, name: 'resume', ...(prepare && { prepare }) });
  await page.close();
  visit = again;
}

/** What someone says before they agree is kept by nobody. */
const isKept = (message: string): boolean => message !== 'You said:Yes, go on';

const offer = () => visit.page.getByRole('group', { name: QUESTION });
const all = () => visit.page.locator('surefoot-chat').evaluate((chat) => chat.shadowRoot?.textContent ?? '');

test('on a later day the chat asks before it shows anything of the earlier one, and then carries on', async () => {
  await answerUntil(visit, HEEL, 'timing');
  const said = await visit.page.locator('.message').allTextContents();
  await comeBack();
  await offer().waitFor();
  expect(await visit.page.locator('.message').count()).toBe(0);
  expect(await all()).not.toContain('heel');
  expect(await offer().textContent()).toContain('If it is urgent, call your local emergency number.');
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('offer');
  await visit.option('carry-on').click();
  await visit.asked('timing');
  expect(await visit.page.locator('.message').allTextContents()).toEqual(said.filter(isKept));
  await answerUntil(visit, HEEL);
  expect(await visit.page.locator('.advice').count()).toBe(1);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('“Start anew” forgets the earlier chat for good', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await comeBack();
  await visit.option('start-anew').click();
  await visit.asked('consent');
  expect(await all()).not.toContain('About whom');
  await comeBack();
  await visit.asked('consent');
});

test('a chat in which nothing was said is not asked about', async () => {
  await comeBack();
  await visit.asked('consent');
});

test('the question is heard once, and the focus does not leave the page', async () => {
  await answerUntil(visit, HEEL, 'injury');
  let hearing: Hearing | undefined;
  await comeBack(async (page) => (hearing = await Hearing.install(page)));
  await visit.page.locator('.spoken > [aria-live="polite"]:not(:empty)').waitFor({ state: 'attached' });
  expect(await hearing?.since()).toEqual([expect.stringMatching(/^polite: Carry on where you stopped\?.*Start anew$/)]);
});

test('a reload in the same tab carries on at once', async () => {
  await answerUntil(visit, HEEL, 'timing');
  await visit.page.reload();
  await visit.asked('timing');
  expect(await offer().count()).toBe(0);
});

test('after a night in an open tab the token has run out, and the answer still arrives', async () => {
  await answerUntil(visit, HEEL, 'injury');
  const posts = '**/v3/directline/conversations/*/activities';
  await visit.page.route(posts, (route) => route.fulfill({ status: 403, body: '{}' }), { times: 1 });
  const resumed = visit.page.waitForResponse('**/v3/directline/tokens/resume');
  await visit.option('no').click();
  expect((await resumed).status()).toBe(200);
  await visit.asked('skin-and-fever');
});

test('a chat that is older than it is kept says so, and a new one begins', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await comeBack((page) => page.clock.install({ time: Date.now() + EIGHT_DAYS_MS }));
  await visit.page.getByText('That chat has ended. Here is a new one.').waitFor();
  await visit.asked('consent');
});

test('a chat that the server no longer has says so, and a new one begins', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await comeBack((page) => page.route('**/tokens/resume', (route) => route.fulfill({ status: 404, body: '{}' })));
  await visit.option('carry-on').click();
  await visit.page.getByText('That chat has ended. Here is a new one.').waitFor();
  await visit.asked('consent');
});

test('where nothing may be stored the chat works, and begins anew each time', async () => {
  const nothingStored = (page: Page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Storage is off.', 'SecurityError');
          },
        });
      }
    });
  await comeBack(nothingStored);
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  await comeBack(nothingStored);
  await visit.asked('consent');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('where storage is full the chat works', async () => {
  await comeBack((page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    }),
  );
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});
