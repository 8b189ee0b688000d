'use strict';

// `npm run evaluate`: interviews with simulated patients (docs/evaluation.md).
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const print = (text) => process.stdout.write(text);
const complain = (text) => process.stderr.write(text);

const { evaluate, settingIn } = bundleAndLoad('test/evaluation/main.ts');
process.exitCode = evaluate(process.argv.slice(2), { setting: () => settingIn(root), print, complain });
