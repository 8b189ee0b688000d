'use strict';

const { projects } = require('../../jest.config');

// Apart from `npm test`: it needs a client that weighs 486 MB.
module.exports = {
  ...projects[0],
  displayName: 'webchat',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/webchat/*.test.ts'],
};
