import type { Browser, Page } from 'playwright-core';
import { Hearing } from './hearing';
import { answerUntil, HEEL } from './hold';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { Visit } from './visit';

const MOST_LOOKS = 60;
const POSTS = '**/v3/directline/conversations/*/activities';

let server: RealServer;
let browser: Browser;
let visit: Visit;
let hearing: Hearing;

useStage((stage) => ({ server, browser } = stage));
afterEach(() => visit.close());

async function open(more: (page: Page) => Promise<unknown> = async () => undefined): Promise<void> {
  const prepare = async (page: Page): Promise<void> => {
    hearing = await Hearing.install(page);
    await more(page);
  };
  visit = await Visit.open(browser, { url: server.url, name: 'transcript', prepare });
  await visit.asked('consent');
}

/** Opens the chat and answers until that question; what was heard on the way is for other tests. */
async function openAt(question: string, more?: (page: Page) => Promise<unknown>): Promise<void> {
  await open(more);
  await answerUntil(visit, HEEL, question);
  await hearing.since();
}

/** What is heard, line by line: each expected line is how one that was said begins. */
async function expectHeard(...expected: readonly (string | RegExp)[]): Promise<void> {
  const heard: string[] = [];
  // On a busy machine the focus may follow a few frames later.
  for (let looks = 0; looks < MOST_LOOKS && heard.length < expected.length; looks += 1) {
    heard.push(...(await hearing.since()));
    await visit.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  expect(heard).toEqual(expected.map((line) => expect.stringMatching(typeof line === 'string' ? begins(line) : line)));
}

const begins = (line: string): RegExp => new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

test('the greeting is said line by line, then the first question with its choices; the focus stays with the page', async () => {
  await open();
  await expectHeard(
    'polite: We said: Hello.',
    'polite: We said: If you think this is an emergency, call 999 now.',
    /^polite: I can ask about your foot.* Shall we go on\? Choices: Yes, go on; No, stop here$/,
  );
});

test('a question that follows a press is told by the focus alone: its words, then its help', async () => {
  await open();
  await hearing.since();
  await visit.choose('agree');
  await expectHeard('focus: group | Who is the pain about? | Feet that are still growing');
});

test('a question with boxes to tick is told in the same way, and a box says its name when it is reached', async () => {
  await openAt('about-whom');
  await visit.choose('me-adult');
  await expectHeard(
    'focus: group | First, the signs that cannot wait. Do any of these fit right now? | Pick all that fit.',
  );
  await visit.option('none').getByRole('checkbox').focus();
  await expectHeard('focus: checkbox | None of these');
});

test('a question that follows typing is said, and the focus stays in the box', async () => {
  await openAt('injury');
  await visit.box.focus();
  await expectHeard('focus: textbox | Or type it in your own words');
  await visit.say('no injury');
  await expectHeard(/^polite: .*Choices: /);
});

test('help is told with the question it stands before, in one piece', async () => {
  await openAt('injury');
  await visit.question.getByRole('button', { name: 'Help' }).click();
  await visit.page.getByRole('group', { name: /^Pick an answer/ }).waitFor();
  await expectHeard(/^focus: group \| Pick an answer, or write in your own words\..* Did this start with an injury/);
});

test('what a word means is said when it is tapped, and the word says that it is open', async () => {
  await open();
  await hearing.since();
  await visit.question.getByRole('button', { name: 'diagnosis' }).click();
  await expectHeard(/^polite: /, 'focus: button | diagnosis');
  const word = visit.question.getByRole('button', { name: 'diagnosis' });
  expect(await word.getAttribute('aria-expanded')).toBe('true');
});

test('a summary takes the focus under its title; nothing is said beside it', async () => {
  await openAt('health');
  await answerUntil(visit, HEEL, 'check-answers');
  const heard = await hearing.since();
  expect(heard.filter((line) => !line.startsWith('focus:'))).toEqual([]);
  expect(heard.at(-1)).toBe('focus: region | What you told me');
});

test('advice takes the focus under its heading, and no more is said than how many things can be done', async () => {
  await openAt('check-answers');
  await visit.choose('show-advice');
  await expectHeard('focus: region | You can look after this at home');
});

test('later exercises: what must wait is said, and the focus is on the first of them', async () => {
  await openAt('after-advice');
  await visit.choose('later-exercises');
  await expectHeard('polite: We said: ', /^focus: region \| /);
});

test('an emergency is said at once and whole, and the focus is on its card', async () => {
  await openAt('emergency-screen');
  await visit.choose('cold-pale');
  await expectHeard(/^assertive: Call 999 now.*Do not wait/, 'focus: region | Your advice');
});

test('words of danger are met at once, over all else, and the first question is still there to be answered', async () => {
  await open();
  await hearing.since();
  await visit.box.focus();
  await visit.say('my foot has suddenly gone cold and white');
  const heard = await hearing.since();
  expect(heard.filter((line) => line.startsWith('assertive:'))).toEqual([expect.stringContaining('999')]);
  expect(new Set(heard).size).toBe(heard.length);
});

test('a new start is told with its first question, and what stands above it is marked as old', async () => {
  await openAt('after-advice');
  await visit.choose('start-again');
  await expectHeard(
    /^focus: group \| We are starting again\. The advice above belongs to your old answers\. Who is the pain about\?/,
  );
  expect(await visit.page.locator('.divider').textContent()).toBe('A new start');
  const old = visit.page.getByRole('region', { name: /^From before/ });
  expect(await old.count()).toBeGreaterThan(1);
  expect(await visit.page.locator('.divider ~ .past').count()).toBe(0);
});

test('Continue with nothing ticked is told at once, and the focus stays', async () => {
  await openAt('emergency-screen');
  await visit.question.getByRole('button', { name: 'Continue' }).click();
  await expectHeard('assertive: Tick at least one box first.', 'focus: button | Continue');
});

test('an answer that takes long is told once', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await openAt('injury', (page) => page.clock.install());
  await visit.page.route(POSTS, async (route) => {
    await held;
    await route.continue();
  });
  await visit.box.focus();
  await hearing.since();
  await visit.box.fill('no injury');
  await visit.box.press('Enter');
  await visit.page.locator('.typing').waitFor();
  await visit.page.clock.runFor(10_000);
  await expectHeard('polite: Writing…');
  release();
  await visit.asked('skin-and-fever');
});

test('what could not be sent is told once, with what to do if it is urgent', async () => {
  await openAt('injury');
  await visit.page.route(POSTS, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 413, body: '{}' }) : route.continue(),
  );
  await visit.box.focus();
  await hearing.since();
  await visit.box.fill('no injury');
  await visit.box.press('Enter');
  await visit.page.locator('.patient.failed').waitFor();
  await expectHeard('polite: Not sent. If it is urgent, call your local emergency number.');
});

test('that there is no line is told once, and nothing takes the focus', async () => {
  await openAt('injury');
  await visit.page.context().setOffline(true);
  await visit.page.getByRole('status').getByText('You are offline').waitFor();
  await expectHeard('polite: You are offline.');
  await visit.page.context().setOffline(false);
  await visit.page.getByText('You are offline').waitFor({ state: 'hidden' });
  await expectHeard();
});

test('a conversation that is over says so once, before the new one begins', async () => {
  await openAt('injury');
  await visit.page.route(POSTS, (route) => route.fulfill({ status: 404, body: '{}' }), { times: 1 });
  await visit.page.route('**/tokens/resume', (route) => route.fulfill({ status: 404, body: '{}' }));
  await visit.box.focus();
  await hearing.since();
  await visit.box.fill('it was no injury');
  await visit.box.press('Enter');
  await visit.asked('consent');
  await expectHeard(
    'polite: We said: That chat has ended. Here is a new one.',
    'polite: We said: Hello.',
    'polite: We said: If you think this is an emergency',
    /^polite: I can ask about your foot/,
  );
});
