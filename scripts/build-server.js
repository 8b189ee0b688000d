'use strict';

// Puts the server into one file: reading five hundred files of packages took most of the start (ADR 0095). The other
// programs, such as the terminal and the backup, stay as tsc made them.
const { createHash } = require('node:crypto');
const { copyFileSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');
const { root } = require('./tree-hash');

/** Native code, what only some servers need, and what packages try to load and do without. */
const APART = [
  ...['@libsql/*', '@resvg/resvg-js', 'botbuilder', 'botframework-schema', '@slack/web-api', 'pg'],
  ...['pdfkit', 'dejavu-fonts-ttf'],
  ...['@opentelemetry/api', '@opentelemetry/core', '@opentelemetry/otlp-transformer'],
  ...['@opentelemetry/resources', '@opentelemetry/sdk-trace'],
  ...['dtrace-provider', 'bufferutil', 'utf-8-validate'],
];

/** The plugins of restify that we use, which are none: it loads all of them, with what each needs. */
const PLUGINS = [];

const missing = (name) => `throw new Error('Name ${name} in PLUGINS of scripts/build-server.js.');`;

const withPlugins = (index) =>
  index.replace(/(\w+): require\('[^']+'\)/g, (whole, name) =>
    PLUGINS.includes(name) ? whole : `get ${name}() { ${missing(name)} }`,
  );

/** Loads files of packages as they become by `change`. */
const changed = (name, filter, change) => ({
  name,
  setup: ({ onLoad }) =>
    onLoad({ filter }, ({ path: file }) => ({ contents: change(readFileSync(file, 'utf8')), loader: 'js' })),
});

/** The database’s package asks twice which C library there is, and each answer takes longer than to load its native part. */
const ofReport = (loader) =>
  loader.replace(
    'process.report?.getReport()',
    "{ header: require('detect-libc').familySync() === 'glibc' ? { glibcVersionRuntime: '' } : {} }",
  );

const cLibrary = {
  name: 'c-library',
  setup: ({ onResolve }) => onResolve({ filter: /^detect-libc$/ }, () => ({ path: require.resolve('./c-library') })),
};

const QUICKER = [
  changed('plugins', /restify[\\/]lib[\\/]plugins[\\/]index\.js$/, withPlugins),
  // zod’s own words in fifty languages, a tenth of the whole: ours says all its own in English.
  changed('words', /zod[\\/]v4[\\/]locales[\\/]index\.js$/, () => "export { default as en } from './en.js';"),
  changed('report', /@neon-rs[\\/]load[\\/]dist[\\/]index\.js$/, ofReport),
  cLibrary,
];

const OPTIONS = {
  absWorkingDir: root,
  // As it is written, not as tsc made it: modules that only import run into each other, which saves a tenth.
  entryPoints: ['src/main.ts'],
  tsconfig: 'tsconfig.json',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: APART,
  plugins: QUICKER,
  // One function, as Node makes one of each module: to make it of the text at the start would take a second copy of that.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  // V8 takes plain ASCII in half the time, and in half the memory.
  charset: 'ascii',
  legalComments: 'external',
  logLevel: 'warning',
};

/** esbuild leaves regular expressions as they are; in those this escape stands for the same letter. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** dist/src/main.js becomes what starts the bundle, which is named by its hash: a copy of another build is not for it. */
async function bundleServer(dist) {
  const main = path.join(dist, 'src/main.js');
  const { outputFiles } = await build({ ...OPTIONS, outfile: main, write: false });
  const [legal, bundle] = outputFiles.sort(({ path: one }, { path: other }) => other.length - one.length);
  const code = inAscii(bundle.text);
  const name = `server-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
  writeFileSync(path.join(dist, 'src', name), code);
  writeFileSync(path.join(dist, 'src', `${name}.LEGAL.txt`), legal.contents);
  rmSync(`${main}.map`);
  copyFileSync(path.join(__dirname, 'launch.js'), path.join(dist, 'src/launch.js'));
  writeFileSync(main, `'use strict';\n\nrequire('./launch').launch('${name}', module);\n`);
}

bundleServer(path.resolve(process.argv[2]));
