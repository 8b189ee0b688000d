import { clopperPearson, histogram, mean, percentile } from './statistics';

// Clopper and Pearson 1934 and the usual tables of exact 95 % intervals.
test.each([
  [0, 10, 0, 0.3085],
  [1, 10, 0.0025, 0.445],
  [5, 10, 0.1871, 0.8129],
  [10, 10, 0.6915, 1],
  [0, 60, 0, 0.0596],
  [0, 100, 0, 0.0362],
  [1, 100, 0.0003, 0.0545],
  [10, 100, 0.049, 0.1762],
  [15, 148, 0.0578, 0.1617],
  [81, 263, 0.2527, 0.3676],
])('%i of %i lies between %f and %f', (hits, n, lower, upper) => {
  const interval = clopperPearson(hits, n);
  expect(interval.lower).toBeCloseTo(lower, 3);
  expect(interval.upper).toBeCloseTo(upper, 3);
});

test('none of n has its upper limit where so many misses come with a chance of 2.5 %', () => {
  for (const n of [1, 7, 53, 1000, 5000]) {
    expect(clopperPearson(0, n).upper).toBeCloseTo(1 - 0.025 ** (1 / n), 10);
    expect(clopperPearson(n, n).lower).toBeCloseTo(0.025 ** (1 / n), 10);
  }
});

test('of no cases nothing is known', () => {
  expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 });
});

test('a percentile is one of the values', () => {
  expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
  expect(percentile([10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.9)).toBe(9);
  expect(percentile([10, 1], 1)).toBe(10);
  expect(percentile([], 0.5)).toBeNull();
});

test('mean and histogram', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNull();
  expect(histogram([3, 1, 3, 10])).toEqual([
    [1, 1],
    [3, 2],
    [10, 1],
  ]);
});
