import type { Browser, Locator } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

/** Has exercises for now, others for later, and some that are left out for want of a step. */
const NO_STEP = { ...HEEL, 'before-exercises': ['no-step'] };

/** More letters than this in one piece are a wall on a phone. */
const A_WALL = 300;

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'after-advice', options: PHONE });
  await visit.asked('consent');
  await answerUntil(visit, NO_STEP);
});
afterEach(async () => {
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

/** What has come since the patient last said something. */
const since = (selector: string): Locator =>
  visit.page.locator('.patient').last().locator(`xpath=following-sibling::*`).and(visit.page.locator(selector));

/** Is it in sight, wholly, between the title and the box for words? */
async function isInSight(item: Locator): Promise<boolean> {
  const [box, room] = await Promise.all([item.boundingBox(), visit.page.locator('.scroller').boundingBox()]);
  if (box === null || room === null) throw new Error('It is not on show at all.');
  return box.y >= room.y && box.y + box.height <= room.y + room.height;
}

test('the later exercises come as cards, each with when its stage begins, and the same buttons stay', async () => {
  const before = await visit.page.locator('.exercise').count();
  expect(before).toBeLessThanOrEqual(5);
  await visit.choose('later-exercises');
  const later = await since('.exercise').all();
  expect(later.length).toBeGreaterThan(0);
  expect(await visit.page.locator('.exercise').count()).toBe(before + later.length);
  for (const card of later) {
    expect(await card.locator('.purpose').textContent()).toMatch(/^Stage \d/);
    expect(await card.getByRole('list').first().getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await card.getByText('How much:').isVisible()).toBe(true);
    expect(await card.locator('[data-section="stop"]').isVisible()).toBe(true);
  }
  expect(await visit.questionId()).toBe('after-advice');
  await visit.option('later-exercises').waitFor();
});

test('that the later exercises must wait is in sight and read out, and the focus is on the first of them', async () => {
  await visit.choose('later-exercises');
  const intro = since('.bot').first();
  expect(await intro.textContent()).toContain('Start each one only when its stage begins');
  expect(await isInSight(intro)).toBe(true);
  expect(await intro.getAttribute('aria-live')).toBeNull();
  expect(
    await since('.exercise')
      .first()
      .evaluate((card) => card.matches(':focus')),
  ).toBe(true);
  await visit.screenshot('later');
});

test('what was left out is told, with the answer it is because of', async () => {
  await visit.choose('left-out');
  const said = since('.bot');
  expect(await said.first().textContent()).toMatch(/left out|in place of/);
  expect(await said.first().textContent()).toContain('I have no step or stair');
  expect(await isInSight(said.first())).toBe(true);
  expect(await visit.questionId()).toBe('after-advice');
  await visit.screenshot('left-out');
});

test('what would make it more urgent can be read on a phone: the gravest first, and a line for each sign', async () => {
  await visit.choose('what-raises');
  const said = since('.bot');
  expect(await said.first().getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
  expect(
    await visit.page
      .locator('.patient')
      .last()
      .evaluate((one) => one.getBoundingClientRect().top),
  ).toBeLessThan(150);
  for (const message of await said.all()) {
    const signs = await message.getByRole('listitem').allTextContents();
    const lead = ((await message.locator('.text').textContent()) ?? '').replace(signs.join(''), '');
    expect(lead).toMatch(/, if one of these is true:$/);
    expect(signs.length).toBeGreaterThan(0);
    expect(Math.max(...[lead, ...signs].map((piece) => piece.length))).toBeLessThan(A_WALL);
  }
  const sizes = await said.evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  const over = await visit.page.locator('.scroller').evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(over).toBe(0);
  expect(await visit.questionId()).toBe('after-advice');
  await visit.screenshot('what-raises');
});
