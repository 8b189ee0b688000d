import { readFileSync } from 'node:fs';
import path from 'node:path';

type Row = Readonly<Record<string, unknown>>;

const { readRows, problemsIn, tableOf, pageWith } = jest.requireActual<{
  readRows: () => Row[];
  problemsIn: (rows: readonly Row[]) => string[];
  tableOf: (rows: readonly Row[]) => string;
  pageWith: (page: string, table: string) => string;
}>('../../scripts/security-table');

const rows = readRows();

test('each of the 253 requirements has an answer, with what shows it or why not', () => {
  expect(rows).toHaveLength(253);
  expect(problemsIn(rows)).toEqual([]);
});

test('the table of docs/security.md is that of these rows; if not: npm run security:table', () => {
  const page = readFileSync(path.join(__dirname, '../../docs/security.md'), 'utf8');
  expect(page).toBe(pageWith(page, tableOf(rows)));
});

test.each<[string, Row, RegExp]>([
  ['names a test file that is gone', { see: 'test/gone.test.ts', title: 'a' }, /does not exist/],
  ['names a test that is gone', { see: 'test/src/log.test.ts', title: 'a test that nobody wrote' }, /has no “a test/],
  ['names no test', { see: 'test/src/log.test.ts', title: '' }, /no test is named/],
  ['shows nothing', { see: undefined, title: undefined }, /what shows it is not named/],
  ['has no reason', { answer: 'no', why: '', see: undefined }, /has no reason/],
  ['does not apply, and does not say why', { answer: 'none', why: undefined, see: undefined }, /has no reason/],
  [
    'comes later, and does not say with what',
    { answer: 'not-yet', why: 'later', see: undefined },
    /with what it comes/,
  ],
  ['has another answer', { answer: 'maybe' }, /the answer is one of/],
  ['has no words', { what: '' }, /a few words/],
])('a row that %s is found', (_what, over, problem) => {
  const [first, ...others] = rows as [Row, ...Row[]];
  expect(problemsIn([{ ...first, ...over }, ...others])).toEqual([expect.stringMatching(problem)]);
});

test('a row too few, or twice, is found', () => {
  expect(problemsIn(rows.slice(1))).toEqual([expect.stringMatching(/there are \d+ of level/)]);
  expect(problemsIn([rows[0]!, ...rows.slice(0, 1), ...rows.slice(2)])).toContain('a number stands twice');
});
