'use strict';
require('./build.js');
