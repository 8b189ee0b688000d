'use strict';

// Compares contents, not times: a checkout or a copy changes every time stamp and nothing else.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { root, buildHash } = require('./tree-hash');

function builtHash() {
  try {
    return readFileSync(path.join(root, 'dist/.built'), 'utf8');
  } catch {
    return undefined;
  }
}

function buildIfNeeded() {
  const built = builtHash();
  if (built === buildHash()) return;
  const started = Date.now();
  console.log(built === undefined ? 'First start: building dist/ …' : 'Sources changed: building dist/ again …');
  require('./build').build();
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

module.exports = { buildIfNeeded };
if (require.main === module) buildIfNeeded();
