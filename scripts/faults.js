'use strict';

// `npm run faults`: what happens to patients when something goes wrong (docs/reliability.md, ADR 0087).
const { buildIfNeeded } = require('./build-if-needed');
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

buildIfNeeded();
// Until it has come to its end: a run that stops half-way must not look like one that found nothing.
process.exitCode = 1;
const { main } = bundleAndLoad('test/faults/long/main.ts');
main(process.argv.slice(2), { root, print: (text) => process.stdout.write(text) }).then((code) => {
  process.exit(code);
});
