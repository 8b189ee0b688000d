import { rmSync } from 'node:fs';
import type { Advice, Reply } from '../../../dialogs/reply/reply';
import type { Core } from '../../../src/conversation/core';
import { measuredCore, measuredStore } from '../../../src/metrics/measured';
import { Metrics } from '../../../src/metrics/metrics';
import { isReady, Readiness } from '../../../src/metrics/readiness';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { session, turn } from '../store/store-contract';

const NOON = Date.UTC(2026, 10, 27, 12);
const folder = makeFolder();
let store: SqliteStore;
beforeAll(() => (store = new SqliteStore(folder)));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A stopwatch on which every look takes 30 milliseconds. */
const stopwatch = () => {
  let time = 0;
  return () => (time += 30);
};

/** A dialogue that says and understands as it is told to. */
const word = () => ({ kind: 'say', id: 'failure', text: '', tone: 'plain' }) as const;
const saying = (replies: readonly Reply[], misses = 0): Core => ({
  knowledgeHash: 'hash',
  places: [],
  languages: ['en'],
  mapPlaces: [],
  newSession: () => session(),
  takeTurn: () => ({ session: session(misses), replies, keepWords: true }),
  say: word,
  again: () => [],
  checkIns: { offer: word, ask: word, stopped: word, isStop: () => false },
});
const broken: Core = {
  ...saying([]),
  takeTurn: () => {
    throw new Error('harvest');
  },
  say: () => {
    throw Object.assign(new Error('harvest'), { code: 'message-missing' });
  },
};
const said = { kind: 'said', text: 'harvest' } as const;

test('turns are counted by what came in, with their time, the urgency of advice and what was not understood', () => {
  const metrics = new Metrics();
  const advice = { kind: 'advice', urgency: 'same-day' } as Advice;
  measuredCore(saying([advice], 1), metrics, stopwatch()).takeTurn(session(), said);
  expect(() => measuredCore(broken, metrics, stopwatch()).takeTurn(session(), said)).toThrow();
  const lines = metrics.text().split('\n');
  for (const line of [
    '# TYPE surefoot_turns_total counter',
    'surefoot_turns_total{input="said",outcome="taken"} 1',
    'surefoot_turns_total{input="said",outcome="failed"} 1',
    'surefoot_advice_total{urgency="same-day"} 1',
    'surefoot_unclear_total 1',
    '# TYPE surefoot_turn_seconds histogram',
    'surefoot_turn_seconds_bucket{le="0.025"} 0',
    'surefoot_turn_seconds_bucket{le="0.05"} 2',
    'surefoot_turn_seconds_bucket{le="+Inf"} 2',
    'surefoot_turn_seconds_sum 0.06',
    'surefoot_turn_seconds_count 2',
  ])
    expect(lines).toContain(line);
  expect(metrics.text()).not.toContain('harvest');
});

test('a store that is measured does what it did, and its calls and failures are counted', async () => {
  const metrics = new Metrics();
  const measured = measuredStore(store, metrics, stopwatch());
  await measured.begin('harvest', session(), 1);
  expect(await measured.save(turn({ conversation: 'harvest' }))).toBe('saved');
  expect(await measured.load('harvest')).toMatchObject({ version: 1 });
  expect(measured.forgottenAgain).toBe(0);
  const twice = [0, 0].map(() => ({ seq: 5, content: {} }));
  await expect(
    measured.save(turn({ conversation: 'harvest', version: 1, messageId: 'n', entries: twice })),
  ).rejects.toThrow();
  expect(metrics.text()).toContain('surefoot_store_seconds_count{call="save"} 2');
  expect(metrics.text()).toContain('surefoot_store_errors_total{call="save",code="store-failed"} 1');
  expect(metrics.text()).not.toContain('harvest');
});

test('a label cannot break out of its line', () => {
  const metrics = new Metrics();
  metrics.set({ name: 'a', help: 'A.' }, 1, { b: 'x"\n\\' });
  expect(metrics.text()).toBe('# HELP a A.\n# TYPE a gauge\na{b="x\\"\\n\\\\"} 1\n');
});

describe('it is ready', () => {
  const checksAt = (now: number, core: Core = saying([]), of = store) =>
    new Readiness({ core, store: of, now: () => now, failedWrites: () => 0 }).checks();

  test('when a turn can be kept, there are words, and it knows what time it is', async () => {
    const checks = await checksAt(NOON);
    expect([checks, isReady(checks)]).toEqual([{ store: 'ok', knowledge: 'ok', clock: 'ok' }, true]);
  });

  test('and patients are answered while the clock is doubted, but not by a machine without one', async () => {
    await store.note('clock', JSON.stringify({ seen: NOON, doubtedSince: NOON }));
    const doubted = await checksAt(NOON);
    expect([doubted.clock, isReady(doubted)]).toEqual(['doubted', true]);
    const unset = await checksAt(1_000);
    expect([unset.clock, isReady(unset)]).toEqual(['unset', false]);
  });

  test('not without words, nor when nothing can be kept', async () => {
    const wordless = await checksAt(NOON, broken);
    expect([wordless.knowledge, isReady(wordless)]).toEqual(['message-missing', false]);
    const other = makeFolder();
    const closed = new SqliteStore(other);
    await closed.close();
    const storeless = await checksAt(NOON, saying([]), closed);
    expect([storeless.store, isReady(storeless)]).toEqual(['store-closed', false]);
    rmSync(other, { recursive: true, force: true });
  });

  test('and whoever asks often does not make it write often', async () => {
    let now = NOON;
    const readiness = new Readiness({ core: saying([]), store, now: () => now, failedWrites: () => 0 });
    await readiness.checks();
    await store.note('ready', 'untouched');
    now += 1_999;
    await readiness.checks();
    expect(await store.noted('ready')).toBe('untouched');
    now += 1;
    await readiness.checks();
    expect(await store.noted('ready')).toBe(String(now));
  });
});
