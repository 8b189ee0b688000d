/** Any two things of one form, so far on the way from the one to the other; what cannot be mixed changes half way. */
export function inBetween<T>(from: T, to: T, part: number): T {
  return mixed(from, to, part) as T;
}

function mixed(from: unknown, to: unknown, part: number): unknown {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * part;
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return from.map((one: unknown, index) => mixed(one, to[index], part));
  if (isGroup(from) && isGroup(to) && sameKeys(from, to))
    return Object.fromEntries(Object.entries(from).map(([key, one]) => [key, mixed(one, to[key], part)]));
  return part < 0.5 ? from : to;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameKeys = (one: object, other: object): boolean =>
  Object.keys(one).sort().join() === Object.keys(other).sort().join();
