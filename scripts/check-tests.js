'use strict';

// The test step of `npm run check`: runs everything, unless exactly this tree has just passed.
const { coverageThreshold } = require('../jest.config');
const { shortfalls } = require('./coverage-gate');
const { passForThisTree, readSummary } = require('./test-record');

function verifyRecord(record) {
  const summary = readSummary();
  const problems =
    summary === undefined ? ['coverage/coverage-summary.json is missing'] : shortfalls(summary, coverageThreshold);
  console.log(`Tests: ${record.passed} passed on exactly these files with Node ${record.node}; not run again.`);
  for (const problem of problems) console.error(`Coverage: ${problem}.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

const record = passForThisTree();
if (record === undefined) require('./test');
else verifyRecord(record);
