import type { Browser } from 'playwright-core';
import type { RealServer } from './real-server';
import { answerUntil, HEEL } from './hold';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'is-right', options: PHONE });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'injury');
  await visit.say('my left heel hurts, worst with the first steps out of bed');
  await visit.asked('is-right');
});
afterEach(() => visit.close());

test('what was understood is one list, and one tap goes on', async () => {
  expect(await visit.question.textContent()).toMatch(/I understood: .*“Side: Left”.*Is that right\?/);
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('list');
  await visit.option('all-right').click();
  await visit.asked('injury');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('one tap shows each thing, ticked, to be taken out', async () => {
  await visit.option('not-all-right').click();
  await visit.asked('what-understood');
  await visit.screenshot('taken-apart');
  expect(await visit.option('side:left').getByRole('checkbox').isChecked()).toBe(true);
  await visit.option('side:left').getByRole('checkbox').uncheck();
  await visit.page.getByRole('button', { name: 'Continue' }).click();
  await visit.asked('injury');
  expect(await visit.page.locator('.log').textContent()).toContain('I go by that now');
});
