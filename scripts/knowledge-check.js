'use strict';

// `npm run knowledge:check`: the content and its gates, then the cases that test it. Both are told, whatever either says.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { buildIfNeeded } = require('./build-if-needed');
const { root } = require('./tree-hash');

function run(file) {
  const { status } = spawnSync(process.execPath, [path.join(root, file)], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

buildIfNeeded();
const statuses = ['dist/knowledge/check.js', 'scripts/check-cases.js'].map(run);
process.exitCode = statuses.some((status) => status !== 0) ? 1 : 0;
