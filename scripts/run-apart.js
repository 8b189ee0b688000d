'use strict';

// `npm run test:webchat`, `bench:widget`, `test:playground`: runs that need a package of their own, installed on the first.
const { spawnSync } = require('node:child_process');
const { installApart } = require('./install-apart');
const { root } = require('./tree-hash');

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [folder, ...rest] = process.argv.slice(2);
installApart(folder === 'playground' ? 'test/playground' : 'test/webchat');
run('scripts/build-if-needed.js');
run(require.resolve('jest/bin/jest'), '--config', `test/${folder}/jest.config.js`, ...rest);
