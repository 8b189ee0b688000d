'use strict';

// Puts the server into one file: reading five hundred files of packages took most of the start (ADR 0095). The other
// programs, such as the terminal and the backup, stay as tsc made them.
const { createHash } = require('node:crypto');
const { spawn } = require('node:child_process');
const { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { buildSync } = require('esbuild');
const { root } = require('./tree-hash');

/** Native code, what only some servers need, and what packages try to load and do without. */
const APART = [
  ...['libsql', '@resvg/resvg-js', 'botbuilder', 'botframework-schema', '@slack/web-api', 'pg'],
  ...['pdfkit', 'dejavu-fonts-ttf'],
  ...['@opentelemetry/api', '@opentelemetry/core', '@opentelemetry/otlp-transformer'],
  ...['@opentelemetry/resources', '@opentelemetry/sdk-trace'],
  ...['dtrace-provider', 'bufferutil', 'utf-8-validate'],
];

/** esbuild leaves regular expressions as they are; in those this escape stands for the same letter. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** dist/src/main.js becomes what starts the bundle, which is named by its hash: a copy of another build is not for it. */
function bundleServer(dist) {
  const main = path.join(dist, 'src/main.js');
  const bundle = path.join(dist, 'src/bundle.js');
  buildSync({
    absWorkingDir: root,
    entryPoints: [main],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: APART,
    // V8 takes plain ASCII in half the time, and in half the memory.
    charset: 'ascii',
    legalComments: 'external',
    logLevel: 'warning',
  });
  const code = inAscii(readFileSync(bundle, 'utf8'));
  const name = `server-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
  writeFileSync(path.join(dist, 'src', name), code);
  rmSync(bundle);
  renameSync(`${bundle}.LEGAL.txt`, path.join(dist, 'src', `${name}.LEGAL.txt`));
  rmSync(`${main}.map`);
  copyFileSync(path.join(__dirname, 'launch.js'), path.join(dist, 'src/launch.js'));
  writeFileSync(main, `'use strict';\n\nrequire('./launch').launch('${name}', module);\n`);
}

/** One start and stop, at which the server leaves its code as V8 has made it; a start without that is right too, and slower. */
function warmServer(dist) {
  const folder = mkdtempSync(path.join(tmpdir(), 'surefoot-build-'));
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const server = spawn(process.execPath, [path.join(dist, 'src/main.js')], { cwd: folder, env });
  server.stdout.once('data', () => server.kill('SIGTERM'));
  return new Promise((resolve) => {
    server.once('close', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
  });
}

module.exports = { bundleServer };
if (require.main === module) warmServer(path.resolve(process.argv[2]));
