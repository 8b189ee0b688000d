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

/** Six patients, each of whom writes all of it where they are asked about an injury. */
beforeAll(async () => {
  for (let patients = 0; patients < 6; patients += 1) {
    const chat = await Chat.open(server.url);
    for (const text of ['Yes, go on', 'me', 'none', ...TEXTS]) await chat.say(text);
  }
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

  test('the page keeps to its policy, asks no other host, and stands in no one’s way', async () => {
    expect(await visit.barriers()).toEqual([]);
    expect(visit.misdeeds).toEqual(NOTHING_WRONG);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
