import { RateLimit } from '../../../src/http/rate-limit';

let now = 0;
const limit = (perMinute: number): RateLimit => new RateLimit(perMinute, () => now);

test('so many at once, then one by one as time goes by', () => {
  const calls = limit(4);
  const waits = Array.from({ length: 6 }, () => calls.secondsToWait('a'));
  expect(waits).toEqual([0, 0, 0, 0, 15, 15]);
  now += 15_000;
  expect([calls.secondsToWait('a'), calls.secondsToWait('a')]).toEqual([0, 15]);
});

test('callers do not take from each other', () => {
  const calls = limit(1);
  expect(['a', 'b', 'a', 'b'].map((caller) => calls.secondsToWait(caller))).toEqual([0, 0, 60, 60]);
});

test('a clock that is set back takes nothing away, and one set far ahead gives no more than a minute’s worth', () => {
  const calls = limit(2);
  calls.secondsToWait('a');
  now -= 3_600_000;
  expect(calls.secondsToWait('a')).toBe(0);
  now += 365 * 86_400_000;
  expect([0, 1, 2].map(() => calls.secondsToWait('a'))).toEqual([0, 0, 30]);
});

test('a flood of addresses does not fill the memory', () => {
  const calls = limit(1);
  for (let caller = 0; caller < 50_000; caller += 1) calls.secondsToWait(`a${caller}`);
  const { buckets } = calls as unknown as { buckets: Map<string, unknown> };
  expect(buckets.size).toBe(20_000);
  expect(calls.secondsToWait('a49999')).toBe(60);
});
