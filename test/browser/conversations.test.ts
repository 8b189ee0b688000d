import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

const SCREENS: readonly [string, BrowserContextOptions][] = [
  ['phone', PHONE],
  ['desktop', DESKTOP],
  ['phone-dark', { ...PHONE, colorScheme: 'dark' }],
  ['phone-forced', { ...PHONE, forcedColors: 'active' }],
];

describe.each(SCREENS)('on a %s screen', (name, options) => {
  test('heel pain leads to care at home with exercises, and nothing stands in anyone’s way', async () => {
    const visit = await Visit.open(browser, { url: server.url, name: `heel-${name}`, options });
    await visit.asked('consent');
    const barriers: string[] = [];
    await answerUntil(visit, HEEL, 'after-advice', async (question) => {
      barriers.push(...(await visit.barriers()).map((found) => `${question}: ${found}`));
      await visit.screenshot(question);
    });
    expect(barriers).toEqual([]);
    await expectPlan(visit);
    expect(visit.misdeeds).toEqual(NOTHING_WRONG);
    await visit.close();
  });

  test('a cold, pale foot leads to one action that can be pressed', async () => {
    const visit = await Visit.open(browser, { url: server.url, name: `emergency-${name}`, options });
    await visit.asked('consent');
    await answerUntil(visit, { 'emergency-screen': ['cold-pale', 'no-feeling'] });
    const card = visit.page.getByRole('region', { name: 'Your advice' });
    expect(await card.getByText('Emergency', { exact: true }).isVisible()).toBe(true);
    expect(await card.getByRole('link', { name: 'Call 999' }).first().getAttribute('href')).toBe('tel:999');
    expect(await visit.page.locator('.exercise').count()).toBe(0);
    await visit.screenshot('advice');
    expect(await visit.barriers()).toEqual([]);
    expect(visit.misdeeds).toEqual(NOTHING_WRONG);
    await visit.close();
  });
});

async function expectPlan(visit: Visit): Promise<void> {
  expect(await visit.page.locator('.advice.self-care').getByText('Care at home').isVisible()).toBe(true);
  const exercises = visit.page.locator('.exercise');
  expect(await exercises.count()).toBeGreaterThanOrEqual(2);
  for (const exercise of await exercises.all()) {
    expect(await exercise.getByRole('list').first().getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await exercise.getByText('How much:').isVisible()).toBe(true);
    expect(await exercise.locator('[data-section="stop"]').isVisible()).toBe(true);
  }
  await exercises.first().scrollIntoViewIfNeeded();
  await visit.screenshot('exercises');
}

test('nothing is wider than a phone of 320 pixels, nor at twice the size', async () => {
  for (const width of [320, 400]) {
    const options = { viewport: { width, height: 256 } };
    const visit = await Visit.open(browser, { url: server.url, name: `narrow-${width}`, options });
    await visit.asked('consent');
    await answerUntil(visit, HEEL, 'after-advice', async (question) => {
      const over = await visit.page.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect([question, over]).toEqual([question, 0]);
    });
    await visit.screenshot('advice');
    await visit.close();
  }
});

test('with letters half as large again nothing is cut off on a narrow phone, and half of it is not taken up by the frame', async () => {
  const prepare = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
  };
  const options = { ...PHONE, viewport: { width: 320, height: 640 } };
  const visit = await Visit.open(browser, { url: server.url, name: 'large', options, prepare });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'after-advice', async (question) => {
    const over = await visit.page
      .locator('.panel, .card, .message, .progress, .option, a')
      .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect([question, Math.max(...over)]).toEqual([question, 0]);
  });
  expect((await visit.page.locator('.advice').boundingBox())?.y).toBeLessThan(30);
  await visit.screenshot('advice');
  await visit.page.context().setOffline(true);
  const banner = visit.page.getByText('You are offline');
  await banner.waitFor();
  expect((await banner.boundingBox())?.y).toBe(0);
  expect(await visit.barriers()).toEqual([]);
  await visit.close();
});

test('everything to press is large enough for a finger', async () => {
  const visit = await Visit.open(browser, { url: server.url, name: 'targets', options: PHONE });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'after-advice', async (question) => {
    const targets = visit.page.locator('button:visible, label.option:visible, textarea:visible');
    const heights = await targets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect([question, Math.min(...heights)]).toEqual([question, expect.any(Number)]);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
  await visit.close();
});
