'use strict';

// `npm run fuzz`: a million odd inputs to everything that strangers reach (docs/security.md).
// `-- --inputs 10000`, `-- --seed 7`, `-- --replay "7:texts:12"`, `-- --only Slack`.
const { parseArgs } = require('node:util');
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const MILLION = 1_000_000;
const { values } = parseArgs({
  options: {
    inputs: { type: 'string' },
    seed: { type: 'string' },
    replay: { type: 'string' },
    only: { type: 'string' },
  },
});

// A key that is a list, as odd YAML has it, is told on the console each time.
process.removeAllListeners('warning');

const { fuzz } = bundleAndLoad('test/fuzz/main.ts', '.tools/fuzz');
const options = {
  seed: Number(values.seed ?? process.pid),
  part: Number(values.inputs ?? MILLION) / MILLION,
  replay: values.replay ?? null,
  only: values.only ?? '',
  root,
  print: (line) => process.stdout.write(`${line}\n`),
};
fuzz(options).then((failed) => process.exit(failed === 0 ? 0 : 1));
