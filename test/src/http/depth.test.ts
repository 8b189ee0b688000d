import { isDeeperThan } from '../../../src/http/depth';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

test('lists and objects in each other are counted, whichever they are', () => {
  expect([isDeeperThan(nested(3), 3), isDeeperThan(nested(4), 3)]).toEqual([false, true]);
  expect([isDeeperThan({ a: { b: 'text' } }, 2), isDeeperThan({ a: [{ b: 1 }] }, 2)]).toEqual([false, true]);
});

test('what is so deep that most code would overflow is looked at no deeper than is asked for', () => {
  expect(isDeeperThan(nested(100_000), 32)).toBe(true);
});

test('a text that looks deep is none, and nothing is nothing', () => {
  expect(['[[[[', null, undefined, 7].map((value) => isDeeperThan(value, 0))).toEqual([false, false, false, false]);
});
