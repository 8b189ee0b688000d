'use strict';

// `npm run safety:prove`: the safety certificate (docs/safety, ADR 0070), written, or compared with `-- --check`.
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const { main } = bundleAndLoad('test/safety/prove/main.ts');
process.exitCode = main(process.argv.slice(2), { root, print: (text) => process.stdout.write(text) });
