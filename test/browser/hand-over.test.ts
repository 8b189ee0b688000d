import type { Browser } from 'playwright-core';
import { openAsk, answerTo } from '../conversations/patient';
import { Chat } from '../channels/support/rest-client';
import { HEEL } from '../src/records/hand-over/told';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

const KEY = 'zanzibar-practice-key';

let server: RealServer;
let browser: Browser;
let code: string;

useStage((stage) => ({ server, browser } = stage), { PRACTICE_KEY: KEY });

/** Tells the story by presses, and returns the code that the advice says. */
beforeAll(async () => {
  const chat = await Chat.open(server.url);
  for (let turn = 0; turn < 60; turn += 1) {
    const told = await chat.history();
    const replies = told.flatMap(({ channelData }) => channelData?.surefoot ?? []);
    const ask = openAsk(replies);
    if (ask.question === 'after-advice') {
      code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(JSON.stringify(replies))?.[0] ?? '';
      return;
    }
    const value = { question: ask.question, options: answerTo(HEEL, ask) };
    await chat.send({ type: 'message', from: { id: 'me' }, value });
  }
});

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s screen', (name, options) => {
  test('the hand-over has no barrier, asks no other host, keeps to its policy, and is no wider than the screen', async () => {
    const visit = await Visit.open(browser, {
      url: `${server.url}/hand-over/${code}`,
      name: `hand-over-${name}`,
      options: { ...options, extraHTTPHeaders: { authorization: `Bearer ${KEY}` } },
    });
    try {
      const { page } = visit;
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('hand-over');
      expect(await page.getByText('Not signed off by a clinician; a draft').isVisible()).toBe(true);
      expect(await visit.barriers()).toEqual([]);
      expect(visit.misdeeds).toEqual(NOTHING_WRONG);
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await visit.screenshot('top');
    } finally {
      await visit.close();
    }
  });
});

test('on paper it is one page', async () => {
  const page = await browser.newPage({ extraHTTPHeaders: { authorization: `Bearer ${KEY}` } });
  await page.goto(`${server.url}/hand-over/${code}`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  await page.close();
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
