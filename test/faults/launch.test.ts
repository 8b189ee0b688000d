import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../channels/support/test-server';
import { PROJECT } from './support/server-process';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BUNDLE = path.join(folder, 'server-1.js');
const COMPILED = path.join(folder, 'server-1.v8');
const LEAN = path.join(PROJECT, 'dist/src/lean-heap.js');

copyFileSync(path.join(PROJECT, 'scripts/launch.js'), path.join(folder, 'launch.js'));
writeFileSync(path.join(folder, 'main.js'), `require('./launch').launch('server-1.js', module);`);

/** As the build writes it: one function, with what each module gets. */
function writeBundle(code: string): void {
  writeFileSync(BUNDLE, `(function (exports, require, module, __filename, __dirname) {${code}\n})`);
}

/** What the program in the bundle prints, when it is started through the launcher. */
function started(says: string): string {
  writeBundle(`const said = () => ${JSON.stringify(says)}; console.log(said(), __dirname);`);
  return spawnSync(process.execPath, [path.join(folder, 'main.js')], { encoding: 'utf8' }).stdout.trim();
}

const spoil = (change: (data: Buffer) => Buffer) => writeFileSync(COMPILED, change(readFileSync(COMPILED)));

beforeEach(() => {
  rmSync(COMPILED, { force: true });
  started('first');
});

test('what was compiled is kept when the program ends', () => {
  expect(existsSync(COMPILED)).toBe(true);
  expect(started('first')).toBe(`first ${folder}`);
});

test.each<[string, (data: Buffer) => Buffer]>([
  ['cut short', (data) => data.subarray(0, 100)],
  ['empty', () => Buffer.alloc(0)],
  ['changed in one place', (data) => Buffer.from(data.map((byte, place) => (place === 500 ? byte ^ 1 : byte)))],
])('a kept copy that is %s is not used, and made anew', (_name, change) => {
  const whole = readFileSync(COMPILED);
  spoil(change);
  expect(started('first')).toBe(`first ${folder}`);
  expect(readFileSync(COMPILED)).toHaveLength(whole.length);
});

test('a kept copy of a longer program is refused', () => {
  expect(started('another')).toBe(`another ${folder}`);
});

test('a copy kept by a server that has told V8 to keep its heap small is taken at the next start, not made anew', () => {
  writeBundle(`require(${JSON.stringify(LEAN)}).keepHeapLean(); console.log('lean');`);
  rmSync(COMPILED);
  const start = () => spawnSync(process.execPath, [path.join(folder, 'main.js')], { encoding: 'utf8' }).stdout.trim();
  expect(start()).toBe('lean');
  const kept = statSync(COMPILED);
  expect(start()).toBe('lean');
  expect(statSync(COMPILED)).toMatchObject({ ino: kept.ino, mtimeMs: kept.mtimeMs });
});

/** A server that cleared up often, so that V8 takes for old what it has not called since the start. */
const LONG_SERVING = `
  const start = () => console.log('said at the start');
  start();
  module.start = start;
  require(${JSON.stringify(LEAN)}).keepHeapLean();
  let kept = [];
  const serve = (times) => {
    kept = [...kept.slice(-10), Array.from({ length: 10_000 }, (_, place) => [place])];
    if (times > 0) setImmediate(serve, times - 1);
  };
  serve(400);`;

test('what only the start calls is kept too, however long the server has served', () => {
  writeBundle(LONG_SERVING);
  rmSync(COMPILED);
  spawnSync(process.execPath, [path.join(folder, 'main.js')]);
  expect(readFileSync(COMPILED, 'latin1')).toContain('said at the start');
});

test('the built server is named by its hash, so that a copy of another build is never taken for its own', () => {
  const built = path.join(PROJECT, 'dist/src');
  const [name = ''] = readdirSync(built).filter((file) => /^server-.*\.js$/.test(file));
  const hash = createHash('sha256')
    .update(readFileSync(path.join(built, name)))
    .digest('hex');
  expect(name).toBe(`server-${hash.slice(0, 16)}.js`);
  expect(readFileSync(path.join(built, 'main.js'), 'utf8')).toContain(`'${name}'`);
});

test('the built server is all ASCII, as the launcher reads it, and holds no dictionary of another language', () => {
  const built = path.join(PROJECT, 'dist/src');
  const [name = ''] = readdirSync(built).filter((file) => /^server-.*\.js$/.test(file));
  const code = readFileSync(path.join(built, name));
  expect(code.every((byte) => byte < 0x80)).toBe(true);
  expect(code.toString('latin1')).not.toContain('stemmers/indonesian');
});
