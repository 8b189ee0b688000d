'use strict';

// Builds dist/: the server by tsc, the widget by esbuild. It builds beside dist/ and swaps at the
// end, so that a build that fails leaves the last good one, and no file outlives its source.
const { execFileSync } = require('node:child_process');
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');
const { root, buildHash } = require('./tree-hash');

const dist = path.join(root, 'dist');
const fresh = path.join(root, '.tools', `build-${process.pid}`);

function buildServer() {
  const tsc = require.resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

/** How the widget becomes one file in `folder`. */
function widgetOptions(folder) {
  return {
    absWorkingDir: root,
    entryPoints: ['src/widget/widget.ts'],
    outfile: path.join(folder, 'widget.js'),
    tsconfig: 'src/widget/tsconfig.json',
    bundle: true,
    minify: true,
    target: 'es2019',
    format: 'iife',
    logLevel: 'warning',
  };
}

function build() {
  const hash = buildHash();
  try {
    buildServer();
    buildSync(widgetOptions(fresh));
    writeFileSync(path.join(fresh, '.built'), hash);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

module.exports = { build, widgetOptions };
if (require.main === module) build();
