'use strict';

// `npm run bench`: what a turn costs, beside what else one could build. Its peers are installed apart, on the first run.
require('./end-when-asked');
const { buildIfNeeded } = require('./build-if-needed');
const { bundleAndLoad } = require('./bundle-and-load');
const { installApart } = require('./install-apart');

if (!process.argv.includes('--check')) installApart('bench');
buildIfNeeded();
bundleAndLoad('bench/main.ts')
  .main(process.argv.slice(2))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
