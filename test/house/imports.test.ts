import { importsOf } from './imports-of';
import { barrels, circles, wrongArrows } from './room-rules';
import { readRooms } from './source-files';

const file = (path: string, text = '') => ({ path, text });

describe('the rooms as they stand', () => {
  const files = readRooms();

  test('import only downwards: src → dialogs → knowledge', () => {
    expect(wrongArrows(files)).toEqual([]);
  });

  test('hold no circle of files', () => {
    expect(circles(files)).toEqual([]);
  });

  test('hold no barrel', () => {
    expect(barrels(files)).toEqual([]);
  });
});

test.each([
  ["import { a } from './a';"],
  ["import type { A } from './a';"],
  ["import './a';"],
  ["import a = require('./a');"],
  ["export { a } from './a';"],
  ["export * from './a';"],
  ["const a = () => import('./a');"],
  ["const a = () => { return require('./a'); };"],
  ["let a: import('./a').A;"],
])('%s is seen as an import', (text) => {
  expect(importsOf(file('src/x.ts', `\n${text}`))).toEqual([{ specifier: './a', line: 2 }]);
});

test.each([
  ['knowledge may not import dialogs', 'knowledge/x.ts', "import { a } from '../dialogs/a';"],
  ['knowledge may not import src', 'knowledge/assess/x.ts', "import type { A } from '../../src/config';"],
  ['dialogs may not import src', 'dialogs/read/x.ts', "import { a } from '../../src/bot/a';"],
  ['nothing may import a test', 'src/x.ts', "import { a } from '../test/a';"],
  ['nothing may import from outside the rooms', 'src/x.ts', "import p from '../package.json';"],
  ['no code may stand outside the rooms', 'tools/x.ts', ''],
])('%s', (_rule, path, text) => {
  expect(wrongArrows([file(path, text)])).toEqual([expect.stringContaining(path)]);
});

test.each([
  ['src/x.ts', "import { a } from '../dialogs/a';"],
  ['src/x.ts', "import { a } from '../knowledge/a';"],
  ['dialogs/x.ts', "import { a } from '../knowledge/assess/a';"],
  ['knowledge/assess/x.ts', "import { a } from '../model';"],
])('%s may say %s', (path, text) => {
  expect(wrongArrows([file(path, text)])).toEqual([]);
});

test('a circle over three files, one arrow a type, is found and drawn once', () => {
  const circle = [
    file('src/a.ts', "import { b } from './b';"),
    file('src/b.ts', "import type { C } from './c';"),
    file('src/c.ts', "export { a } from './a.js'; export const c = 1;"),
  ];
  expect(circles(circle)).toEqual([expect.stringContaining('src/a.ts → src/b.ts → src/c.ts → src/a.ts')]);
});

test('a file that imports itself is a circle', () => {
  expect(circles([file('src/a.ts', "import { a } from './a';")])).toHaveLength(1);
});

test('two ways to the same file are no circle', () => {
  const diamond = [
    file('src/a.ts', "import './b'; import './c';"),
    file('src/b.ts', "import './d';"),
    file('src/c.ts', "import './d';"),
    file('src/d.ts'),
  ];
  expect(circles(diamond)).toEqual([]);
});

test.each([
  ['passes everything on', 'src/x.ts', "export * from './a'; export const b = 1;"],
  ['only passes on', 'src/x.ts', "import './b'; export { a } from './a';"],
  ['is called index', 'src/bot/index.ts', 'export const a = 1;'],
])('a file that %s is a barrel', (_rule, path, text) => {
  expect(barrels([file(path, text)])).toEqual([expect.stringContaining(path)]);
});

test('a file that makes something is no barrel', () => {
  expect(barrels([file('src/x.ts', "import { a } from './a'; export const b = a; export {};")])).toEqual([]);
});
