import type { Browser } from 'playwright-core';
import { Chat } from '../channels/support/rest-client';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

const KEY = 'a-key-of-the-practice-0123';
/** Of conversations that the page must not show. */
const MARK = 'zanzibarquince';
const TEXTS = [
  `my name is ${MARK} and it is so`,
  `I walk from 12 ${MARK} Street to ${MARK}`,
  `<b>${MARK}</b> is the it`,
];

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage), { PRACTICE_KEY: KEY });

const patients = async (count: number, texts: readonly string[]): Promise<void> => {
  for (let patient = 0; patient < count; patient += 1) {
    const chat = await Chat.open(server.url);
    for (const text of ['Yes, go on', 'me', ...texts]) await chat.say(text);
  }
};

/** Six who write all of it where they are asked about an injury, and five with an emergency. */
beforeAll(async () => {
  await patients(6, ['none', ...TEXTS]);
  await patients(5, ['1']);
}, 60_000);

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s screen', (name, options) => {
  let visit: Visit;
  beforeAll(async () => {
    const httpCredentials = { username: 'practice', password: KEY };
    const where = { url: `${server.url}/practice`, name: `practice-${name}`, options: { ...options, httpCredentials } };
    visit = await Visit.open(browser, where);
  });
  afterAll(() => visit.close());

  test('who knows the key sees what was not understood, with nothing that names anybody', async () => {
    const { page } = visit;
    expect(await page.getByRole('cell', { name: 'my … is … and it is …', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('cell', { name: 'i walk from # … to …', exact: true }).isVisible()).toBe(true);
    expect(await page.content()).not.toContain(MARK);
    await page.getByRole('heading', { name: 'What such texts look like' }).scrollIntoViewIfNeeded();
    await visit.screenshot('patterns');
  });

  test('no name and no number of a chart is cut off', async () => {
    const cut = await visit.page.locator('figure svg text').evaluateAll((texts) =>
      texts
        .filter((one) => {
          const [text, figure] = [one.getBoundingClientRect(), one.closest('figure')!.getBoundingClientRect()];
          return text.left < figure.left || text.right > figure.right || text.right > innerWidth;
        })
        .map(({ textContent }) => textContent),
    );
    expect(await visit.page.locator('figure svg text').count()).toBeGreaterThan(4);
    expect(cut).toEqual([]);
    await visit.page.locator('figure').first().scrollIntoViewIfNeeded();
    await visit.screenshot('charts');
  });

  test('the page keeps to its policy, asks no other host, and stands in no one’s way', async () => {
    expect(await visit.barriers()).toEqual([]);
    expect(visit.misdeeds).toEqual(NOTHING_WRONG);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
