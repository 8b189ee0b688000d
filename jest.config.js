'use strict';

const transform = { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', transpilation: true }] };

/** One jest project: a name and the folders of test/ that belong to it. */
function project(displayName, folders) {
  return {
    displayName,
    rootDir: __dirname,
    testEnvironment: 'node',
    transform,
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
  };
}

module.exports = {
  projects: [
    project('unit', ['knowledge', 'dialogs', 'house', 'conversations', 'vignettes', 'safety', 'src']),
    project('channels', ['channels', 'faults']),
    project('browser', ['browser']),
  ],
};
