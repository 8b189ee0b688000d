'use strict';

// Bot Framework Web Chat has a folder and a lock file of its own, so that nobody else has to install its 486 MB.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { root } = require('./tree-hash');

const folder = path.join(root, 'test/webchat');

/** Once; without the scripts of any package. */
function installWebChat() {
  if (existsSync(path.join(folder, 'node_modules/botframework-webchat/package.json'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit'], { cwd: folder, stdio: 'inherit' });
}

module.exports = { installWebChat };
