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
  visit = await Visit.open(browser, { url: server.url, name: 'keyboard' });
  await visit.asked('consent');
});
afterEach(() => visit.close());

/** Presses Tab until that option or button of the question has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await visit.page.keyboard.press('Tab');
    const there = await visit.question
      .locator(selector)
      .evaluate((target) => target.matches(':focus') || target.querySelector(':focus') !== null);
    if (there) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

async function press(option: string): Promise<void> {
  await tabTo(`[data-option="${option}"]`);
  await visit.page.keyboard.press('Enter');
}

async function tick(option: string): Promise<void> {
  await tabTo(`[data-option="${option}"]`);
  await visit.page.keyboard.press('Space');
}

async function goOn(): Promise<void> {
  await tabTo('.continue');
  await visit.page.keyboard.press('Enter');
}

test('keys alone answer questions, and the focus waits at each new one', async () => {
  await press('agree');
  await visit.asked('about-whom');
  expect(await visit.focused()).toBe('fieldset.');
  await press('me-adult');
  await visit.asked('emergency-screen');
  expect(await visit.focused()).toBe('fieldset.');
  await tick('chest');
  await tick('none');
  expect(await visit.option('chest').getByRole('checkbox').isChecked()).toBe(false);
  await goOn();
  await visit.asked('injury');
  expect(await visit.focused()).toBe('fieldset.');
});

test('keys alone reach the emergency advice, and the focus is on it', async () => {
  await press('agree');
  await visit.asked('about-whom');
  await press('me-adult');
  await visit.asked('emergency-screen');
  await tick('cold-pale');
  await goOn();
  await visit.asked('after-advice');
  expect(await visit.focused()).toMatch(/^section\.card advice ambulance/);
});

test('Continue with nothing ticked says what to do, and stays', async () => {
  await answerUntil(visit, HEEL, 'emergency-screen');
  await goOn();
  expect(await visit.question.getByRole('alert').textContent()).toMatch(/^Tick at least one box/);
  expect(await visit.focused()).toBe('button.solid continue');
  expect(await visit.questionId()).toBe('emergency-screen');
});

test('what is typed is sent by Enter, and the box keeps the focus', async () => {
  await answerUntil(visit, HEEL, 'injury');
  await visit.box.focus();
  await visit.page.keyboard.type('no injury');
  await visit.page.keyboard.press('Enter');
  await visit.asked('skin-and-fever');
  expect(await visit.focused()).toBe('textarea.');
  expect(await visit.box.inputValue()).toBe('');
});

test('Shift and Enter begin a new line instead of sending', async () => {
  await visit.box.focus();
  await visit.page.keyboard.type('one');
  await visit.page.keyboard.press('Shift+Enter');
  await visit.page.keyboard.type('two');
  expect(await visit.box.inputValue()).toBe('one\ntwo');
});

test('back puts the question again with the old answer marked', async () => {
  await answerUntil(visit, HEEL, 'skin-and-fever');
  await tabTo('[data-command="back"]');
  await visit.page.keyboard.press('Enter');
  await visit.asked('injury');
  await visit.screenshot('back');
  expect(await visit.barriers()).toEqual([]);
  expect(await visit.option('no').textContent()).toContain('your answer from before');
});
