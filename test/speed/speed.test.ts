import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readAssets } from '../../src/http/assets';
import { answerUntil, HEEL } from '../browser/hold';
import { Visit } from '../browser/visit';
import { openBrowser } from '../browser/chromium';
import { startTestServer } from '../channels/support/test-server';
import { webChatRoutes } from '../webchat/web-chat-page';
import { speedRoutes } from './pages';
import { heapOf, SlowVisit, type Way } from './slow-visit';

const ROUNDS = 5;
const ROOT = path.resolve(__dirname, '../..');
const OUT = path.join(ROOT, 'test-results/speed.json');

let heap = NaN;

const LAUNCHER: Way = ['surefoot-chat', '.launcher'];
const QUESTION: Way = ['surefoot-chat', '.question'];
const BOX: Way = ['surefoot-chat', 'textarea'];
const WEB_CHAT_CHOICE: Way = ['.webchat__suggested-action'];
const WEB_CHAT_BOX: Way = ['.webchat__send-box-text-box__input'];

/** One round’s figures of one page, milliseconds but for the counts. */
type Figures = Readonly<Record<string, number>>;

type Measure = (browser: Browser, base: string) => Promise<Figures>;

const emptyPage: Measure = async (browser, base) => {
  const visit = await SlowVisit.open(browser, `${base}/speed/empty`);
  const key = await visit.takesKey(['#box']);
  await visit.close();
  return { 'takes a key': key };
};

const longTasksOf = async (visit: SlowVisit): Promise<Figures> => {
  const tasks = await visit.longTasks();
  return { 'long tasks after load': tasks.length, 'longest task': Math.max(0, ...tasks) };
};

/** Pressed as soon as it can be seen: nothing has been fetched ahead. */
const widget: Measure = async (browser, base) => {
  const visit = await SlowVisit.open(browser, `${base}/speed/host`);
  const pressed = await visit.pressed(LAUNCHER);
  const [key, question] = await Promise.all([visit.takesKey(BOX), visit.seen(QUESTION)]);
  const tasks = await longTasksOf(visit);
  await visit.close();
  return {
    'launcher on show': pressed,
    'press to a key taken': key - pressed,
    'press to first question': question - pressed,
    'navigation to first question': question,
    ...tasks,
  };
};

const wholePage: Measure = async (browser, base) => {
  const visit = await SlowVisit.open(browser, `${base}/`);
  const [key, question] = await Promise.all([visit.takesKey(BOX), visit.seen(QUESTION)]);
  const tasks = await longTasksOf(visit);
  await visit.close();
  return { 'takes a key': key, 'navigation to first question': question, ...tasks };
};

const webChat: Measure = async (browser, base) => {
  const visit = await SlowVisit.open(browser, `${base}/webchat-test`);
  const question = await visit.seen(WEB_CHAT_CHOICE);
  const key = await visit.takesKey(WEB_CHAT_BOX);
  const tasks = await longTasksOf(visit);
  await visit.close();
  return { 'takes a key': key, 'navigation to first question': question, ...tasks };
};

const MEASURES: Readonly<Record<string, Measure>> = {
  'empty page': emptyPage,
  'widget on a site': widget,
  'widget as a page': wholePage,
  'Bot Framework Web Chat': webChat,
};

/** A heel pain interview to its end, by presses alone. */
async function heapAfterConversation(browser: Browser, base: string): Promise<number> {
  const visit = await Visit.open(browser, { url: base, name: 'heap' });
  await visit.asked('consent');
  await answerUntil(visit, HEEL);
  const bytes = await heapOf(visit.page);
  await visit.close();
  return bytes;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const shown = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b).map((value) => Math.round(value));
  return `${Math.round(median(values))} (${sorted[0] ?? 0}–${sorted.at(-1) ?? 0})`;
};

const report: Record<string, Figures[]> = {};

/** The values of one figure, one a round. */
const values = (page: string, figure: string): readonly number[] =>
  (report[page] ?? []).map((one) => one[figure] ?? NaN);

const rows = (): readonly string[] =>
  Object.entries(report).flatMap(([page, rounds]) =>
    Object.keys(rounds[0] ?? {}).map((figure) => `| ${page} | ${figure} | ${shown(values(page, figure))} |`),
  );

/** Each page in turn, round after round, so that a slow moment of the machine meets them all. */
beforeAll(async () => {
  const server = await startTestServer({
    assets: readAssets(ROOT),
    routes: [...speedRoutes, ...webChatRoutes(ROOT)],
    env: { PLACE: 'GB' },
  });
  const browser = await openBrowser();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [page, measure] of Object.entries(MEASURES))
      (report[page] ??= []).push(await measure(browser, server.address));
  }
  heap = await heapAfterConversation(browser, server.address);
  await browser.close();
  await server.stop();
  const table = ['| page | figure | median (least–most) ms |', '| --- | --- | --- |', ...rows()].join('\n');
  process.stdout.write(`${table}\nheap after a whole conversation: ${heap} bytes\n`);
  fs.mkdirSync(path.dirname(OUT), { recursive: true });
  fs.writeFileSync(OUT, `${JSON.stringify({ report, heap }, null, 2)}\n`);
}, 600_000);

test('the first question is there within 1.5 s of the press on the launcher', () => {
  expect(median(values('widget on a site', 'press to first question'))).toBeLessThanOrEqual(1_500);
});

test('as a page of its own the first question is there within 1.5 s', () => {
  expect(median(values('widget as a page', 'navigation to first question'))).toBeLessThanOrEqual(1_500);
});

test('the box takes a key within 1.6 times what an empty page needs', () => {
  const empty = median(values('empty page', 'takes a key'));
  expect(median(values('widget on a site', 'press to a key taken'))).toBeLessThanOrEqual(1.6 * empty);
});

test('no task after the load keeps the page from answering for more than 50 ms', () => {
  expect(median(values('widget on a site', 'longest task'))).toBeLessThanOrEqual(50);
});

test('after a whole conversation the page holds at most 5 MB', () => {
  expect(heap).toBeLessThanOrEqual(5_000_000);
});
