import fs from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import type { RealServer } from './real-server';
import { useStage } from './stage';
import { NOTHING_WRONG, PHONE, Visit } from './visit';

let server: RealServer;
let browser: Browser;
let visit: Visit;

useStage((stage) => ({ server, browser } = stage));
beforeEach(async () => {
  visit = await Visit.open(browser, { url: server.url, name: 'copy', options: PHONE });
  await visit.asked('consent');
  await visit.choose('agree');
  await visit.choose('me-adult');
  await visit.say('what do you hold?');
  await button().waitFor();
});
afterEach(() => visit.close());

const button = (): Locator => visit.page.getByRole('button', { name: 'Save a copy (JSON file)' });
const state = (words: string): Locator => visit.page.getByRole('status').filter({ hasText: words });

async function saved(): Promise<{ readonly session: object; readonly entries: readonly object[] }> {
  const taken = visit.page.waitForEvent('download');
  await button().click();
  const download = await taken;
  expect(download.suggestedFilename()).toBe('foot-chat-copy.json');
  return JSON.parse(fs.readFileSync(await download.path(), 'utf8')) as Awaited<ReturnType<typeof saved>>;
}

test('beside what we hold all of it can be saved as a file, which says where it went', async () => {
  const { session, entries } = await saved();
  expect(session).toMatchObject({ consent: 'given', answers: { 'about-whom': { options: ['me-adult'] } } });
  expect(JSON.stringify(entries)).toContain('what do you hold?');
  await state('Saved as foot-chat-copy.json').waitFor();
  expect(await visit.barriers()).toEqual([]);
  await visit.screenshot('saved');
  expect(visit.misdeeds).toEqual(NOTHING_WRONG);
});

test('after a reload it still can', async () => {
  await visit.page.reload();
  await button().waitFor();
  expect(await saved()).toMatchObject({ session: { consent: 'given' } });
});

test('who is cut off is told that nothing was saved, and can try again', async () => {
  await visit.page.context().setOffline(true);
  await button().click();
  await state('I could not save a copy just now').waitFor();
  await visit.page.context().setOffline(false);
  expect(await saved()).toMatchObject({ session: { consent: 'given' } });
});
