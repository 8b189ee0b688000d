'use strict';

// Loads a TypeScript file that is not in dist/, or not yet: bundled anew at each run, which takes a moment.
const { rmSync } = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');
const { root } = require('./tree-hash');

/** `folder`: as deep below the project as files that are bundled look for it from. */
function bundleAndLoad(entry, folder = '.tools') {
  const outfile = path.join(root, folder, `${path.basename(entry, '.ts')}-${process.pid}.js`);
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
