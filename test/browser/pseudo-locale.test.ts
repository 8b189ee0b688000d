import type { Browser } from 'playwright-core';
import { URGENCY_STORIES } from '../conversations/stories';
import { realKnowledge } from '../knowledge/real-knowledge';
import type { Story } from '../conversations/patient';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

/** A word in which a letter that has an accent in the pseudo-language has none. */
const PLAIN = /[a-z]*[acdeghijklnorstuwyz][a-z]*/gi;
/** Of the calendar: as the language writes it, and nobody writes dates in this one. */
const CALENDAR =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(January|February|March|April|June|July|August|September|October|November|December)$/;
/** The short hash of the content, and the code of an advice; no words of any language. */
const HASH = /\b[0-9a-f]{8}\b|\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/g;
/** Names stay: ours, those of sources with who published them, and that of the telephone line. */
const NAMES = '.origins ul ul';
const PRODUCT = 'Surefoot';
const LINE = realKnowledge().places['gb']?.urgentLine?.name ?? '';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage), { LANGUAGES: 'en,en-XA' });
beforeEach(async () => {
  visit = await Visit.open(browser, { url: `${server.url}/chat?lang=en-XA`, name: 'pseudo-locale', options: PHONE });
  await visit.asked('consent');
});
afterEach(async () => {
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});

/** Runs in the page: all that is shown or spoken, folded or not, each text by itself. */
function textsIn(chat: Element, names: string): readonly string[] {
  const root = chat.shadowRoot!;
  const found: string[] = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const around = node.parentElement;
    if (around?.closest(`style,${names}`) === null) found.push(node.textContent ?? '');
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const one of root.querySelectorAll(`[${name}]`)) found.push(one.getAttribute(name) ?? '');
  return found;
}

/** English words that are on the screen. */
async function plainWords(): Promise<readonly string[]> {
  const texts = await visit.page.locator('surefoot-chat').evaluate(textsIn, NAMES);
  const words = texts.flatMap(
    (text) => text.replaceAll(LINE, '').replaceAll(PRODUCT, '').replace(HASH, '').match(PLAIN) ?? [],
  );
  return words.filter((word) => !CALENDAR.test(word));
}

async function expectComplete(screen: string): Promise<void> {
  expect([screen, ...(await plainWords())]).toEqual([screen]);
  const over = await visit.page
    .locator('.panel, .scroller, .card, .message')
    .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
  expect([screen, Math.max(...over)]).toEqual([screen, 0]);
  await visit.screenshot(screen);
}

/** What stories leave open, as options that can be pressed. */
const storyOf = (story: Story): Story => ({ timing: ['first-steps'], feel: ['ache'], ...story });

test('a whole conversation shows no word of English and cuts none off, from consent to the last exercise', async () => {
  const screens: string[] = [];
  await answerUntil(visit, HEEL, 'after-advice', async (question) => {
    screens.push(question);
    await expectComplete(question);
  });
  expect(screens.length).toBeGreaterThan(10);
  expect(await visit.page.locator('.exercise').count()).toBeGreaterThan(1);
  for (const option of ['what-raises', 'later-exercises', 'start-again']) {
    await visit.choose(option);
    await expectComplete(option);
  }
  expect(await visit.barriers()).toEqual([]);
});

test.each(URGENCY_STORIES)('advice that says $urgency shows none either, nor does what is folded', async (one) => {
  await answerUntil(visit, storyOf(one.story));
  await visit.page.locator('details').evaluateAll((all) => all.forEach((fold) => fold.setAttribute('open', '')));
  await expectComplete(one.urgency);
});

test.each(['why', 'help', 'person', 'not-sure', 'back'])('nor does “%s”', async (command) => {
  await answerUntil(visit, HEEL, 'skin-and-fever');
  const open = await visit.question.elementHandle();
  await visit.question.locator(`[data-command="${command}"]`).click();
  await open.waitForElementState('hidden');
  await visit.question.waitFor();
  await expectComplete(command);
});

const POSTS = '**/v3/directline/conversations/*/activities';

test('nor does a chat that is offline, or in which something was not sent', async () => {
  await answerUntil(visit, HEEL, 'timing');
  await visit.question.locator('.continue').click();
  await visit.page.context().setOffline(true);
  await visit.page.locator('.banner:not(:empty)').waitFor();
  await expectComplete('offline');
  await visit.page.context().setOffline(false);
  await visit.page.route(POSTS, (route) => route.fulfill({ status: 413, body: '{}' }));
  await visit.page.getByRole('textbox').fill('999');
  await visit.page.getByRole('textbox').press('Enter');
  await visit.page.locator('.failed').waitFor();
  await expectComplete('not-sent');
});

test('nor does one that has ended, or that can be carried on', async () => {
  await answerUntil(visit, HEEL, 'timing');
  const { page } = visit;
  visit = await Visit.openTab(page.context(), { url: page.url(), name: 'pseudo-locale' });
  await page.close();
  await visit.option('carry-on').waitFor();
  await expectComplete('carry-on');
  await visit.option('carry-on').click();
  await visit.asked('timing');
  await visit.page.route(POSTS, (route) => route.fulfill({ status: 404, body: '{}' }), { times: 1 });
  await visit.page.route('**/tokens/resume', (route) => route.fulfill({ status: 404, body: '{}' }));
  await visit.option('first-steps').click();
  await visit.question.locator('.continue').click();
  await visit.asked('consent');
  await expectComplete('ended');
});
