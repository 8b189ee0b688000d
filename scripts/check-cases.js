'use strict';

// The last part of `npm run knowledge:check`: conditions and red flags without the cases that would test them.
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

try {
  const { checkCases } = bundleAndLoad('test/evaluation/check-cases.ts');
  const complaints = checkCases(root);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log('Every condition and every red flag has its cases in test/vignettes.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
