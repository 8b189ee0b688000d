'use strict';

// What only one run needs has a folder and a lock file of its own, so that nobody else has to install it: Web Chat weighs
// 486 MB, and the Agents Playground is not free software.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { root } = require('./tree-hash');

/** Installs what this folder of the project needs, once; without the scripts of any package. */
function installApart(folder) {
  const cwd = path.join(root, folder);
  const [first] = Object.keys(require(path.join(cwd, 'package.json')).dependencies);
  if (existsSync(path.join(cwd, 'node_modules', first, 'package.json'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd, stdio: 'inherit' });
}

module.exports = { installApart };
