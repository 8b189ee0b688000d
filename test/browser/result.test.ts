import fs from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Story } from '../conversations/patient';
import { URGENCY_STORIES } from '../conversations/stories';
import { brokenWords } from './broken-words';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

const ONE_DAY_MS = 86_400_000;
const EMERGENCY = { 'emergency-screen': ['cold-pale'] };

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

/** A chat that has come to the advice of this story. */
async function advised(story = HEEL, options: BrowserContextOptions = DESKTOP): Promise<Visit> {
  const visit = await Visit.open(browser, { url: server.url, name: 'result', options });
  await visit.asked('consent');
  await answerUntil(visit, story);
  return visit;
}

const card = ({ page }: Visit): Locator => page.locator('.advice');
const section = (visit: Visit, id: string): Locator => card(visit).locator(`[data-section="${id}"]`);
const keep = ({ page }: Visit, name: string): Locator => page.locator('.keep').getByRole('button', { name });

async function expectClean(visit: Visit): Promise<void> {
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
}

/** What stories leave open, as options that can be pressed. */
const storyOf = (wanted: string): Story => ({
  timing: ['first-steps'],
  feel: ['ache'],
  ...URGENCY_STORIES.find(({ urgency }) => urgency === wanted)?.story,
});

describe.each(URGENCY_STORIES)('advice that says $urgency', ({ urgency }) => {
  test('has the safety net in sight, says how far it is checked, and stands in no one’s way on a phone', async () => {
    const visit = await advised(storyOf(urgency), PHONE);
    const net = section(visit, 'safety-net');
    expect(await net.locator('li').count()).toBeGreaterThan(0);
    expect(await net.evaluate((one) => one.closest('details') === null && one.localName !== 'details')).toBe(true);
    expect(await card(visit).locator('.version').textContent()).toContain('draft');
    expect(await card(visit).locator('.badge').isVisible()).toBe(true);
    const pressed = visit.page.locator('summary:visible, .card button:visible, .call:visible');
    const heights = await pressed.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await visit.screenshot(urgency);
    await expectClean(visit);
  });
});

test('an emergency has one thing to press first, which dials the right number', async () => {
  const visit = await advised(EMERGENCY, PHONE);
  const first = await card(visit).evaluate((one) => {
    const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    return walk.nextNode()?.parentElement?.outerHTML ?? '';
  });
  expect(first).toContain('href="tel:999"');
  expect(await card(visit).getByRole('heading', { level: 3 }).getByRole('link').isVisible()).toBe(true);
  expect(await visit.page.locator('.exercise, .raises').count()).toBe(0);
  await expectClean(visit);
});

test('where the way is to a hospital, the call is there for those who cannot go', async () => {
  const visit = await advised(storyOf('emergency-department'), PHONE);
  expect(await card(visit).getByRole('heading', { level: 3 }).textContent()).toMatch(/^Go to A&E now/);
  expect(await card(visit).locator('.headline').getByRole('link').getAttribute('href')).toBe('tel:999');
  await visit.close();
});

test('no id stands twice, so every label and every name is of what it says', async () => {
  const visit = await advised();
  const ids = await visit.page.locator('.panel [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  await visit.close();
});

test('the day to look back is a real one, and the same when the page is opened again the next day', async () => {
  const visit = await advised();
  const day = card(visit).locator('.check-back');
  const said = await day.textContent();
  expect(said).toMatch(/by \w+day,? \d{1,2} \w+/);
  await visit.page.clock.setFixedTime(Date.now() + ONE_DAY_MS);
  await visit.page.reload();
  await visit.asked('after-advice');
  expect(await day.textContent()).toBe(said);
  await visit.close();
});

test('the answers that set the urgency are named', async () => {
  const visit = await advised();
  expect(await card(visit).locator('.set-by + ul > li').count()).toBeGreaterThan(0);
  await visit.close();
});

test('each statement says where it is from, and a link to it takes nothing along', async () => {
  const visit = await advised();
  const source = section(visit, 'source');
  await source.getByText('Where is this from?').click();
  expect(await source.locator('.origins .quote').count()).toBe(await source.locator(':scope > p').count());
  const links = source.locator('.origins a');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  }
  expect(await source.locator('.origins').textContent()).toMatch(/Looked over on \d+ \w+ \d{4}\./);
  await expectClean(visit);
});

test('a hard word opens its meaning at a press, says it, and closes it at the next', async () => {
  const visit = await advised();
  const word = card(visit).locator('.word:visible').first();
  await word.press('Enter');
  expect(await word.getAttribute('aria-expanded')).toBe('true');
  const meaning = card(visit).locator('.meaning');
  expect(await meaning.isVisible()).toBe(true);
  const said = (await meaning.textContent())?.replace(/^.*?: /, '') ?? '';
  expect(await visit.page.locator('.spoken > [aria-live="polite"]').textContent()).toContain(said);
  expect(await visit.barriers()).toEqual([]);
  await word.press('Enter');
  expect(await meaning.count()).toBe(0);
  await visit.close();
});

test('what would raise it is asked for beside the safety net, and only while it is offered', async () => {
  const visit = await advised();
  const raises = card(visit).locator('.raises');
  const open = await visit.question.elementHandle();
  await raises.press('Enter');
  await open.waitForElementState('hidden');
  await visit.asked('after-advice');
  expect(await visit.page.locator('.patient').last().textContent()).toContain('What would make it more urgent?');
  expect(await visit.focused()).toBe('fieldset.');
  await visit.choose('change-answer');
  expect(await raises.isVisible()).toBe(false);
  await visit.close();
});

test('each answer that was looked over has a button that asks to change it', async () => {
  const visit = await Visit.open(browser, { url: server.url, name: 'result' });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'check-answers');
  const sent = visit.page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/activities'));
  await visit.page.getByRole('button', { name: 'Change: When it hurts' }).click();
  const { text, value } = (await sent).postDataJSON();
  expect({ text, value }).toEqual({
    text: 'Change: When it hurts',
    value: { question: 'check-answers', options: ['change:timing'] },
  });
  await visit.close();
});

test('what a changed answer did to the advice is in sight, above the advice', async () => {
  const visit = await advised(HEEL, PHONE);
  const open = await visit.question.elementHandle();
  await visit.page.getByRole('button', { name: 'Change: Your health' }).click();
  await open.waitForElementState('hidden');
  await visit.asked('health');
  await answerUntil(visit, { ...HEEL, health: ['diabetes'] });
  const tops = visit.page.locator('.scroller, .message:has-text("You changed"), .advice:not(.past) .headline');
  const [room, told, heading] = await tops.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(told).toBeGreaterThanOrEqual(room!);
  expect(heading).toBeGreaterThan(told!);
  expect(heading).toBeLessThan(PHONE.viewport!.height - 100);
  await visit.screenshot('changed');
  await expectClean(visit);
});

test('after a restart the old advice is marked as old, by words and for the ear, and can no longer be kept', async () => {
  const visit = await advised();
  await visit.choose('start-again');
  // Nothing is answered yet.
  expect(await visit.page.getByRole('progressbar').evaluate((bar) => bar.getAttribute('value'))).toBe('1');
  expect(await card(visit).getByText('From before', { exact: true }).isVisible()).toBe(true);
  expect(await visit.page.getByRole('region', { name: /^From before/ }).count()).toBeGreaterThan(1);
  expect(await visit.page.locator('.keep, .raises:visible, .change:visible').count()).toBe(0);
  await visit.screenshot('past');
  await expectClean(visit);
});

/** The text of what is on paper. */
const onPaper = (page: Page): Promise<string> => page.locator('surefoot-print .plan').innerText();

test('the page’s own Print gives the advice, the exercises and the answers, unfolded, and nothing else', async () => {
  const visit = await advised();
  await visit.page.emulateMedia({ media: 'print' });
  await visit.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const text = await onPaper(visit.page);
  for (const part of ['What you told me', 'What to expect', 'How much:', 'signed it off', 'What to watch for'])
    expect(text).toContain(part);
  expect(text).not.toMatch(/Where is this from|Why do you ask/);
  expect(await visit.page.locator('main').first().isVisible()).toBe(false);
  const paper = (await visit.page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6);
  await visit.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await visit.page.locator('surefoot-print').waitFor({ state: 'detached' });
  await expectClean(visit);
});

test('on a phone no word on a button is broken in two', async () => {
  const visit = await advised(HEEL, PHONE);
  const buttons = visit.page.locator('button:visible');
  expect(await buttons.count()).toBeGreaterThan(10);
  expect(await brokenWords(buttons)).toEqual([]);
  await expectClean(visit);
});

test('Save gives a file that stands by itself: it asks for nothing and can be read', async () => {
  const visit = await advised();
  const taken = visit.page.waitForEvent('download');
  await keep(visit, 'Save').click();
  const download = await taken;
  expect(download.suggestedFilename()).toMatch(/^foot-advice-\d{4}-\d\d-\d\d\.html$/);
  const body = fs.readFileSync(await download.path(), 'utf8');
  expect(body).not.toMatch(/<(script|img|link|iframe)|src=/);
  await visit.page.locator('.kept', { hasText: download.suggestedFilename() }).waitFor();
  await visit.page.goto('about:blank');
  await visit.page.setContent(body);
  expect(await visit.page.getByText('You can look after this at home').isVisible()).toBe(true);
  await expectClean(visit);
});

test('Copy puts it on the clipboard as plain text, and says so', async () => {
  const visit = await advised(HEEL, { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
  await keep(visit, 'Copy').click();
  await visit.page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  const text = await visit.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('YOU CAN LOOK AFTER THIS AT HOME');
  expect(text).toContain('- ');
  await visit.close();
});

test('where the clipboard is out of reach, Copy still copies', async () => {
  const prepare = async (page: Page): Promise<void> => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  };
  const visit = await Visit.open(browser, { url: server.url, name: 'result', prepare });
  await visit.asked('consent');
  await answerUntil(visit, EMERGENCY);
  await keep(visit, 'Copy').press('Enter');
  await visit.page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  expect(await visit.focused()).toBe('button.');
  await visit.box.focus();
  await visit.page.keyboard.press('Control+V');
  expect(await visit.box.inputValue()).toContain('CALL 999 NOW');
  await visit.close();
});

/** A device that can share stands in for those without: what it is given is kept on the page. */
async function sharing(share: (told: ShareData) => Promise<void>): Promise<Visit> {
  const prepare = (page: Page) =>
    page.addInitScript(`Object.defineProperty(navigator, 'share', { value: ${String(share)} })`);
  const visit = await Visit.open(browser, { url: server.url, name: 'result', prepare });
  await visit.asked('consent');
  await answerUntil(visit, EMERGENCY);
  return visit;
}

test('Share hands the text to the device where it can, and is not there where it cannot', async () => {
  const without = await advised(EMERGENCY);
  expect(await keep(without, 'Share').count()).toBe(0);
  await without.close();
  const visit = await sharing(async ({ text }) => void Object.assign(window, { told: text }));
  await keep(visit, 'Share').press('Enter');
  await visit.page.getByText('Shared.').waitFor();
  expect(await visit.page.evaluate('told')).toContain('CALL 999 NOW');
  await visit.close();
});

test('who thinks better of sharing is not told that it failed', async () => {
  const visit = await sharing(() => Promise.reject(new DOMException('', 'AbortError')));
  await keep(visit, 'Share').press('Enter');
  await visit.page.waitForFunction('navigator.userActivation.hasBeenActive');
  expect(await visit.page.locator('.kept').textContent()).toBe('');
  await visit.close();
});
