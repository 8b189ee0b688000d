import type { Locator } from 'playwright-core';
import { answerUntil, HEEL } from '../browser/hold';
import { turnTo } from '../browser/on-the-map';
import type { Visit } from '../browser/visit';
import type { Story } from '../conversations/patient';
import { URGENCY_STORIES } from '../conversations/stories';
import type { Urgency } from '../../knowledge/model';
import type { ScreenId } from './list';
import type { Stage } from './stage';

const PANEL = '**/panel.*.js*';
const POSTS = '**/v3/directline/conversations/*/activities';

/** A way through the chat on which some of its screens are seen. */
type Walk = (stage: Stage) => Promise<void>;

const command = ({ question }: Visit, id: string): Locator => question.locator(`[data-command="${id}"]`);

/** Presses what does not answer the question, and waits for it to be put again. */
async function press(visit: Visit, target: Locator): Promise<void> {
  const open = await visit.question.elementHandle();
  await target.click();
  await open.waitForElementState('hidden');
  await visit.question.waitFor();
}

async function type({ page }: Visit, text: string): Promise<void> {
  const box = page.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
}

/** Words of one’s own, and what comes of them. */
async function say(visit: Visit, text: string): Promise<void> {
  const open = await visit.question.elementHandle();
  await type(visit, text);
  await open.waitForElementState('hidden');
  await visit.question.waitFor();
}

/** At the top of what can be seen. */
const bring = (item: Locator): Promise<void> => item.evaluate((it) => it.scrollIntoView({ block: 'start' }));

async function agreed(stage: Stage): Promise<Visit> {
  const visit = await stage.open();
  await visit.asked('consent');
  return visit;
}

async function until(stage: Stage, question: string, story: Story = HEEL): Promise<Visit> {
  const visit = await agreed(stage);
  await answerUntil(visit, story, question);
  return visit;
}

const onTheSite: Walk = async (stage) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const visit = await stage.practice('', (page) =>
    page.route(PANEL, async (route) => {
      await held;
      await route.continue();
    }),
  );
  const launcher = visit.page.locator('.launcher');
  await launcher.waitFor();
  await stage.take('launcher', visit);
  await launcher.click();
  await visit.page.locator('.opening').waitFor();
  await stage.take('opening', visit);
  release();
  await visit.asked('consent');
  await stage.take('consent', visit);
  await visit.choose('agree');
  await stage.take('who', visit);
  await visit.close();
};

const withoutAPanel: Walk = async (stage) => {
  const visit = await stage.practice('', (page) => page.route(PANEL, (route) => route.abort()));
  await visit.page.locator('.launcher').click();
  await visit.page.locator('.opening button').waitFor();
  await stage.take('not-opened', visit);
  await visit.close();
};

const otherPlaces: Walk = async (stage) => {
  const inline = await stage.practice('data-inline');
  await inline.asked('consent');
  await stage.take('inline', inline);
  await inline.close();
  const chat = await stage.open('/chat?place=gb');
  await chat.asked('consent');
  await stage.take('chat', chat);
  await press(chat, chat.option('decline'));
  await stage.take('declined', chat);
  await chat.close();
  const bare = await stage.openWithoutScripts('/chat?place=gb');
  await bare.page.locator('main a').waitFor();
  await stage.take('no-script', bare);
  await bare.close();
};

const questions: Walk = async (stage) => {
  const visit = await until(stage, 'emergency-screen');
  await stage.take('emergency-screen', visit);
  await visit.question.locator('.continue').click();
  await bring(visit.question.locator('.error'));
  await stage.take('nothing-ticked', visit);
  await answerUntil(visit, HEEL, 'injury');
  await stage.take('injury', visit);
  await press(visit, command(visit, 'why'));
  await stage.take('why', visit);
  await press(visit, command(visit, 'help'));
  await stage.take('help', visit);
  await say(visit, 'bananas');
  await stage.take('unclear', visit);
  await say(visit, 'what is a tendon?');
  await stage.take('explained', visit);
  await answerUntil(visit, HEEL, 'skin-and-fever');
  await press(visit, command(visit, 'back'));
  await stage.take('back', visit);
  await say(visit, 'I fell and cannot put any weight on it');
  await stage.take('danger-check', visit);
  await visit.close();
};

const places: Walk = async (stage) => {
  const visit = await until(stage, 'pain-place');
  for (const place of ['heel-under', 'arch']) await visit.option(place).getByRole('checkbox').check();
  for (const view of ['sole', 'top', 'inner', 'outer', 'back'] as const) {
    await turnTo(visit, view);
    await bring(visit.question);
    await stage.take(`foot-map-${view}`, visit);
  }
  await bring(visit.question.locator('.options'));
  await stage.take('foot-map-list', visit);
  await visit.close();
};

const words: Walk = async (stage) => {
  const visit = await until(stage, 'timing');
  await stage.take('checkboxes', visit);
  await say(visit, 'it stabs with my first steps in the morning');
  await stage.take('noted', visit);
  await answerUntil(visit, HEEL, 'severity');
  await stage.take('scale', visit);
  await visit.close();
};

async function advice(stage: Stage, visit: Visit): Promise<void> {
  await stage.take('result', visit);
  const hard = visit.page.locator('.advice .word:visible').first();
  await hard.click();
  await bring(visit.page.locator('.advice .meaning').locator('xpath=..'));
  await stage.take('hard-word', visit);
  await hard.click();
  const origins = visit.page.locator('.advice [data-section="source"]');
  await origins.locator('summary').click();
  await bring(origins);
  await stage.take('where-from', visit);
  await origins.locator('summary').click();
  for (const [id, selector] of [
    ['safety-net', '[data-section="safety-net"]'],
    ['exercise', '.exercise'],
    ['keep', '.keep'],
  ] as const) {
    await bring(visit.page.locator(selector).first());
    await stage.take(id, visit);
  }
}

const result: Walk = async (stage) => {
  const visit = await until(stage, 'check-answers');
  await stage.take('check-answers', visit);
  await visit.choose('show-advice');
  await advice(stage, visit);
  await stage.takeWhole('result-whole', visit);
  await visit.choose('what-raises');
  await stage.take('what-raises', visit);
  await visit.choose('later-exercises');
  await stage.take('later-exercises', visit);
  await visit.choose('start-again');
  await stage.take('restart', visit);
  await visit.close();
};

const change: Walk = async (stage) => {
  const visit = await until(stage, 'after-advice');
  await press(visit, visit.page.locator('.summary [data-question="health"] .change'));
  await stage.take('change', visit);
  await answerUntil(visit, { ...HEEL, health: ['diabetes'] });
  await stage.take('what-changed', visit);
  await visit.close();
};

/** What stories leave open, as options that can be pressed. */
const storyOf = (wanted: Urgency): Story => ({
  timing: ['first-steps'],
  feel: ['ache'],
  ...URGENCY_STORIES.find(({ urgency }) => urgency === wanted)?.story,
});

const OUTCOMES: readonly [ScreenId, Story][] = [
  ['soon', storyOf('soon')],
  ['same-day', storyOf('same-day')],
  ['emergency', storyOf('ambulance')],
  ['hospital', storyOf('emergency-department')],
  ['cannot-tell', { 'pain-place': ['heel-under'], timing: ['night'], feel: ['stab'] }],
];

const outcomes: Walk = async (stage) => {
  for (const [id, story] of OUTCOMES) {
    const visit = await until(stage, 'after-advice', story);
    await stage.take(id, visit);
    await visit.close();
  }
  const visit = await agreed(stage);
  await say(visit, 'my foot has suddenly gone cold and white');
  await stage.take('emergency-words', visit);
  await visit.close();
};

const mishaps: Walk = async (stage) => {
  const visit = await until(stage, 'injury');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await visit.page.route(POSTS, async (route) => {
    await held;
    await route.continue();
  });
  await visit.option('no').click();
  await visit.page.locator('.typing').waitFor();
  await stage.take('typing', visit);
  release();
  await visit.asked('skin-and-fever');
  await visit.page.unroute(POSTS);
  await visit.page.context().setOffline(true);
  await visit.page.locator('.banner:not(:empty)').waitFor();
  await stage.take('offline', visit);
  await visit.page.context().setOffline(false);
  await visit.page.route(POSTS, (route) => route.fulfill({ status: 413, body: '{}' }));
  await type(visit, 'no fever');
  await visit.page.locator('.failed').waitFor();
  await stage.take('not-sent', visit);
  await visit.close();
};

const otherDays: Walk = async (stage) => {
  const visit = await until(stage, 'timing');
  const next = await stage.comeBack(visit);
  await next.option('carry-on').waitFor();
  await stage.take('carry-on', next);
  await next.option('carry-on').click();
  await next.asked('timing');
  await next.page.route(POSTS, (route) => route.fulfill({ status: 404, body: '{}' }), { times: 1 });
  await next.page.route('**/tokens/resume', (route) => route.fulfill({ status: 404, body: '{}' }));
  await type(next, 'in the morning');
  await next.asked('consent');
  await stage.take('ended', next);
  await next.close();
};

export const WALKS: Readonly<Record<string, Walk>> = {
  onTheSite,
  withoutAPanel,
  otherPlaces,
  questions,
  places,
  words,
  result,
  change,
  outcomes,
  mishaps,
  otherDays,
};
