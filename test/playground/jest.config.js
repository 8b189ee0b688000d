'use strict';

const { projects } = require('../../jest.config');

// Apart from `npm test`: the Agents Playground is not free software, and it writes docs/screens/teams.
module.exports = {
  ...projects[0],
  displayName: 'playground',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/playground/*.test.ts'],
  testTimeout: 240_000,
};
