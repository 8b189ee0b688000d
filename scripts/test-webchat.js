'use strict';

// `npm run test:webchat`: does Microsoft's own web client still fit? It is installed on the first run.
const { spawnSync } = require('node:child_process');
const { installWebChat } = require('./install-webchat');
const { root } = require('./tree-hash');

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

installWebChat();
run('scripts/build-if-needed.js');
run(require.resolve('jest/bin/jest'), '--config', 'test/webchat/jest.config.js', ...process.argv.slice(2));
