import { Limit, type SharedCounts } from '../../../src/http/limit';
import { RateLimit } from '../../../src/http/rate-limit';

let now = 0;
beforeEach(() => (now = 0));

/** A database that counts, and remembers by which keys it was asked. */
const counting = (): { counts: SharedCounts; keys: string[] } => {
  const keys: string[] = [];
  const buckets = new Map<string, RateLimit>();
  const take = async (key: string, perMinute: number, most: number): Promise<number> => {
    keys.push(key);
    const bucket = buckets.get(key) ?? new RateLimit(perMinute, () => now);
    buckets.set(key, bucket);
    let given = 0;
    while (given < most && bucket.secondsToWait('') === 0) given += 1;
    return given;
  };
  return { counts: { take }, keys };
};

const limit = (perMinute: number, counts?: SharedCounts): Limit =>
  new Limit({ name: 'chats', perMinute, now: () => now, counts, disguised: (caller) => `hidden-${caller.length}` });

const allowed = async (limits: readonly Limit[], calls: number): Promise<number> => {
  let count = 0;
  for (let call = 0; call < calls; call += 1) {
    if ((await limits[call % limits.length]!.secondsToWait('10.0.0.1')) === 0) count += 1;
  }
  return count;
};

test('one instance alone counts by itself', async () => {
  expect(await allowed([limit(30)], 100)).toBe(30);
});

test('three instances together let through no more than one', async () => {
  const { counts } = counting();
  expect(await allowed([limit(30, counts), limit(30, counts), limit(30, counts)], 300)).toBe(30);
  now += 10_000;
  expect(await allowed([limit(30, counts)], 300)).toBe(5);
});

test('a busy caller costs one look for each second’s worth', async () => {
  const { counts, keys } = counting();
  expect(await allowed([limit(6000, counts)], 1000)).toBe(1000);
  expect(keys).toHaveLength(10);
});

test('what was taken in advance and not used is not good for ever', async () => {
  const { counts, keys } = counting();
  const chats = limit(600, counts);
  await chats.secondsToWait('a');
  now += 60_000;
  await chats.secondsToWait('a');
  expect(keys).toHaveLength(2);
});

test('the database is not told who it counts', async () => {
  const { counts, keys } = counting();
  await limit(30, counts).secondsToWait('10.0.0.1');
  expect(keys).toEqual(['chats:hidden-8']);
});

test('while the database is away each instance goes by its own count, and nobody is turned away for that', async () => {
  const counts = { take: () => Promise.reject(new Error('away')) };
  expect(await allowed([limit(30, counts)], 100)).toBe(30);
});

test('who has to wait is told how long', async () => {
  const { counts } = counting();
  await allowed([limit(30, counts)], 30);
  expect(await limit(30, counts).secondsToWait('10.0.0.1')).toBe(2);
});

test('a flood of callers does not fill the memory', async () => {
  const calls = limit(600, { take: async (_key, _perMinute, most) => most });
  for (let caller = 0; caller < 21_000; caller += 1) await calls.secondsToWait(`a${caller}`);
  const { leases } = calls as unknown as { leases: Map<string, unknown> };
  expect(leases.size).toBe(20_000);
});
