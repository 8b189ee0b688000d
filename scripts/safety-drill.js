'use strict';

// `npm run safety:drill`: faults put into the rules and the code, and what finds each of them (ADR 0072).
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

// Until it has come to its end: a drill that stops half-way must not look like one that found nothing.
process.exitCode = 1;
const { main } = bundleAndLoad('test/safety/drill/main.ts');
main(process.argv.slice(2), { root, print: (text) => process.stdout.write(text) }).then((code) => {
  process.exitCode = code;
});
