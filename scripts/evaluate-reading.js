'use strict';

// `npm run evaluate:reading`: how well free text is read (docs/evaluation.md).
const { performance } = require('node:perf_hooks');
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const { evaluateReading, knowledgeIn } = bundleAndLoad('test/evaluation/reading/main.ts');
process.exitCode = evaluateReading(process.argv.slice(2), {
  root,
  knowledge: () => knowledgeIn(root),
  clock: () => performance.now(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
