'use strict';

const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** Top-level names that git ignores and no result depends on. */
const UNTRACKED = new Set(['.git', 'node_modules', 'dist', 'coverage', 'data', 'test-results', '.tools']);

/** Packages are installed at any depth: test/webchat has its own. */
const isUntracked = (folder, name) => name === 'node_modules' || (folder === '.' && UNTRACKED.has(name));

/** What makes dist/ of them. */
const BUILDERS = [
  ...['build', 'build-server', 'c-library', 'warm-server', 'launch'],
  ...['build-widget', 'widget-words', 'bundle-and-load'],
].map((name) => `scripts/${name}.js`);

function filesUnder(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return isUntracked(folder, entry.name) ? [] : filesUnder(file);
    return entry.isFile() ? [file] : [];
  });
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** One hash over everything in the project that can change what a test says. */
const treeHash = () => hashOf(filesUnder('.'));

/** One hash over everything that goes into dist/. */
function buildHash() {
  const isBuilt = (file) => !/\.(ya?ml|md)$/.test(file) || /^widget(-[a-z]+)?\.yaml$/.test(path.basename(file));
  const sources = ['src', 'dialogs', 'knowledge'].flatMap(filesUnder).filter(isBuilt);
  return hashOf([...sources, ...BUILDERS, 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']);
}

module.exports = { root, treeHash, buildHash };
