import { rmSync } from 'node:fs';
import { barsOf } from '../../bench/bars';
import { enlarged } from '../../bench/by-knowledge';
import { fill } from '../../bench/by-stored';
import type { Figures } from '../../bench/figures';
import type { Sized } from '../../bench/growth';
import { theEngine } from '../../bench/interview';
import { pageOf } from '../../bench/page';
import { plotsOf } from '../../bench/plots';
import type { TurnCost } from '../../bench/turn-cost';
import { createEngine } from '../../dialogs/engine';
import { naturalPort } from '../../dialogs/read/natural-port';
import { SqliteStore } from '../../src/store/sqlite-store';
import { makeFolder } from '../channels/support/test-server';
import { outcomeOf, talkUntil } from '../conversations/patient';
import { answeredTo } from '../src/store/answered-to';

const costing = (name: string, ...rounds: number[]): TurnCost => ({
  name,
  warming: [],
  rounds,
  byTurn: [],
  beside: [],
  idle: 100,
  memory: 150,
});
const sized = (size: number, ...rounds: number[]): Sized => ({ ...costing(String(size), ...rounds), size });
const spread = (median: number) => ({ median, least: median, most: median });
const WITHIN = { spent: spread(1), allocated: 2 };

/** All bars held. */
const GOOD: Figures = {
  machine: {
    date: '2026-11-28',
    command: 'npm run bench',
    processor: 'one',
    cores: 2,
    system: 'Linux',
    node: '20',
    load: '0.1',
    loadAfter: '0.9',
    minutes: 8,
  },
  costs: [
    costing('node:http, JSON echo (floor)', 10, 20),
    costing('Waterfall of 20, in memory', 250, 500),
    { ...costing('Surefoot, button, SQLite', 50, 100), byTurn: [[10, 10, 11, 90]] },
    costing('Surefoot, free text, SQLite', 100, 200),
    costing('Surefoot, Teams, SQLite', 100, 200),
  ],
  lengths: [sized(10, 1)],
  stored: [sized(1_000, 10, 20), sized(100_000, 10, 20), sized(1_000_000, 11, 22)],
  sockets: [sized(100, 10)],
  instances: [sized(1, 10)],
  sameAnswers: [
    { size: 1, rounds: [10] },
    { size: 16, rounds: [150] },
  ],
  otherAnswers: [
    { size: 1, rounds: [10] },
    { size: 16, rounds: [20] },
  ],
  openLoops: [{ rate: 1_000, waits: [1, 2, 5], busy: 0.9, kept: true }],
  within: { reading: WITHIN, keywords: WITHIN, assessing: WITHIN },
  starts: [{ name: 'Surefoot', listening: spread(200), replied: spread(290), cpu: spread(1), memory: 1 }],
  install: { by: 'npm-ci', megabytes: 1, packages: 1, largest: [] },
};

const states = (figures: Figures) => barsOf(figures).map(({ held }) => held);
const missed = (figures: Figures) => barsOf(figures).flatMap(({ bar, held }) => (held === false ? [bar] : []));

test('whether a bar is held is worked out from the figures', () => {
  expect(states(GOOD)).toEqual(Array(10).fill(true));
  expect(pageOf(GOOD)).toContain('| one message, read | 1 (1–1) | 2 |');
  expect(pageOf(GOOD)).toContain(
    '| ≤ 160 MB at 100,000 conversations | 100 MB after the start, 150 MB after the turns | held |',
  );
});

test.each<[string, Partial<Figures>]>([
  [
    'button turn ≤ 5 × floor',
    { costs: GOOD.costs.map((one) => (/floor/.test(one.name) ? costing(one.name, 9, 18) : one)) },
  ],
  ['p99 ≤ 5 ms at 1000 turns a second', { openLoops: [{ rate: 400, waits: [1], busy: 1, kept: false }] }],
  [
    'cost flat in stored conversations, within 15 %',
    { stored: [...GOOD.stored.slice(0, 2), sized(1_000_000, 12, 24)] },
  ],
  [
    'cost grows slower than the knowledge',
    {
      sameAnswers: [
        { size: 1, rounds: [10] },
        { size: 16, rounds: [161] },
      ],
    },
  ],
  ['≤ 160 MB at 100,000 conversations', { stored: GOOD.stored.map((one) => ({ ...one, memory: 161 })) }],
])('a bar that is missed is said to be missed: %s', (bar, over) => {
  expect(missed({ ...GOOD, ...over })).toContain(bar);
  expect(pageOf({ ...GOOD, ...over })).toMatch(/\*\*missed\*\*/);
});

test('a bar whose figures are not there is neither held nor missed', () => {
  const costs = GOOD.costs.slice(0, 1);
  const none = { ...GOOD, costs, stored: [], sameAnswers: [], otherAnswers: [], openLoops: [], starts: [] };
  expect(states(none)).toEqual(Array(10).fill(null));
});

test('every plot that the page shows is drawn', () => {
  const shown = [...pageOf(GOOD).matchAll(/images\/performance-(\w+)\.svg/g)].map(([, name]) => name);
  expect(shown).toEqual(Object.keys(plotsOf(GOOD)));
});

test.each(['same-answers', 'other-answers'] as const)('four times the knowledge (%s) advises the same', (copied) => {
  const { knowledge } = theEngine();
  const large = enlarged(knowledge, 4, copied);
  const sizes = [large, knowledge].map(({ conditions, redFlags }) =>
    [conditions, redFlags].map((shelf) => Object.keys(shelf).length),
  );
  expect(sizes[0]).toEqual(sizes[1]?.map((size) => size * 4));
  const urgencies = [knowledge, large].map((one) => {
    const engine = createEngine({ knowledge: one, tools: naturalPort, practice: {} });
    return outcomeOf(engine, talkUntil(engine, { 'pain-place': ['heel-under'], timing: ['first-steps'] })).urgency;
  });
  expect(urgencies[1]).toBe(urgencies[0]);
});

test('conversations that the bench makes are ones that the store reads', async () => {
  const folder = makeFolder();
  await fill(folder, 200);
  const store = new SqliteStore(folder);
  const kept = await store.sessions({ after: '', since: 0, most: 500 });
  expect(kept).toHaveLength(201);
  const { conversation = '' } = kept[7] ?? {};
  expect(await store.load(conversation)).toMatchObject({ version: 2, entries: 3, session: { consent: 'open' } });
  expect(await store.entriesFrom(conversation, 0, 9)).toHaveLength(3);
  expect(await answeredTo(store, conversation, 'message-1')).toHaveLength(2);
  await store.close();
  rmSync(folder, { recursive: true });
});
