'use strict';

// `npm run dev`: rebuilds and restarts at every saved TypeScript file. Restart it by hand after editing YAML.
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const path = require('node:path');
const { context } = require('esbuild');
const { buildIfNeeded } = require('./build-if-needed');
const { root } = require('./tree-hash');

function run(args) {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

async function watchWidget() {
  const { widgetOptions } = require('./build');
  const watched = await context(widgetOptions('dist'));
  await watched.watch();
  return watched;
}

async function dev() {
  buildIfNeeded();
  // From here on dist/ is ahead of what was built: the next start builds anew.
  rmSync(path.join(root, 'dist/.built'), { force: true });
  const widget = await watchWidget();
  const children = [
    run([require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
    run(['--watch', 'dist/src/main.js']),
  ];
  process.once('SIGINT', () => {
    for (const child of children) child.kill();
    void widget.dispose();
  });
}

void dev();
