'use strict';

const { projects } = require('../../jest.config');

// Apart from `npm test`: it writes docs/screens and the moving picture of the README, and takes minutes.
module.exports = {
  ...projects[0],
  displayName: 'screens',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/screens/*.test.ts'],
};
