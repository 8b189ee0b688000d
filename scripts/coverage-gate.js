'use strict';

const path = require('node:path');
const { root } = require('./tree-hash');

function percent(files) {
  const total = files.reduce((sum, [, of]) => sum + of.lines.total, 0);
  const covered = files.reduce((sum, [, of]) => sum + of.lines.covered, 0);
  return total === 0 ? 100 : (100 * covered) / total;
}

/**
 * Where a coverage summary falls short of jest's `coverageThreshold`, read as jest reads it:
 * a folder's threshold is for the files under it, `global` for all that no folder claims.
 */
function shortfalls(summary, thresholds) {
  const folders = Object.keys(thresholds).filter((key) => key !== 'global');
  const files = Object.entries(summary).filter(([file]) => file !== 'total');
  const claims = (folder, file) => path.relative(root, file).startsWith(path.normalize(folder));
  const ownerOf = (file) => folders.find((folder) => claims(folder, file)) ?? 'global';
  return Object.entries(thresholds).flatMap(([owner, { lines }]) => {
    const reached = percent(files.filter(([file]) => ownerOf(file) === owner));
    return reached < lines ? [`${owner}: ${reached.toFixed(2)} % of lines are covered, ${lines} % are asked`] : [];
  });
}

module.exports = { shortfalls };
