'use strict';

// The last line of .ci/run.
const { testCounts } = require('./test-record');

const counts = testCounts();
if (counts === undefined) console.log('The tests did not run.');
console.log(`${counts?.passed ?? 0} passed, ${counts?.failed ?? 0} failed`);
