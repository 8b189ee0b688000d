'use strict';

// `npm run test:webchat` and `npm run bench:widget`: runs that need Web Chat, which is installed on the first of them.
const { spawnSync } = require('node:child_process');
const { installWebChat } = require('./install-webchat');
const { root } = require('./tree-hash');

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

installWebChat();
run('scripts/build-if-needed.js');
const [folder, ...rest] = process.argv.slice(2);
run(require.resolve('jest/bin/jest'), '--config', `test/${folder}/jest.config.js`, ...rest);
