import type { Browser } from 'playwright-core';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { Visit } from './visit';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'announcements' });
  await visit.asked('consent');
});
afterEach(() => visit.close());

const polite = () => visit.page.locator('.spoken > [aria-live="polite"]');
const assertive = () => visit.page.locator('.spoken > [role="alert"]');

/** The messages that the live log reads out by itself when they appear. */
const readByLog = () => visit.log.locator('> :not([aria-live="off"])');

test('the greeting is read by the log, the first question by the announcer, and nothing takes the focus', async () => {
  expect(await visit.log.getAttribute('aria-live')).toBe('polite');
  expect(await readByLog().count()).toBeGreaterThan(0);
  expect(await polite().textContent()).toContain('Shall we go on?');
  expect(await polite().textContent()).toContain('Yes, go on');
  expect(await visit.focused()).toBe('');
});

test('after a press the focus carries the reading: no live region says it again', async () => {
  const before = await readByLog().count();
  await visit.choose('agree');
  const named = visit.page.getByRole('group', { name: 'Who is the pain about?' });
  expect(await named.evaluate((group) => group.matches(':focus'))).toBe(true);
  expect(await readByLog().count()).toBe(before);
  expect(await polite().textContent()).not.toContain('Who is the pain about?');
});

test('help is read out as one sentence with the question it stands before', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.question.getByRole('button', { name: 'Help' }).click();
  const group = visit.page.getByRole('group', {
    name: /If you think this is an emergency.*Did this start with an injury.*\?$/s,
  });
  await group.waitFor();
  expect(await group.evaluate((one) => one.matches(':focus'))).toBe(true);
});

test('after typing, the box keeps the focus and the announcer says the question', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.say('no injury');
  expect(await polite().textContent()).toContain('Do any of these fit?');
});

test('an emergency is said at once and whole', async () => {
  await answerUntil(visit, { 'emergency-screen': ['cold-pale'] });
  const said = (await assertive().textContent()) ?? '';
  expect(said).toMatch(/^Call 999 now/);
  expect(said).toContain('Do not wait');
});

test('an emergency typed as the very first words is said at once', async () => {
  await visit.say('my foot has suddenly gone cold and white');
  expect(await assertive().textContent()).toContain('999');
});

test('what the patient said is not read back', async () => {
  await visit.choose('agree');
  expect(await visit.page.locator('.patient').first().getAttribute('aria-live')).toBe('off');
});

test('who said what can be told without seeing it', async () => {
  await visit.choose('agree');
  expect(await visit.page.locator('.patient').first().textContent()).toBe('You said:Yes, go on');
  expect(await visit.page.locator('.bot').first().textContent()).toMatch(/^We said:Hello/);
});
