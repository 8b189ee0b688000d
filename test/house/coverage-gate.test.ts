import path from 'node:path';

type Summary = Record<string, { lines: { total: number; covered: number } }>;
type Thresholds = Record<string, { lines: number }>;

const { shortfalls } = jest.requireActual<{ shortfalls: (summary: Summary, thresholds: Thresholds) => string[] }>(
  '../../scripts/coverage-gate',
);

const { coverageThreshold } = jest.requireActual<{ coverageThreshold: Thresholds }>('../../jest.config');

function summaryOf(files: Record<string, [covered: number, total: number]>): Summary {
  const entries = Object.entries(files).map(([file, [covered, total]]) => {
    return [path.resolve(__dirname, '../..', file), { lines: { covered, total } }] as const;
  });
  return { total: { lines: { covered: 0, total: 1 } }, ...Object.fromEntries(entries) };
}

test('full coverage of the engine and most of the rest is enough', () => {
  const summary = summaryOf({
    'dialogs/locate.ts': [20, 20],
    'knowledge/assess/rank.ts': [30, 30],
    'knowledge/load.ts': [80, 90],
    'src/server.ts': [100, 110],
  });
  expect(shortfalls(summary, coverageThreshold)).toEqual([]);
});

test.each([
  ['one line of dialogs', 'dialogs/', { 'dialogs/read/spelling.ts': [999, 1000] }],
  ['one line of knowledge/assess', 'knowledge/assess/', { 'knowledge/assess/rank.ts': [999, 1000] }],
  ['more than a tenth of the rest', 'global', { 'src/server.ts': [89, 100] }],
] as const)('%s left out is named', (_what, owner, files) => {
  const summary = summaryOf(files as unknown as Record<string, [number, number]>);
  expect(shortfalls(summary, coverageThreshold)).toEqual([expect.stringContaining(`${owner}: `)]);
});

test('a well covered engine does not make up for the rest', () => {
  const summary = summaryOf({ 'dialogs/locate.ts': [1000, 1000], 'src/server.ts': [1, 2] });
  expect(shortfalls(summary, coverageThreshold)).toHaveLength(1);
});
