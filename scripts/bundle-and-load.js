'use strict';

// Loads a TypeScript file that is not in dist/, or not yet: bundled anew at each run, which takes a moment.
const { rmSync } = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');
const { root } = require('./tree-hash');

function bundleAndLoad(entry) {
  const outfile = path.join(root, '.tools', `${path.basename(entry, '.ts')}-${process.pid}.js`);
  try {
    buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
      logLevel: 'warning',
    });
    return require(outfile);
  } finally {
    rmSync(outfile, { force: true });
  }
}

module.exports = { bundleAndLoad };
