import { OpenCount } from '../../../src/http/open-count';

test('each caller may hold so many open, and one more when one is closed', () => {
  const count = new OpenCount(2);
  const leave = count.enter('a');
  expect([count.enter('a'), count.enter('a'), count.enter('b')].map((entered) => entered !== null)).toEqual([
    true,
    false,
    true,
  ]);
  leave!();
  // Closed twice is closed once.
  leave!();
  expect([count.enter('a'), count.enter('a')].map((entered) => entered !== null)).toEqual([true, false]);
});

test('who has closed everything is forgotten', () => {
  const count = new OpenCount(2);
  for (const leave of [count.enter('a'), count.enter('b')]) leave!();
  expect((count as unknown as { open: Map<string, number> }).open.size).toBe(0);
});
