'use strict';

// Goes into the server in the place of the package detect-libc, which looks in slow ways: which C library this process runs
// on. The package of the database asks, so as to load its native part for that one.
const { readFileSync } = require('node:fs');

const GLIBC = 'glibc';
const MUSL = 'musl';

/** What is loaded into this process; where that cannot be read, Node’s own report, which takes longer to write. */
function isMusl() {
  try {
    return /\/ld-musl-/.test(readFileSync('/proc/self/maps', 'latin1'));
  } catch {
    return !('glibcVersionRuntime' in process.report.getReport().header);
  }
}

/** Null where there is but one, as on Windows. */
const familySync = () => (process.platform === 'linux' ? (isMusl() ? MUSL : GLIBC) : null);

module.exports = { GLIBC, MUSL, familySync };
