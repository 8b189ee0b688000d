import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import { openPractice } from './practice-page';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

const start = ({ page }: Visit): Locator => page.getByRole('button', { name: 'Do the exercises step by step' });
const session = ({ page }: Visit): Locator => page.getByRole('dialog', { name: 'Step by step' });
const press = (visit: Visit, name: string): Promise<void> => session(visit).getByRole('button', { name }).click();
const heading = (visit: Visit): Locator => session(visit).getByRole('heading', { level: 2 });
const told = (visit: Visit): Locator => session(visit).locator('.spoken [aria-live=polite]');

interface How {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly prepare?: (visit: Visit) => Promise<unknown>;
}

/** A chat that has come to its exercises. */
async function advised({ name, options = DESKTOP, prepare }: How): Promise<Visit> {
  const visit = await Visit.open(browser, { url: server.url, name: `session-${name}`, options });
  await prepare?.(visit);
  await visit.asked('consent');
  await answerUntil(visit, HEEL);
  return visit;
}

/** The session, open at its first page. */
async function opened(how: How): Promise<Visit> {
  const visit = await advised(how);
  await start(visit).click();
  await session(visit).waitFor();
  return visit;
}

async function expectClean(visit: Visit): Promise<void> {
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
}

/** The height of every button that can be seen. */
const heights = (visit: Visit): Promise<number[]> =>
  session(visit)
    .locator('button:visible')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));

test.each([
  ['360', PHONE],
  ['1000', { viewport: { width: 1000, height: 720 } }],
])('all its pages at a width of %s can be pressed, read out and read in any light', async (name, options) => {
  const visit = await opened({ name, options, prepare: ({ page }) => page.clock.install() });
  const look = async (state: string): Promise<void> => {
    await visit.screenshot(state);
    expect(Math.min(...(await heights(visit)))).toBeGreaterThanOrEqual(44);
    expect(await visit.barriers()).toEqual([]);
  };
  await look('start');
  await press(visit, 'Begin');
  await look('exercise');
  await press(visit, 'Set done');
  await look('rest');
  await press(visit, 'Next exercise');
  await press(visit, 'Start the hold');
  await visit.page.clock.runFor(8_000);
  await look('hold');
  await press(visit, 'That hurt');
  await look('hurt');
  await press(visit, '5 out of 10');
  await look('ease');
  await press(visit, 'Go on, the easier way');
  await look('eased');
  await press(visit, 'That hurt');
  await press(visit, '7 out of 10');
  await look('stop');
  await press(visit, 'Stop for today');
  await look('over');
  await expectClean(visit);
});

test('once open it needs no internet, to its end, and nothing is asked of any server', async () => {
  const visit = await opened({ name: 'offline' });
  const asked: string[] = [];
  visit.page.on('request', (request) => asked.push(request.url()));
  await visit.page.context().setOffline(true);
  await press(visit, 'Begin');
  for (let left = 5; left > 0; left -= 1) {
    await session(visit)
      .getByText(`Exercise ${6 - left} of 5`)
      .waitFor();
    expect(await session(visit).locator('.moves .loops > svg').first().isVisible()).toBe(true);
    expect(await session(visit).locator('ol > li').count()).toBeGreaterThan(0);
    await press(visit, 'Skip it');
  }
  expect(await heading(visit).textContent()).toBe('That was it for today');
  expect(await session(visit).locator('[data-outcome=skipped]').count()).toBe(5);
  expect(asked.filter((url) => /pictures|\.js/.test(url))).toEqual([]);
  await press(visit, 'Back to the chat');
  expect(await session(visit).isVisible()).toBe(false);
  await visit.close();
});

test('by keyboard alone: each step takes the focus, Escape closes it and not the chat, and it opens where it was', async () => {
  const visit = await advised({ name: 'keyboard' });
  await start(visit).focus();
  const { keyboard } = visit.page;
  await keyboard.press('Enter');
  await session(visit).waitFor();
  const isFocused = (wanted: Locator): Promise<boolean> =>
    wanted.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one);
  expect(await isFocused(heading(visit))).toBe(true);
  await session(visit).getByRole('button', { name: 'Begin' }).press('Enter');
  expect(await heading(visit).textContent()).toBe('Ankle pumps at the edge of the bed');
  expect(await isFocused(heading(visit))).toBe(true);
  const count = session(visit).getByRole('button', { name: 'Count one' });
  for (let done = 0; done < 10; done += 1) await count.press('Space');
  const set = session(visit).locator('.counter h3');
  expect(await set.textContent()).toBe('Set 1 is done. Rest as long as you like.');
  expect(await isFocused(set)).toBe(true);
  await keyboard.press('Escape');
  expect(await session(visit).isVisible()).toBe(false);
  expect(await isFocused(start(visit))).toBe(true);
  await keyboard.press('Enter');
  await session(visit).waitFor();
  expect(await set.textContent()).toBe('Set 1 is done. Rest as long as you like.');
  await expectClean(visit);
});

test.each([
  ['covers a phone', PHONE],
  ['stands in the corner of a page', DESKTOP],
])('in a chat that %s Escape closes the session alone', async (_where, options) => {
  const visit = await openPractice(browser, { url: server.url, name: 'session-launcher', options });
  await visit.page.getByRole('button', { name: 'Check my foot or ankle' }).click();
  await visit.asked('consent');
  await answerUntil(visit, HEEL);
  await start(visit).click();
  await session(visit).waitFor();
  await visit.screenshot(options === PHONE ? 'phone' : 'desktop');
  await visit.page.keyboard.press('Escape');
  expect(await session(visit).isVisible()).toBe(false);
  expect(await start(visit).isVisible()).toBe(true);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

test('a hold is told to a screen reader when it begins and when it ends, and not in between', async () => {
  const visit = await opened({ name: 'hold', prepare: ({ page }) => page.clock.install() });
  await press(visit, 'Begin');
  await press(visit, 'Skip it');
  await press(visit, 'Start the hold');
  await visit.page.clock.runFor(5_400);
  expect(await told(visit).locator('p').allTextContents()).toEqual(['Get into place.', 'Hold now.']);
  await visit.page.clock.runFor(9_000);
  expect(await told(visit).locator('p').allTextContents()).toEqual(['Get into place.', 'Hold now.']);
  await visit.page.clock.runFor(1_000);
  expect(await told(visit).locator('p').last().textContent()).toBe('Let go. Done: 1 of 10.');
  expect(await session(visit).locator('.count').textContent()).toBe('1 of 10');
  await visit.close();
});

test('there is no sound until it is asked for; then each mark of a hold is heard, and felt in any case', async () => {
  const listen = `window.given = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function () { given.push('tone'); start.call(this); };
    navigator.vibrate = () => given.push('shake') > 0;`;
  const prepare = async ({ page }: Visit): Promise<void> => {
    await page.clock.install();
    await page.evaluate(listen);
  };
  const visit = await opened({ name: 'sound', prepare });
  const given = (): Promise<unknown> => visit.page.evaluate('given.splice(0)');
  await press(visit, 'Begin');
  await press(visit, 'Skip it');
  await press(visit, 'Start the hold');
  await visit.page.clock.runFor(16_000);
  expect(await given()).toEqual(['shake', 'shake']);
  await press(visit, 'Sound');
  expect(await session(visit).getByRole('button', { name: 'Sound', pressed: true }).count()).toBe(1);
  await press(visit, 'Start the next hold');
  await visit.page.clock.runFor(16_000);
  expect(await given()).toEqual(['shake', 'tone', 'shake', 'tone']);
  await visit.close();
});

test('pain of 7 stops that exercise, with what to do if it is urgent and the easier way for another day', async () => {
  const visit = await opened({ name: 'seven', options: PHONE });
  await press(visit, 'Begin');
  await press(visit, 'That hurt');
  await press(visit, '7 out of 10');
  expect(await heading(visit).textContent()).toBe('7 out of 10: stop this exercise');
  const shown = await session(visit)
    .locator('[data-section]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-section')));
  expect(shown).toEqual(['safety-net', 'stop-and-ask', 'stop', 'easier']);
  expect(
    await session(visit).locator('[data-section=safety-net] li').first().getByRole('link').getAttribute('href'),
  ).toBe('tel:999');
  expect(
    await session(visit)
      .getByRole('button', { name: /go on|done|count/i })
      .count(),
  ).toBe(0);
  await press(visit, 'Next exercise');
  expect(await session(visit).locator('.which').textContent()).toBe('Exercise 2 of 5');
  await visit.close();
});

test('after a reload it goes on from there: what was stopped for today is not offered again', async () => {
  const visit = await opened({ name: 'reload', options: PHONE });
  await press(visit, 'Begin');
  await press(visit, 'That hurt');
  await press(visit, '7 out of 10');
  await press(visit, 'Next exercise');
  await visit.page.reload();
  await start(visit).click();
  await session(visit).waitFor();
  expect(await session(visit).locator('.which').textContent()).toBe('Exercise 2 of 5');
  for (let left = 4; left > 0; left -= 1) await press(visit, 'Skip it');
  await visit.page.reload();
  await start(visit).click();
  await session(visit).waitFor();
  expect(await session(visit).getByRole('button', { name: 'Do them again' }).count()).toBe(0);
  await visit.close();
});

test('a new sign ends all exercises, leads to the chat, and there is no way back to them', async () => {
  const visit = await opened({ name: 'new-sign', options: PHONE });
  await press(visit, 'Begin');
  await press(visit, 'That hurt');
  await press(visit, 'Very bad pain, or something new');
  await visit.screenshot('alarm');
  expect(await heading(visit).textContent()).toBe('Stop all exercises now');
  expect(await session(visit).getByRole('link').first().getAttribute('href')).toBe('tel:999');
  await press(visit, 'Tell the chat');
  expect(await visit.focused()).toBe('textarea.');
  await start(visit).click();
  expect(await heading(visit).textContent()).toBe('Stop all exercises now');
  expect(await visit.barriers()).toEqual([]);
  await press(visit, 'Tell the chat');
  await visit.say('my chest hurts and I cannot breathe');
  expect(await start(visit).isVisible()).toBe(false);
  await visit.close();
});

test('without pictures the steps alone are shown, and where it cannot be loaded that is said', async () => {
  const withoutPictures = await advised({
    name: 'bare',
    prepare: ({ page }) => page.route('**/pictures/**', (route) => route.abort()),
  });
  await start(withoutPictures).click();
  await press(withoutPictures, 'Begin');
  expect(await session(withoutPictures).locator('.moves').count()).toBe(0);
  expect(await session(withoutPictures).locator('ol > li').count()).toBeGreaterThan(0);
  await withoutPictures.screenshot('steps-alone');
  await withoutPictures.close();
  const notLoaded = await advised({
    name: 'not-loaded',
    prepare: ({ page }) => page.route('**/session.en.js*', (route) => route.abort()),
  });
  await start(notLoaded).click();
  await notLoaded.page.getByRole('status').filter({ hasText: 'It did not open' }).waitFor();
  await notLoaded.close();
});

test('at a width of 320 with letters twice as large nothing is cut off at the side', async () => {
  const visit = await opened({ name: '320', options: { viewport: { width: 320, height: 568 } } });
  await visit.page.setViewportSize({ width: 160, height: 284 });
  await press(visit, 'Begin');
  const wide = await session(visit).evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await visit.screenshot('zoomed');
  await press(visit, 'That hurt');
  expect(await session(visit).evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  await visit.close();
});

test('old advice has no button for it, and paper has none', async () => {
  const visit = await advised({ name: 'past' });
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await visit.page.locator('surefoot-print .plan').waitFor({ state: 'attached' });
  expect(await visit.page.locator('surefoot-print .start').count()).toBe(0);
  await visit.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await visit.choose('start-again');
  expect(await start(visit).count()).toBe(0);
  await visit.close();
});
