'use strict';

// `npm run bench:paper`: how long others wait while PDF files are made. A path after `--` is another server than this one.
const { buildIfNeeded } = require('./build-if-needed');
const { bundleAndLoad } = require('./bundle-and-load');

buildIfNeeded();
bundleAndLoad('bench/paper-wait.ts')
  .main(process.argv.slice(2))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
