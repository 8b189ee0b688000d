'use strict';

const { projects } = require('../../jest.config');

// Apart from `npm test`: it takes minutes, and Web Chat beside the widget.
module.exports = {
  ...projects[0],
  displayName: 'speed',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/speed/*.test.ts'],
};
