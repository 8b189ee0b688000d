'use strict';

// `npm run hand-over:pages`: how many hand-overs of the development cases are one page (docs/hand-over.md).
const { bundleAndLoad } = require('./bundle-and-load');
const { root } = require('./tree-hash');

const { handOverPages } = bundleAndLoad('test/evaluation/hand-over-pages.ts', '.tools');
handOverPages(root).then((words) => process.stdout.write(words));
