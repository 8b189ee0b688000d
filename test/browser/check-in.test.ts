import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { MADE_AT, type ProgrammeServer, startProgrammes } from '../channels/support/programme-server';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { openBrowser } from './chromium';
import { NOTHING_WRONG, Visit } from './visit';

const ROOT = path.resolve(__dirname, '../..');
const OUT = path.join(ROOT, 'test-results/browser');
const DAY = 24 * 3600 * 1000;
const PRACTICE = { name: 'Foot & <b>Ankle</b> Clinic', phone: '+44 20 7946 0000' };
const STORY = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };

const styleAt = (served: string, file: string) => ({
  path: served,
  content: readFileSync(path.join(ROOT, 'src/records', file)),
});
const ASSETS = [styleAt('/sheet.css', 'sheet.css'), styleAt('/check-in.css', 'check-in/check-in.css')];

const widthOf = (width: number): BrowserContextOptions => ({ viewport: { width, height: 800 } });

let server: ProgrammeServer;
let browser: Browser;
let now = MADE_AT;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await openBrowser();
  server = await startProgrammes(PRACTICE, () => now, { assets: ASSETS });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(() => (now = MADE_AT));

const visit = async (options: BrowserContextOptions, name: string): Promise<Visit> => {
  const url = await server.linkFor(talkUntil(realEngine(PRACTICE), STORY).session);
  return Visit.open(browser, { url, name, options });
};

/** Goes on with the Tab key until that is focused, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No way to ${selector} by the keyboard.`);
}

async function tick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  const box = page.locator(`input[name="${name}"][value="${value}"]`);
  for (let step = 0; step < 40 && !(await box.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press((await box.getAttribute('type')) === 'radio' ? 'ArrowDown' : 'Tab');
  if (!(await box.isChecked())) await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
}

async function send(page: Page): Promise<void> {
  await tabTo(page, 'button');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** From the programme page to the check-in page, with the days chosen. */
async function chooseDays(page: Page, days: readonly string[]): Promise<void> {
  for (const day of days) await tick(page, 'days', day);
  await send(page);
}

async function answer(
  page: Page,
  told: { pain: string; doing: string; morning: string; signs: string },
): Promise<void> {
  await page.goto(page.url());
  for (const [name, value] of Object.entries(told)) await tick(page, name, value);
  await send(page);
}

const expectWell = async (one: Visit): Promise<void> => {
  expect(await one.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await one.barriers()).toEqual([]);
};

const shoot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: path.join(OUT, `check-in-${name}.png`), fullPage: true });

test.each([320, 360, 1000])(
  '%i px wide: days are chosen, answered by keyboard alone, and the chart is seen',
  async (width) => {
    const one = await visit(widthOf(width), 'check-in');
    const { page } = one;
    await expectWell(one);
    await page.locator('#check-ins').screenshot({ path: path.join(OUT, `check-in-choose-${String(width)}.png`) });
    await chooseDays(page, ['2', '7']);
    expect(await page.getByText('Your next check-in is on 30 November 2026').isVisible()).toBe(true);
    now = MADE_AT + 2 * DAY;
    await page.reload();
    await expectWell(one);
    await shoot(page, `form-${String(width)}`);
    await answer(page, { pain: '6', doing: 'every-day', morning: 'worse', signs: 'none' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Make it easier for now');
    now = MADE_AT + 7 * DAY;
    await answer(page, { pain: '3', doing: 'most-days', morning: 'same', signs: 'none' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Go on to a harder step');
    expect(await page.getByRole('img', { name: 'Your pain and your exercises so far' }).isVisible()).toBe(true);
    expect(await page.getByRole('row').count()).toBe(3);
    await expectWell(one);
    await shoot(page, `outcome-${String(width)}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectWell(one);
    await shoot(page, `dark-${String(width)}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await shoot(page, `print-${String(width)}`);
    expect(one.misdeeds).toEqual(NOTHING_WRONG);
    await one.close();
  },
);

test('a new sign is answered with whom to call, first thing on the page', async () => {
  const one = await visit(widthOf(360), 'check-in-sign');
  const { page } = one;
  await chooseDays(page, ['2']);
  now = MADE_AT + 2 * DAY;
  await answer(page, { pain: '2', doing: 'every-day', morning: 'same', signs: 'one-swollen-calf' });
  const heading = page.getByRole('heading', { level: 1, name: 'See or speak to a GP today' });
  expect((await heading.boundingBox())?.y ?? 9999).toBeLessThan(300);
  await expectWell(one);
  await shoot(page, 'sign-360');
  await one.close();
});

test('a danger told after the check-in stands on the page of check-ins and above the programme, in any light', async () => {
  const one = await visit(widthOf(360), 'check-in-late');
  const { page } = one;
  const programme = page.url();
  await chooseDays(page, ['2']);
  now = MADE_AT + 2 * DAY;
  const form = await page.context().newPage();
  await form.goto(page.url());
  await answer(page, { pain: '2', doing: 'every-day', morning: 'same', signs: 'none' });
  for (const [name, value] of [
    ['pain', '3'],
    ['doing', 'every-day'],
    ['morning', 'same'],
  ] as const)
    await form.locator(`input[name="${name}"][value="${value}"]`).check();
  await form.locator('input[value="sudden-cold-foot"]').check();
  await Promise.all([form.waitForEvent('load'), form.getByRole('button', { name: 'Send my answers' }).click()]);
  await page.reload();
  for (const shown of [form, page]) {
    expect(await shown.getByRole('heading', { level: 1 }).innerText()).toBe('Call 999 now');
    expect(await shown.getByRole('listitem').filter({ hasText: 'What I said then: Call 999 now.' }).count()).toBe(1);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectWell(one);
  await shoot(page, 'late-dark-360');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(programme);
  const since = page.getByRole('heading', { level: 2, name: 'Since this advice you told me more' });
  expect((await since.boundingBox())?.y ?? 9999).toBeLessThan(400);
  await expectWell(one);
  await page.screenshot({ path: path.join(OUT, 'check-in-since-360.png') });
  await one.close();
});

test('whoever sends far too much sees a page that says what to do if it is urgent, and no broken connection', async () => {
  const one = await visit(widthOf(320), 'check-in-too-large');
  const { page } = one;
  await page.locator('#check-ins form').evaluate((form) => {
    const [box] = form.getElementsByTagName('input');
    Object.assign(box!, { type: 'hidden', value: 'x'.repeat(5_000_000) });
  });
  const [answered] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator('#check-ins').getByRole('button').click(),
  ]);
  expect(answered.status()).toBe(413);
  await page.getByRole('heading', { level: 1, name: 'This could not be taken' }).waitFor();
  expect(await page.getByText('call 999 now').isVisible()).toBe(true);
  expect(await one.barriers()).toEqual([]);
  await one.close();
});
