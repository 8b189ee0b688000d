import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { VIEWS } from '../../src/widget/foot-map/views';
import { answerUntil, HEEL } from './hold';
import { drawnAsChosen, spotOf, spots, ticked, turnTo } from './on-the-map';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { DESKTOP, NOTHING_WRONG, PHONE, Visit } from './visit';

const SMALL_PHONE: BrowserContextOptions = { ...PHONE, viewport: { width: 320, height: 640 } };
/** Of a target, in CSS pixels. */
const LEAST = 24;
const FINGER = 44;

let server: RealServer;
let browser: Browser;

useStage((stage) => ({ server, browser } = stage));

async function openMap(
  name: string,
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Visit> {
  const visit = await Visit.open(browser, { url: server.url, name: `foot-map-${name}`, options, prepare });
  await visit.asked('consent');
  await answerUntil(visit, HEEL, 'pain-place');
  // A tap sooner than this is taken for one meant for the question before.
  const shown = await visit.page.evaluate(() => performance.now());
  await visit.page.waitForFunction((since) => performance.now() - since > 400, shown);
  return visit;
}

test('on a small phone a tap on an area ticks its box and no other, and leads the keys to it', async () => {
  const visit = await openMap('taps', SMALL_PHONE);
  const tooSmall: string[] = [];
  for (const { id: view } of VIEWS) {
    await turnTo(visit, view);
    for (const { area, x, y, diameter } of await spots(visit)) {
      if (diameter < LEAST) tooSmall.push(`${view}, ${area}: ${diameter}`);
      await visit.page.touchscreen.tap(x, y);
      expect([view, ...(await ticked(visit))]).toEqual([view, area]);
      expect(await drawnAsChosen(visit)).toEqual([area]);
      await visit.page.keyboard.press('Space');
      expect(await drawnAsChosen(visit)).toEqual([]);
    }
  }
  expect(tooSmall).toEqual([]);
  await visit.close();
});

/** Round the middle of each area that is further than a finger from the next one: as far away as a finger may miss it. */
async function misses(visit: Visit): Promise<{ area: string; x: number; y: number }[]> {
  await visit.question.locator('.drawing').evaluate((it) => it.scrollIntoView({ block: 'center' }));
  const { left, right, middles } = await visit.question.locator('.drawing').evaluate((drawing) => ({
    left: drawing.getBoundingClientRect().left,
    right: drawing.getBoundingClientRect().right,
    middles: [...drawing.querySelectorAll('.tickmark circle')].map((circle) => {
      const box = circle.getBoundingClientRect();
      const area = circle.closest('[data-area]')?.getAttribute('data-area') ?? '';
      return { area, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }),
  }));
  const loose = middles.filter(
    ({ x, y }) => middles.filter((o) => Math.hypot(o.x - x, o.y - y) <= FINGER).length === 1,
  );
  const missed = FINGER / 2 - 1;
  const beside = loose.flatMap(({ area, x, y }) => [-missed, missed].map((by) => ({ area, x: x + by, y })));
  return beside.filter(({ x }) => x > left && x < right);
}

test('on a small phone a finger that lands half its width beside the middle of an area still means it', async () => {
  const visit = await openMap('fingers', SMALL_PHONE);
  const met = new Set<string>();
  for (const { id: view } of VIEWS) {
    await turnTo(visit, view);
    for (const { area, x, y } of await misses(visit)) {
      await visit.page.touchscreen.tap(x, y);
      expect([view, ...(await ticked(visit))]).toEqual([view, area]);
      await visit.page.keyboard.press('Space');
      expect(await ticked(visit)).toEqual([]);
      met.add(area);
    }
  }
  process.stdout.write(`as large as a finger in a view: ${[...met].sort().join(', ')}\n`);
  expect(await visit.question.locator('.pointed').count()).toBe(0);
  await visit.close();
});

test('the places are sent in the order in which they were ticked, the main one first', async () => {
  const visit = await openMap('order', PHONE);
  const sent = visit.page.waitForRequest((request) => request.postData()?.includes('heel-under') === true);
  await visit.choose('ball', 'arch', 'arch', 'heel-under');
  expect((await sent).postDataJSON().value).toEqual({ question: 'pain-place', options: ['ball', 'heel-under'] });
  await visit.close();
});

test('“all over the foot” is a button of the map, and marks the whole drawing', async () => {
  const visit = await openMap('whole', PHONE);
  const whole = visit.question.locator('.whole');
  await whole.tap();
  expect(await ticked(visit)).toEqual(['whole-foot']);
  expect(await drawnAsChosen(visit)).toEqual(['whole-foot']);
  await visit.screenshot('chosen');
  await visit.page.keyboard.press('Space');
  expect(await ticked(visit)).toEqual([]);
  expect(await drawnAsChosen(visit)).toEqual([]);
  await visit.close();
});

test('a box ticked in the list turns the foot to where the place is seen, and names it', async () => {
  const visit = await openMap('list', PHONE);
  for (const [place, view] of [
    ['heel-back', 'Back'],
    // Can be seen from the back too, so nothing needs to turn.
    ['ankle-inner', 'Back'],
    ['ball', 'Sole'],
  ] as const) {
    await visit.option(place).tap();
    expect(await visit.question.getByRole('radio', { name: view }).isChecked()).toBe(true);
    expect(await drawnAsChosen(visit)).toContain(place);
    expect(await visit.question.locator('.place-name').textContent()).toBe(await visit.option(place).textContent());
  }
  await turnTo(visit, 'inner');
  const { x, y } = await spotOf(visit, 'ankle-inner');
  await visit.page.touchscreen.tap(x, y);
  expect(await ticked(visit)).toEqual(['heel-back', 'ball']);
  await visit.close();
});

test('a mouse over an area names it, over a row of the list shows it', async () => {
  const visit = await openMap('mouse', DESKTOP);
  const { x, y } = await spotOf(visit, 'arch');
  await visit.page.mouse.move(x, y);
  expect(await visit.question.locator('.place-name').textContent()).toBe('Arch, or middle of the sole');
  await visit.option('ball').hover();
  expect(await visit.question.locator('.drawing .pointed').first().getAttribute('data-area')).toBe('ball');
  await visit.screenshot('hover');
  await visit.close();
});

test('keys alone find a place: the foot turns along with the focus, and Space ticks', async () => {
  const visit = await openMap('keys', DESKTOP);
  const { keyboard } = visit.page;
  // The side first, then the views.
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  expect(await visit.question.getByRole('radio', { name: 'Top' }).isChecked()).toBe(true);
  expect(await visit.question.locator('.drawing.top').isVisible()).toBe(true);
  for (const place of ['heel-under', 'heel-back', 'achilles']) {
    await keyboard.press('Tab');
    expect(await visit.question.locator('.drawing .focused').first().getAttribute('data-area')).toBe(place);
  }
  expect(await visit.question.locator('.drawing.back').isVisible()).toBe(true);
  await keyboard.press('Space');
  expect(await drawnAsChosen(visit)).toEqual(['achilles']);
  await visit.screenshot('focus');
  await visit.close();
});

test('a screen reader meets each place once, as a checkbox, and no drawing', async () => {
  const visit = await openMap('spoken', DESKTOP);
  const heard = await visit.question.ariaSnapshot();
  const boxes = heard.match(/checkbox "[^"]+"/g) ?? [];
  expect(boxes).toHaveLength(15);
  for (const box of boxes) expect(heard.split(box.slice('checkbox '.length, -1))).toHaveLength(2);
  expect(heard).toContain('group "Turn the drawing of the foot"');
  expect(heard).not.toMatch(/img|Tap where it hurts/);
  await visit.close();
});

const SIDE = {
  question: 'side',
  title: 'Side',
  options: ['Left', 'Right', 'Both'].map((label) => ({ id: label.toLowerCase(), label })),
  chosen: null,
};

/** The question about places as a server puts it that asks for the side with it. */
async function askSideToo(page: Page): Promise<void> {
  const withSide = (text: string): string =>
    text.replaceAll('"map":"foot",', `"map":"foot","side":${JSON.stringify(SIDE)},`);
  await page.routeWebSocket(/./, (socket) => {
    const line = socket.connectToServer();
    line.onMessage((message) => socket.send(withSide(message.toString())));
  });
}

test('the left side turns the drawing round, and is sent along with the places', async () => {
  const visit = await openMap('side', PHONE, askSideToo);
  await turnTo(visit, 'sole');
  const right = await spotOf(visit, 'big-toe');
  await visit.question.locator('[data-side="left"]').tap();
  const left = await spotOf(visit, 'big-toe');
  expect(left.x).toBeLessThan(right.x - FINGER);
  await visit.page.touchscreen.tap(left.x, left.y);
  expect(await drawnAsChosen(visit)).toEqual(['big-toe']);
  await visit.screenshot('left');
  expect(await visit.barriers()).toEqual([]);
  const sent = visit.page.waitForRequest((request) => request.postData()?.includes('big-toe') === true);
  await visit.choose();
  const { value } = (await sent).postDataJSON();
  expect(value).toEqual({ question: 'pain-place', options: ['big-toe'], also: { side: ['left'] } });
  expect(await visit.log.getByText('Big toe joint; Left').isVisible()).toBe(true);
  await visit.close();
});

test('for both feet one foot is drawn, and says so', async () => {
  const visit = await openMap('both', PHONE, askSideToo);
  const note = visit.question.getByText('A tap counts for both feet.');
  expect(await note.isVisible()).toBe(false);
  await visit.question.locator('[data-side="both"]').tap();
  expect(await note.isVisible()).toBe(true);
  await visit.screenshot('shown');
  await visit.question.locator('[data-side="left"]').tap();
  expect(await note.isVisible()).toBe(false);
  await visit.close();
});

test('a place can be chosen without a side', async () => {
  const visit = await openMap('no-side', PHONE, askSideToo);
  const sent = visit.page.waitForRequest((request) => request.postData()?.includes('heel-under') === true);
  await visit.choose('heel-under');
  expect((await sent).postDataJSON().value).toEqual({ question: 'pain-place', options: ['heel-under'] });
  await visit.close();
});

const SCREENS: readonly [string, BrowserContextOptions][] = [
  ['small phone', SMALL_PHONE],
  ['window at twice the size', { viewport: { width: 320, height: 240 }, deviceScaleFactor: 2 }],
  ['desktop', DESKTOP],
  ['dark phone', { ...PHONE, colorScheme: 'dark' }],
  ['phone with forced colours', { ...PHONE, forcedColors: 'active' }],
];

test.each(SCREENS)('on a %s no view is too wide, and none stands in anyone’s way', async (name, options) => {
  const visit = await openMap(name.replaceAll(' ', '-'), options);
  const boxes = visit.page.locator('.panel, .scroller, .map');
  for (const { id, home } of VIEWS) {
    await turnTo(visit, id);
    await visit.option(home[0]!).getByRole('checkbox').check();
    const over = await boxes.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect([id, ...over]).toEqual([id, 0, 0, 0]);
    expect([id, ...(await visit.barriers())]).toEqual([id]);
    await visit.question.locator('.drawing').evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await visit.screenshot(id);
  }
  const targets = visit.question.locator('.view, .whole, .option');
  const heights = await targets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(FINGER);
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
  await visit.close();
});
