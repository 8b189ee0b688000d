import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { context, type Plugin } from 'esbuild';
import { slippedIn } from './code-mutants';
import type { Given } from './given';
import type { CodeMutant } from './mutant';
import type { Oracle } from './oracles';
import type { TestWords } from './tests-in-process';

/** The code, the tests and the oracles in one, in memory: nothing is ever changed on the disk. */
export interface Bundle {
  /** Runs it anew: no part remembers anything of an earlier run. */
  readonly start: (given: Given, words: TestWords) => Started;
  /** Does this file rest on that one? */
  readonly restsOn: (from: string, file: string) => boolean;
}

export interface Started {
  readonly oracles: () => Readonly<Record<string, Oracle>>;
  /** Reads a file of tests. */
  readonly tests: Readonly<Record<string, () => unknown>>;
}

export interface Bundler {
  readonly bundle: (mutant: CodeMutant | null) => Promise<Bundle>;
  readonly stop: () => Promise<void>;
}

const ORACLES_FILE = 'test/safety/drill/oracles.ts';
/** What the tests get in the place of these. */
const GIVEN: Readonly<Record<string, string>> = {
  'knowledge/load': 'test/safety/drill/given.ts',
  'test/knowledge/real-knowledge': 'test/safety/drill/given.ts',
  'test/conversations/engine': 'test/safety/drill/given-engine.ts',
};

const entryOf = (tests: readonly string[]): string => {
  const lines = tests.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  return `module.exports = { oracles: () => require('./${ORACLES_FILE}').ORACLES, tests: { ${lines.join(', ')} } };`;
};

/** Puts in the fault, hands in the content, and tells each file of tests where it stands. */
const plugin = (root: string, mutantNow: () => CodeMutant | null): Plugin => ({
  name: 'drill',
  setup: (build) => {
    const isTest = (file: string): boolean => file.startsWith(path.join(root, 'test'));
    build.onResolve(
      { filter: /(knowledge\/load|real-knowledge|conversations\/engine|\.\/engine)$/ },
      ({ importer, resolveDir, path: to }) => {
        const target = path.relative(root, path.resolve(resolveDir, to));
        const instead = isTest(importer) ? GIVEN[target] : undefined;
        return instead === undefined ? undefined : { path: path.join(root, instead) };
      },
    );
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const mutant = mutantNow();
      if (mutant !== null && path.join(root, mutant.path) === file)
        return { contents: slippedIn(text, mutant), loader: 'ts' };
      if (!isTest(file)) return undefined;
      return { contents: text.replace(/\b__dirname\b/g, JSON.stringify(path.dirname(file))), loader: 'ts' };
    });
  },
});

const PARAMETERS = ['require', 'module', 'drilled', 'test', 'describe', 'beforeAll', 'afterAll', 'expect'];

type Wrapped = (require: NodeJS.Require, module: { exports: unknown }, ...given: readonly unknown[]) => void;

type Imports = Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;

function reachedFrom(inputs: Imports, from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const file of seen) for (const { path: to } of inputs[file]?.imports ?? []) seen.add(to);
  return seen;
}

/** Makes bundles of the code at this root, one after another, quickly. */
export async function createBundler(root: string, tests: readonly string[]): Promise<Bundler> {
  let now: CodeMutant | null = null;
  const made = await context({
    stdin: { contents: entryOf(tests), resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
    plugins: [plugin(root, () => now)],
  });
  const require = createRequire(path.join(root, 'package.json'));
  return {
    bundle: async (mutant) => {
      now = mutant;
      const { outputFiles, metafile } = await made.rebuild();
      const text = outputFiles[0]?.text ?? '';
      const wrapped = new Script(`(function (${PARAMETERS.join(', ')}) {${text}\n})`);
      const reached = new Map<string, ReadonlySet<string>>();
      return {
        start: (given, { test, describe, beforeAll, afterAll, expect }) => {
          const module = { exports: {} };
          const run = wrapped.runInThisContext() as Wrapped;
          run(require, module, given, test, describe, beforeAll, afterAll, expect);
          return module.exports as Started;
        },
        restsOn: (from, file) => {
          const files = reached.get(from) ?? reachedFrom(metafile.inputs, from);
          reached.set(from, files);
          return files.has(file);
        },
      };
    },
    stop: () => made.dispose(),
  };
}
