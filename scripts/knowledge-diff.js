'use strict';

// `npm run knowledge:diff`: what a change of content changes for patients (docs/safety/changes.md).
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const print = (text) => process.stdout.write(text);
const complain = (text) => process.stderr.write(text);

const { knowledgeDiff } = bundleAndLoad('test/safety/changes/main.ts');
process.exitCode = knowledgeDiff(process.argv.slice(2), { root, print, complain });
