/** The natural logarithms of 0!, 1!, … n!. */
const logFactorials = (n: number): readonly number[] => {
  const logs = [0];
  for (let k = 1; k <= n; k += 1) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  return logs;
};

/** The chance of at most `hits` in `n` trials, each with the chance `p`. */
const atMost = (hits: number, p: number, logs: readonly number[]): number => {
  const n = logs.length - 1;
  const log = (k: number): number => logs[k] ?? 0;
  let sum = 0;
  for (let k = 0; k <= hits; k += 1) {
    sum += Math.exp(log(n) - log(k) - log(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  }
  return sum;
};

/** Where a falling function of p crosses this value: halving the interval till it is as narrow as numbers go. */
const crossing = (falling: (p: number) => number, value: number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact (Clopper–Pearson) two-sided 95 % interval of a proportion: the upper limit is the p at which so few
 * hits would come with a chance of 2.5 %, the lower that at which so many would.
 */
export const clopperPearson = (hits: number, n: number, alpha = 0.05): Interval => {
  if (n === 0) return { lower: 0, upper: 1 };
  const logs = logFactorials(n);
  const upper = hits === n ? 1 : crossing((p) => atMost(hits, p, logs), alpha / 2);
  const lower = hits === 0 ? 0 : crossing((p) => atMost(hits - 1, p, logs), 1 - alpha / 2);
  return { lower, upper };
};

/** The value that this share of all values does not exceed (nearest rank); null for none. */
export const percentile = (values: readonly number[], share: number): number | null => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
};

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How often each value occurs, in rising order of the values. */
export const histogram = (values: readonly number[]): readonly (readonly [value: number, count: number])[] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
};
