import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

/** A chat with exercises, once the last of them has its picture. */
async function advised(options: BrowserContextOptions, prepare?: (visit: Visit) => Promise<unknown>): Promise<Visit> {
  const visit = await Visit.open(browser, { url: server.url, name: 'pictures', options });
  await prepare?.(visit);
  await visit.asked('consent');
  await answerUntil(visit, HEEL);
  return visit;
}

const pictures = ({ page }: Visit): Locator => page.locator('.exercise .moves');
const withPictures = async (visit: Visit): Promise<Locator> => {
  for (const card of await visit.page.locator('.exercise').all()) await card.locator('.moves').waitFor();
  const first = pictures(visit).first();
  await first.scrollIntoViewIfNeeded();
  return first;
};

async function expectClean(visit: Visit): Promise<void> {
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
}

test('each exercise has a picture that moves, is named, and can be held still', async () => {
  const visit = await advised(PHONE);
  const first = await withPictures(visit);
  expect(await pictures(visit).count()).toBe(await visit.page.locator('.exercise').count());
  expect(await first.getAttribute('aria-label')).toMatch(/^Drawing: \w/);
  expect(await first.locator('.loops').isVisible()).toBe(true);
  const shown = (): Promise<string> => first.locator('.loops').innerHTML();
  const before = await shown();
  await expect(
    visit.page.waitForFunction((was) => {
      const widget = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot?.querySelector('.loops'));
      return widget?.shadowRoot?.querySelector('.loops')?.innerHTML !== was;
    }, before),
  ).resolves.toBeTruthy();
  await visit.screenshot('moving');
  await first.getByRole('button', { name: 'Hold it still' }).click();
  expect(await first.locator('.loops').isVisible()).toBe(false);
  expect(await first.locator('.stills > svg').count()).toBeGreaterThanOrEqual(2);
  expect(
    await first.getByRole('button', { name: 'Show it moving' }).evaluate((one) => one.clientHeight),
  ).toBeGreaterThanOrEqual(44);
  await visit.screenshot('still');
  await expectClean(visit);
});

test('no frame of a picture draws over what is around it', async () => {
  const visit = await advised(PHONE);
  const first = await withPictures(visit);
  const frames = first.locator('svg svg');
  const overflows = await frames.evaluateAll((all) => all.map((one) => getComputedStyle(one).overflow));
  expect(overflows.length).toBeGreaterThanOrEqual(2);
  expect(overflows.filter((one) => one !== 'hidden')).toEqual([]);
  await visit.close();
});

test('whoever wants no motion sees the positions beside each other, in the dark and in forced colours too', async () => {
  const visit = await advised({ ...DESKTOP, reducedMotion: 'reduce', colorScheme: 'dark', forcedColors: 'active' });
  const first = await withPictures(visit);
  expect(await first.locator('.stills').isVisible()).toBe(true);
  expect(await first.locator('.loops').isVisible()).toBe(false);
  await visit.screenshot('reduced-forced');
  await expectClean(visit);
});

test('paper has the positions, and nothing that moves or can be pressed', async () => {
  const visit = await advised(DESKTOP);
  await withPictures(visit);
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await visit.page.emulateMedia({ media: 'print' });
  const plan = visit.page.locator('surefoot-print .plan');
  const cards = await plan.locator('.exercise').count();
  expect(cards).toBeGreaterThan(0);
  expect(await plan.locator('.stills').count()).toBe(cards);
  expect(await plan.locator('.stills').first().isVisible()).toBe(true);
  expect(await plan.locator('.loops, .move').count()).toBe(0);
  await visit.page.pdf({ path: 'test-results/browser/pictures.pdf', format: 'A4' });
  await visit.close();
});

test('an exercise whose picture does not come has its steps as ever', async () => {
  const visit = await advised(PHONE, ({ page }) => page.route('**/pictures/**', (route) => route.abort()));
  const card = visit.page.locator('.exercise').first();
  expect(await card.getByRole('list').first().getByRole('listitem').count()).toBeGreaterThan(0);
  expect(await pictures(visit).count()).toBe(0);
  expect(await visit.barriers()).toEqual([]);
  await visit.close();
});
