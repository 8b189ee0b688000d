'use strict';

/** One jest project: a name, and the folders of test/ that belong to it. */
function project(displayName, folders, testTimeout) {
  return {
    displayName,
    rootDir: __dirname,
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
    testTimeout,
    // Types are checked by `npm run types`; here they are only stripped (ADR 0001).
    transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', transpilation: true }] },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tools/'],
  };
}

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('unit', ['knowledge', 'dialogs', 'house', 'conversations', 'vignettes', 'safety', 'src'], 10_000),
    project('channels', ['channels', 'faults'], 60_000),
    project('browser', ['browser'], 120_000),
  ],
  maxWorkers: 2,
  collectCoverageFrom: ['{src,dialogs,knowledge}/**/*.ts', '!src/widget/**'],
  coverageReporters: ['json-summary', 'text-summary'],
  coverageThreshold: {
    global: { lines: 90 },
    'knowledge/assess/': { lines: 100 },
    'dialogs/': { lines: 100 },
  },
};
