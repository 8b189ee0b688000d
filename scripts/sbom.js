'use strict';

// `npm run sbom`: the bill of materials of what runs, CycloneDX as JSON, from the lockfile alone; needs no network.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { root } = require('./tree-hash');

const ARGS = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];

function everything() {
  const { status, stdout, stderr } = spawnSync('npm', ARGS, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`npm could not write it:\n${stderr}`);
  return JSON.parse(stdout);
}

/** `name@version` of all that is installed without development. */
function needed() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const entries = Object.entries(packages).filter(([where, { dev }]) => where !== '' && !dev);
  return new Set(
    entries.map(([where, { version }]) => `${where.slice(where.lastIndexOf('node_modules/') + 13)}@${version}`),
  );
}

const nameOf = ({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`;

/** npm’s own `--omit=dev` leaves out what development needs too, such as `pg`. */
function bill() {
  const all = everything();
  const names = needed();
  const components = all.components.filter((one) => names.has(nameOf(one)));
  const kept = new Set([all.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((one) => ({ ...one, dependsOn: (one.dependsOn ?? []).filter((ref) => kept.has(ref)) }));
  return { ...all, components, dependencies };
}

if (require.main === module) process.stdout.write(`${JSON.stringify(bill(), null, 2)}\n`);

module.exports = { bill, nameOf };
