import { readFiles, type SourceFile } from './source-files';

interface Leak {
  readonly what: string;
  readonly where: RegExp;
  readonly pattern: RegExp;
  readonly remedy: string;
}

const LEAKS: readonly Leak[] = [
  {
    what: 'a note without an issue',
    where: /./,
    pattern: /\b(TODO|FIXME|XXX)\b(?!\s*\(?#\d+)/,
    remedy: 'do it, or write the issue beside it: #12',
  },
  {
    what: 'a test that leaves others out',
    where: /\.test\.ts$/,
    pattern: /(\b(describe|it|test)\b\S*|\]\))\.(only|skip|todo|failing)\b|\b(fdescribe|fit|xdescribe|xit|xtest)\(/,
    remedy: 'run every test, or delete it',
  },
  {
    what: 'a rule switched off without a reason',
    where: /./,
    pattern: /eslint-disable(?!.* -- \S)/,
    remedy: 'obey it, or say why after “ -- ”',
  },
];

function leaks(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        LEAKS.filter(({ where, pattern }) => where.test(path) && pattern.test(line)).map(
          ({ what, remedy }) => `${path}:${index + 1}: ${what}; ${remedy}`,
        ),
      ),
  );
}

// This file names what it forbids.
const read = () =>
  readFiles(['src', 'dialogs', 'knowledge', 'test', 'scripts'], ['.ts', '.js', '.yaml', '.md']).filter(
    ({ path }) => path !== 'test/house/no-leaks.test.ts',
  );

test('no note without an issue, no test left out, no rule switched off without a reason', () => {
  expect(leaks(read())).toEqual([]);
});

test.each([
  '// TODO later',
  '# FIXME (soon)',
  "test.only('one', () => {});",
  "describe.each([1]).skip('one', () => {});",
  "it.todo('one');",
  "xit('one', () => {});",
  '// eslint-disable-next-line max-lines',
])('%s is a leak', (text) => {
  expect(leaks([{ path: 'test/a.test.ts', text: `\n${text}` }])).toEqual([
    expect.stringContaining('test/a.test.ts:2: '),
  ]);
});

test.each([
  '// TODO #12: later',
  '// TODO(#12) later',
  "test('the only one', () => {});",
  'const exit = (code: number) => fit.exit(code);',
  '/* eslint-disable max-lines -- one table, read as a whole */',
])('%s is no leak', (text) => {
  expect(leaks([{ path: 'test/a.test.ts', text }])).toEqual([]);
});

test('a function of the product may be called fit', () => {
  expect(leaks([{ path: 'src/a.ts', text: 'fit(box);' }])).toEqual([]);
});
