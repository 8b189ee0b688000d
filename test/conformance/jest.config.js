'use strict';

const { projects } = require('../../jest.config');

// Apart from `npm test`: it writes the table of docs/channels.md.
module.exports = {
  ...projects[0],
  displayName: 'channels-table',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/conformance/write-table.ts'],
};
