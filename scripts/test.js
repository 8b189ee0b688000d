'use strict';

// `npm test`: every test once, with coverage. `npm test -- <jest arguments>` runs a part, and proves nothing.
const { spawnSync } = require('node:child_process');
const { buildIfNeeded } = require('./build-if-needed');
const { root, treeHash } = require('./tree-hash');
const { RESULTS, forgetRun, recordPass } = require('./test-record');

function jest(args) {
  const { status } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

function testEverything() {
  const tree = treeHash();
  forgetRun();
  const status = jest(['--coverage', '--json', `--outputFile=${RESULTS}`]);
  // Files edited while the tests ran are files that were not tested.
  if (status === 0 && treeHash() === tree) recordPass(tree);
  return status;
}

buildIfNeeded();
const args = process.argv.slice(2);
process.exitCode = args.length === 0 ? testEverything() : jest(args);
