import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { MADE_AT, type ProgrammeServer, startProgrammes } from '../channels/support/programme-server';
import { realEngine } from '../conversations/engine';
import { talkUntil } from '../conversations/patient';
import { openBrowser } from './chromium';
import { NOTHING_WRONG, Visit } from './visit';

const ROOT = path.resolve(__dirname, '../..');
const OUT = path.join(ROOT, 'test-results/browser');
const DAY = 24 * 3600 * 1000;
const STORY = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const PRACTICE = { name: 'Foot Clinic', phone: '+44 20 7946 0000' };

const styleAt = (served: string, file: string) => ({
  path: served,
  content: readFileSync(path.join(ROOT, 'src/records', file)),
});
const ASSETS = [styleAt('/sheet.css', 'sheet.css'), styleAt('/check-in.css', 'check-in/check-in.css')];

let server: ProgrammeServer;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await openBrowser();
  server = await startProgrammes(PRACTICE, () => MADE_AT + 3 * DAY, { assets: ASSETS });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const expectWell = async (one: Visit): Promise<void> => {
  expect(await one.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await one.barriers()).toEqual([]);
};

test.each([320, 1000])(
  '%i px wide, without a script: a new sign is told from the programme page, and overtakes its advice',
  async (width) => {
    const url = await server.linkFor(talkUntil(realEngine(PRACTICE), STORY).session);
    const options = { viewport: { width, height: 800 } };
    const one = await Visit.open(browser, { url, name: 'new-sign', options });
    const { page } = one;
    const shoot = (name: string): Promise<Buffer> =>
      page.screenshot({
        path: path.join(OUT, `new-sign-${name}-${String(width)}.png`),
        fullPage: name !== 'programme',
      });
    const way = page.getByRole('link', { name: 'Something new or worse?' });
    expect((await way.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await expectWell(one);
    await shoot('programme');
    await way.focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await expectWell(one);
    await shoot('form');
    const send = page.getByRole('button', { name: 'Tell me what to do' });
    await Promise.all([page.waitForEvent('load'), send.press('Enter')]);
    expect(await page.getByRole('alert').innerText()).toContain('You ticked nothing');
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: width === 320 ? 'active' : 'none' });
    await expectWell(one);
    await shoot('empty');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.getByRole('group', { name: 'Signs that cannot wait' }).getByLabel('The foot suddenly went cold').check();
    await Promise.all([page.waitForEvent('load'), send.press('Enter')]);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Call 999 now');
    await expectWell(one);
    await shoot('told');
    await page.goto(url);
    const before = page.getByRole('heading', { level: 2, name: /^Your advice on .+ was: / });
    expect(await before.isVisible()).toBe(true);
    await expectWell(one);
    await shoot('overtaken');
    expect(one.misdeeds).toEqual(NOTHING_WRONG);
    await one.close();
  },
);
