'use strict';

// Builds dist/: all programs by tsc, the server then in one file and the widget by esbuild. It builds beside dist/ and swaps at the
// end, so that a build that fails leaves the last good one, and no file outlives its source.
const { execFileSync } = require('node:child_process');
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { bundleServer } = require('./build-server');
const { root, buildHash } = require('./tree-hash');

const dist = path.join(root, 'dist');
const fresh = path.join(root, '.tools', `build-${process.pid}`);

function buildServer() {
  const tsc = require.resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

/** In a process of its own, because esbuild takes plugins only where it does not block. */
function buildWidget() {
  const script = require.resolve('./build-widget');
  execFileSync(process.execPath, [script, fresh], { cwd: root, stdio: 'inherit' });
}

/** So that the first start is quick too. Content with mistakes is told at the start, where it can be put right. */
function compileKnowledge() {
  const { openKnowledge } = require(path.join(fresh, 'knowledge/open.js'));
  try {
    openKnowledge(path.join(root, 'knowledge'), path.join(fresh, 'compiled'));
  } catch (error) {
    if (error.code !== 'knowledge-invalid') throw error;
  }
}

/** In a process of its own, because a server is waited for. What the server needs beside dist/ is found from dist/ itself. */
function warmServer() {
  execFileSync(process.execPath, [require.resolve('./build-server'), dist], { cwd: root, stdio: 'inherit' });
}

function build() {
  const hash = buildHash();
  try {
    buildServer();
    bundleServer(fresh);
    buildWidget();
    compileKnowledge();
    writeFileSync(path.join(fresh, '.built'), hash);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
    warmServer();
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

module.exports = { build };
if (require.main === module) build();
