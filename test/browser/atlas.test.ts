import type { Browser } from 'playwright-core';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

/** More than there are links and tables. */
const MOST_TABS = 300;

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

test('the atlas is served under the policy of our own pages, which allows no script and no style within it', async () => {
  const { status, headers } = await fetch(`${server.url}/atlas`);
  expect(status).toBe(200);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain('unsafe');
});

describe.each([
  ['phone', { ...PHONE, viewport: { width: 390, height: 844 } }],
  ['desktop', DESKTOP],
])('on a %s screen', (name, options) => {
  const complaints: string[] = [];
  let visit: Visit;

  beforeAll(async () => {
    visit = await Visit.open(browser, {
      url: `${server.url}/atlas`,
      name: `atlas-${name}`,
      options,
      prepare: async (page) =>
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        }),
    });
  });
  afterAll(() => visit.close());

  test('the atlas keeps to its policy, asks no other host, complains of nothing, and stands in no one’s way', async () => {
    expect(await visit.page.getByRole('heading', { level: 1, name: 'Atlas' }).isVisible()).toBe(true);
    expect(await visit.barriers()).toEqual([]);
    expect(visit.misdeeds).toEqual(NOTHING_WRONG);
    expect(complaints).toEqual([]);
    await visit.screenshot('top');
  });

  test('the style of the atlas is there, and the page is no wider than the screen', async () => {
    const { page } = visit;
    const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(family).toContain('system-ui');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
  });

  test('keys reach every table that is wider than its place, and scroll it', async () => {
    const { page } = visit;
    const wide = await page
      .locator('.table')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(wide).toBeGreaterThan(0);
    expect(await scrolledByKeys(visit)).toBe(wide);
    await visit.screenshot('scrolled');
  });
});

/** Goes through the page by Tab, and presses the right arrow in each table that hides something; how many moved. */
async function scrolledByKeys({ page }: Visit): Promise<number> {
  let moved = 0;
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return 'end';
      return at.matches('.table') && at.scrollWidth > at.clientWidth ? 'wide' : 'other';
    });
    if (focus === 'end') return moved;
    if (focus === 'other') continue;
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0, undefined, { timeout: 3_000 });
    moved += 1;
  }
  return moved;
}
