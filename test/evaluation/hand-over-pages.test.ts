import { developmentCases, pagesOf } from './hand-over-pages';
import { ROOT } from './inline-case';
import { settingIn } from './main';

/** As many as a test has time for; `npm run hand-over:pages` counts them all. */
const EVERY = 20;
const setting = settingIn(ROOT);
const cases = developmentCases(ROOT).filter((_one, index) => index % EVERY === 0);

test('the hand-over of a usual conversation is one page of A4, and none is more than two', async () => {
  const pages = await pagesOf(setting, cases);
  expect(Math.max(...pages)).toBeLessThanOrEqual(2);
  expect(pages.filter((count) => count === 1).length).toBeGreaterThan(0.75 * cases.length);
});
