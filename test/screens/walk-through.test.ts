import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { answerUntil, HEEL } from '../browser/hold';
import { spotOf } from '../browser/on-the-map';
import { openPractice } from '../browser/practice-page';
import type { RealServer } from '../browser/real-server';
import { useStage } from '../browser/stage';
import { PHONE, type Visit } from '../browser/visit';
import { Film } from './film';
import { palettePng } from './palette-png';
import { CONTENT, STYLED } from './practice';
import { sheet, type Tile } from './sheet';

const OUT = path.resolve(__dirname, '../../docs/images');
const MOST_BYTES = 1_500_000;
const SCALE = 1.5;
const QUICK_MS = 350;

let server: RealServer;
let browser: Browser;
let visit: Visit;
let film: Film;
const stills: Tile[] = [];

useStage((stage) => ({ server, browser } = stage));

/** Rolls on, as a thumb does: seen half-way. */
async function roll(target: Locator, block: ScrollLogicalPosition = 'center'): Promise<void> {
  const scroller = visit.page.locator('.scroller');
  const from = await scroller.evaluate((box) => box.scrollTop);
  await target.evaluate((it, where) => it.scrollIntoView({ block: where }), block);
  const to = await scroller.evaluate((box) => box.scrollTop);
  await scroller.evaluate((box, top) => (box.scrollTop = top), (from + to) / 2);
  await film.show(120);
  await scroller.evaluate((box, top) => (box.scrollTop = top), to);
}

async function still(): Promise<void> {
  stills.push({ picture: await visit.page.screenshot({ animations: 'disabled' }) });
}

/** Shows the question, ticks or presses, and goes on. */
async function answer(readMs: number, ...options: readonly string[]): Promise<void> {
  await film.show(readMs);
  for (const id of options) {
    const option = visit.option(id);
    if (!(await isInSight(option))) await roll(option);
    await film.touch(option, 300);
    if (id !== options.at(-1)) await option.click();
  }
  const last = visit.option(options.at(-1) ?? '');
  const goOn = visit.question.locator('.continue');
  if ((await goOn.count()) === 0) return visit.choose(options.at(-1) ?? '');
  await last.click();
  if (!(await isInSight(goOn))) await roll(goOn);
  await film.show(QUICK_MS);
  await film.touch(goOn, 300);
  return visit.choose();
}

async function isInSight(item: Locator): Promise<boolean> {
  const [box, room] = await Promise.all([item.boundingBox(), visit.page.locator('.scroller').boundingBox()]);
  if (box === null || room === null) return false;
  return box.y >= room.y && box.y + box.height <= room.y + room.height;
}

async function type(text: string): Promise<void> {
  await visit.box.tap();
  for (const end of [Math.ceil(text.length / 2), text.length]) {
    await visit.box.fill(text.slice(0, end));
    await film.show(QUICK_MS);
  }
  await film.touch(visit.page.locator('.send'), 300);
  await visit.say(text);
}

async function questions(): Promise<void> {
  await film.show(1_200);
  await roll(visit.option('agree'));
  await answer(500, 'agree');
  await answer(600, 'me-adult');
  await answer(1_100, 'none');
  await film.show(500);
  await type('no, it just began');
  await answerUntil(visit, HEEL, 'pain-place', async () => film.show(250));
  await film.show(600);
  await place();
  await answer(500, 'first-steps', 'eases');
  await answerUntil(visit, HEEL, 'severity', async () => film.show(250));
  await film.touch(visit.question.locator('[data-number="3"]'));
  await visit.question.locator('[data-number="3"]').click();
  await visit.page.locator('.question:not([data-question="severity"])').waitFor();
}

/** On the drawing, not in the list. */
async function place(): Promise<void> {
  const heel = await spotOf(visit, 'heel-under');
  await film.touchAt(heel);
  await visit.page.touchscreen.tap(heel.x, heel.y);
  await film.show(900);
  await still();
  await roll(visit.question.locator('.continue'));
  await film.touch(visit.question.locator('.continue'), 300);
  await visit.choose();
}

async function outcome(): Promise<void> {
  await answerUntil(visit, HEEL, 'check-answers');
  await film.show(1_200);
  await still();
  await roll(visit.option('show-advice'));
  await film.touch(visit.option('show-advice'), 400);
  await visit.choose('show-advice');
  await film.show(2_600);
  await still();
  for (const [selector, ms] of [
    ['[data-section="safety-net"]', 1_300],
    ['.exercise', 2_000],
    ['.keep', 1_600],
  ] as const) {
    await roll(visit.page.locator(selector).first(), 'start');
    await film.show(ms);
  }
}

test('a sore heel, from the button on the practice’s page to exercises, in a film of less than half a minute', async () => {
  const options = { ...PHONE, deviceScaleFactor: SCALE, reducedMotion: 'reduce' as const };
  visit = await openPractice(browser, { url: server.url, name: '', options, content: CONTENT, policy: STYLED });
  film = new Film(visit.page, SCALE);
  const launcher = visit.page.locator('.launcher');
  await launcher.waitFor();
  await film.show(900);
  await still();
  await film.touch(launcher);
  await launcher.tap();
  await visit.asked('consent');
  await questions();
  await outcome();
  const made = await film.develop(browser);
  fs.writeFileSync(path.join(OUT, 'walk-through.webp'), made);
  const four = await sheet(browser, stills, { columns: 4, width: 360 });
  fs.writeFileSync(path.join(OUT, 'walk-through-still.png'), await palettePng(browser, four));
  expect(film.seconds).toBeGreaterThan(15);
  expect(film.seconds).toBeLessThan(30);
  expect(made.length).toBeLessThan(MOST_BYTES);
  await visit.close();
});
