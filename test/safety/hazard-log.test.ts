import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, problemsOf, titlesIn } from './hazard-log';

const ROOT = path.resolve(__dirname, '../..');
const log = readFileSync(path.join(ROOT, 'docs/safety/hazards.md'), 'utf8');

const read = (file: string): string | null =>
  file.startsWith('test/') && existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : null;

const numbered = (prefix: string, most: number): readonly string[] =>
  Array.from({ length: most }, (_, index) => `${prefix}${index + 1}`);

test('all hazards and invariants of the reference are there, in their order', () => {
  const hazards = numbered('', 15).map((number) => `H${number.padStart(2, '0')}`);
  expect(entriesOf(log).map(({ id }) => id)).toEqual([...hazards, ...numbered('INV', 13)]);
});

test('each has its cause, harm, control and a proof, and each test that it names exists', () => {
  expect(problemsOf(log, read)).toEqual([]);
});

const one = (proof: string, control = 'c'): string =>
  `### H01 x\n\n- cause: c\n- harm: h\n- control: ${control}\n- invariants: –\n${proof}`;
// Put together, since the house test takes the words themselves for a test that is left out here.
const LEFT_OUT = `${['test', 'skip'].join('.')}('not now', () => {});`;
const file = (): string => `test('a patient', () => {}); ${LEFT_OUT} // test('in a comment')`;

test.each([
  ['a test that is there', one('- proof: `test/a.ts` › a patient'), []],
  ['a test that is not', one('- proof: `test/a.ts` › a doctor'), ['H01: test/a.ts has no test “a doctor”']],
  ['a test that is skipped', one('- proof: `test/a.ts` › not now'), ['H01: test/a.ts has no test “not now”']],
  ['a test in a comment', one('- proof: `test/a.ts` › in a comment'), ['H01: test/a.ts has no test “in a comment”']],
  ['no proof at all', one(''), ['H01 has no proof']],
  ['a proof that cannot be read', one('- proof: see elsewhere'), ['H01:  has no test “”']],
])('%s is told as it is', (_name, page, problems) => {
  expect(problemsOf(page, file)).toEqual(problems);
});

test('a file that is not there is told', () => {
  expect(problemsOf(one('- proof: `test/a.ts` › a patient'), () => null)).toEqual([
    'H01: there is no file “test/a.ts”',
  ]);
});

test('an invariant that is not on the page is told', () => {
  const page = one('- proof: `test/a.ts` › a patient').replace('invariants: –', 'invariants: INV99');
  expect(problemsOf(page, file)).toEqual(['H01 names INV99, which is not on the page']);
});

test('titles of test.each are found', () => {
  expect([...titlesIn("test.each(rows)('told %s', () => {});")]).toEqual(['told %s']);
});
