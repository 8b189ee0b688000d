'use strict';

/** Suites that try very many answers or texts: they stand where their code does, and run with the patients. */
const MANY = [
  'knowledge/assess/raises-proved',
  'knowledge/gates/conditions',
  'knowledge/gates/invariants',
  'dialogs/linear-patterns',
  'dialogs/read/polarity',
  'dialogs/read/real-text',
  'dialogs/read/real-vocabulary',
  'dialogs/screens',
  'src/store/crashed-store',
].map((suite) => `<rootDir>/test/${suite}.test.ts`);

/** One jest project: a name, and the folders of test/ that belong to it, without the suites `except`. */
function project(displayName, folders, { and = [], except = [] } = {}) {
  return {
    displayName,
    rootDir: __dirname,
    testMatch: [...folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`), ...and],
    testPathIgnorePatterns: ['/node_modules/', ...except],
    // Set by the build, for each panel.
    globals: { PANEL_LOCALE: 'en-GB' },
    // Types are checked by `npm run types`; here they are only stripped (ADR 0002).
    transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', transpilation: true }] },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tools/'],
  };
}

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('unit', ['knowledge', 'dialogs', 'house', 'conversations', 'src'], { except: MANY }),
    // Many patients, many answer sets: long, and for when the rest is green.
    project('patients', ['vignettes', 'evaluation', 'safety'], { and: MANY }),
    project('channels', ['channels', 'conformance', 'faults']),
    project('browser', ['browser']),
  ],
  maxWorkers: 2,
  // For all projects: jest takes no timeout of one project alone.
  testTimeout: 60_000,
  collectCoverageFrom: ['{src,dialogs,knowledge}/**/*.ts', '!src/widget/**'],
  coverageReporters: ['json-summary', 'text-summary'],
  coverageThreshold: {
    global: { lines: 90 },
    'knowledge/assess/': { lines: 100 },
    'dialogs/': { lines: 100 },
  },
};
