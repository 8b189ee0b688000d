'use strict';

// What the last whole test run left in coverage/, and what it says. Nothing here runs a test.
const { readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { root, treeHash } = require('./tree-hash');

const folder = path.join(root, 'coverage');
const RESULTS = path.join(folder, 'results.json');
const SUMMARY = path.join(folder, 'coverage-summary.json');
const PASSED = path.join(folder, 'passed.json');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** jest's own counts; a test file that could not even be loaded counts as one failure. */
function testCounts() {
  const results = readJson(RESULTS);
  if (results === undefined) return undefined;
  return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites };
}

/** Removes what an earlier run left, so that nothing stale can be read as this run's result. */
function forgetRun() {
  for (const file of [RESULTS, SUMMARY, PASSED]) rmSync(file, { force: true });
}

function recordPass(tree) {
  writeFileSync(PASSED, JSON.stringify({ tree, node: process.version, ...testCounts() }));
}

/** The record of a whole passing run, if it was of exactly these files on this Node. */
function passForThisTree() {
  const record = readJson(PASSED);
  return record?.tree === treeHash() && record.node === process.version ? record : undefined;
}

const readSummary = () => readJson(SUMMARY);

module.exports = { RESULTS, testCounts, forgetRun, recordPass, passForThisTree, readSummary };
