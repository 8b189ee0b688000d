'use strict';

// Builds dist/: all programs by tsc, the server then in one file and the widget by esbuild. It builds beside dist/ and swaps at the
// end, so that a build that fails leaves the last good one, and no file outlives its source.
const { execFileSync } = require('node:child_process');
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { root, buildHash } = require('./tree-hash');

const dist = path.join(root, 'dist');
const fresh = path.join(root, '.tools', `build-${process.pid}`);

function compile() {
  const tsc = require.resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

/** In a process of its own, because esbuild takes plugins only where it does not block, as does who waits for a server. */
function run(script, folder) {
  execFileSync(process.execPath, [require.resolve(script), folder], { cwd: root, stdio: 'inherit' });
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

function build() {
  const hash = buildHash();
  try {
    compile();
    run('./build-server', fresh);
    run('./build-widget', fresh);
    compileKnowledge();
    writeFileSync(path.join(fresh, '.built'), hash);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
    // What the server needs beside dist/ is found from dist/ itself.
    run('./warm-server', dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

module.exports = { build };
if (require.main === module) build();
