import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Hearing } from './hearing';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

const NARROW = { ...PHONE, viewport: { width: 320, height: 640 } };

let server: RealServer;
let browser: Browser;
let visit: Visit;
let hearing: Hearing;

useStage((stage) => ({ server, browser } = stage));
afterEach(async () => {
  expect(await visit.barriers()).toEqual([]);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

async function openAtScale(name: string, options: BrowserContextOptions = NARROW): Promise<void> {
  visit = await Visit.open(browser, {
    url: server.url,
    name: `scale-${name}`,
    options,
    prepare: async (page) => (hearing = await Hearing.install(page)),
  });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'severity');
}

const numbers = () => visit.question.locator('[data-number]');
const number = (name: string) => visit.question.getByRole('button', { name, exact: true });

/** How many stand in each row. */
const rows = async (): Promise<number[]> => {
  const tops = await numbers().evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
};

test.each<[string, BrowserContextOptions]>([
  ['narrow', NARROW],
  ['usual', PHONE],
])(
  'on a %s phone eleven numbers stand in two rows, each large enough for a finger, with what the ends mean',
  async (name, options) => {
    await openAtScale(name, options);
    expect(await rows()).toEqual([6, 5]);
    const boxes = await numbers().evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(await visit.question.getByText('0: No pain').isVisible()).toBe(true);
    expect(await visit.question.getByText('10: The worst pain').isVisible()).toBe(true);
    await visit.screenshot('shown');
  },
);

test('on a wide screen they stand in one row', async () => {
  await openAtScale('wide', { viewport: { width: 1280, height: 800 } });
  expect(await rows()).toEqual([11]);
  await visit.screenshot('shown');
});

test('a number is the answer: it is said as “6 out of 10”, and counts as the option of its band', async () => {
  await openAtScale('press');
  const sent = visit.page.waitForRequest((request) => request.method() === 'POST' && /activities$/.test(request.url()));
  await number('6 out of 10').click();
  expect((await sent).postDataJSON()).toMatchObject({
    text: '6 out of 10',
    value: { question: 'severity', options: ['moderate'] },
  });
  await visit.page.locator('.question:not([data-question="severity"])').waitFor();
  expect(await visit.page.locator('.patient').last().textContent()).toBe('You said:6 out of 10');
});

test('arrow keys go along the numbers, and a screen reader says what each end means', async () => {
  await openAtScale('keys');
  await hearing.since();
  await number('0 out of 10, No pain').focus();
  expect(await hearing.since()).toEqual(['focus: button | 0 out of 10, No pain']);
  await visit.page.keyboard.press('ArrowRight');
  await visit.page.keyboard.press('ArrowDown');
  expect(await hearing.since()).toEqual(['focus: button | 2 out of 10']);
  await visit.page.keyboard.press('ArrowLeft');
  await visit.page.keyboard.press('ArrowLeft');
  await visit.page.keyboard.press('ArrowLeft');
  expect(await hearing.since()).toEqual(['focus: button | 0 out of 10, No pain']);
});

test('an option that no number stands for is a button of its own, and Not sure is there as everywhere', async () => {
  await openAtScale('others');
  expect(await number('The foot cannot take my weight at all, even when I hold on').isVisible()).toBe(true);
  expect(await number('Not sure').isVisible()).toBe(true);
});

test('asked again, the numbers of the answer from before are marked', async () => {
  await openAtScale('again');
  await number('2 out of 10').click();
  await visit.page.locator('.question:not([data-question="severity"])').waitFor();
  await visit.question.locator('[data-command="back"]').click();
  await visit.asked('severity');
  expect(await visit.question.locator('.numbers .marked').count()).toBe(4);
  expect(await number('3 out of 10 (your answer from before)').isVisible()).toBe(true);
  await visit.screenshot('marked');
});
