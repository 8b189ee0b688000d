import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const OUT = path.resolve(__dirname, '../../test-results/browser');

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage), { PRACTICE_NAME: 'Foot & <b>Ankle</b> Clinic' });

/** The page that the chat opens after its advice, visited by itself. */
async function programme(options = PHONE): Promise<Visit> {
  const chat = await Visit.open(browser, { url: server.url, name: 'programme-chat', options });
  await chat.asked('consent');
  await answerUntil(chat, HEEL);
  const opened = chat.page.context().waitForEvent('page');
  await chat.page.getByRole('button', { name: 'Page, PDF, calendar' }).click();
  const url = (await opened).url();
  expect(chat.misdeeds).toEqual(NOTHING_WRONG);
  await chat.close();
  return Visit.open(browser, { url, name: 'programme', options });
}

const pictures = (page: Page): Promise<number[]> =>
  page.locator('article img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));

test('from the chat to the page: every exercise with its picture, nobody is kept out, and nothing is too wide', async () => {
  const visit = await programme();
  const { page } = visit;
  expect(await page.getByRole('heading', { level: 1, name: 'Your foot and ankle programme' }).isVisible()).toBe(true);
  expect(await page.getByText('Foot & <b>Ankle</b> Clinic').isVisible()).toBe(true);
  await page.waitForLoadState('load');
  const widths = await pictures(page);
  expect(widths.length).toBeGreaterThan(1);
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await page.screenshot({ path: path.join(OUT, 'programme-phone.png'), fullPage: true });
  for (const name of ['Open it as a PDF file', 'Put the days into your calendar']) {
    const address = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect((await fetch(new URL(address, page.url()))).status).toBe(200);
  }
  await visit.close();
});

test('on paper there is the sheet, and nothing that can only be pressed', async () => {
  const visit = await programme();
  const { page } = visit;
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Open it as a PDF file', 'Open the page for'])
    expect(await page.getByRole('link', { name }).isVisible()).toBe(false);
  expect(await page.getByText('Foot & <b>Ankle</b> Clinic').isVisible()).toBe(true);
  const together = page
    .locator('article > img, article > ol')
    .evaluateAll((all) =>
      all.map((one) => [one.tagName, getComputedStyle(one).breakInside, getComputedStyle(one).breakAfter].join(' ')),
    );
  // A picture stays with its steps, and these stay whole.
  expect(new Set(await together)).toEqual(new Set(['IMG avoid avoid', 'OL avoid auto']));
  for (const format of ['A4', 'Letter'] as const) {
    const file = await page.pdf({ format, path: path.join(OUT, `programme-${format}.pdf`) });
    expect(file.length).toBeGreaterThan(10_000);
  }
  await visit.close();
});

test('whoever is going to see someone opens the page for them, and it has what they told', async () => {
  const visit = await programme();
  const { page } = visit;
  await page.getByRole('link', { name: 'Open the page for a GP, a physio or a podiatrist' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('hand-over');
  expect(await page.getByText('Plantar heel pain').first().isVisible()).toBe(true);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});
