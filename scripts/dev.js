'use strict';

// `npm run dev`: rebuilds and restarts at every saved TypeScript file. Restart it by hand after editing YAML.
const { spawn } = require('node:child_process');
const { rmSync, watch } = require('node:fs');
const path = require('node:path');
const { buildIfNeeded } = require('./build-if-needed');
const { buildWidget } = require('./build-widget');
const { root } = require('./tree-hash');
const { isWords } = require('./widget-words');

function run(args) {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

/** Whatever is saved of it, the whole widget is built anew: that takes no longer than a blink. */
function watchWidget() {
  let building = Promise.resolve();
  const rebuild = () => {
    building = building.then(() => buildWidget('dist')).catch(({ message }) => console.error(message));
  };
  const words = watch(path.join(root, 'knowledge/messages'), { recursive: true }, (_event, file) => {
    if (isWords(path.basename(file ?? ''))) rebuild();
  });
  const code = watch(path.join(root, 'src/widget'), { recursive: true }, rebuild);
  return () => [words, code].forEach((one) => one.close());
}

function dev() {
  buildIfNeeded();
  // From here on dist/ is ahead of what was built: the next start builds anew.
  rmSync(path.join(root, 'dist/.built'), { force: true });
  const stopWatching = watchWidget();
  const children = [
    run([require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
    run(['--watch', 'dist/src/main.js']),
  ];
  process.once('SIGINT', () => {
    for (const child of children) child.kill();
    stopWatching();
  });
}

dev();
