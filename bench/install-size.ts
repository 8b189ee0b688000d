import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './interview';
import { freshFolder } from './variants';

export interface InstallSize {
  /** `npm-ci`: installed anew; `lock-file`: what the lock file marks as needed to run, where it is installed already. */
  readonly by: 'npm-ci' | 'lock-file';
  /** Megabytes of the files. */
  readonly megabytes: number;
  readonly packages: number;
  /** The ten largest, without the packages inside them. */
  readonly largest: readonly { readonly name: string; readonly megabytes: number }[];
}

const MOST_MS = 90_000;
const MEGA = 1024 * 1024;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly devOptional?: true }>>;
}

/** Bytes of all files below; packages inside a package are counted by themselves. */
function bytesIn(folder: string): number {
  let sum = 0;
  for (const { name } of readdirSync(folder, { withFileTypes: true })) {
    if (name === 'node_modules') continue;
    const file = path.join(folder, name);
    const found = lstatSync(file);
    sum += found.isDirectory() ? bytesIn(file) : found.size;
  }
  return sum;
}

function installed(folder: string): boolean {
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    if (existsSync(path.join(ROOT, name))) copyFileSync(path.join(ROOT, name), path.join(folder, name));
  }
  const args = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  try {
    execFileSync('npm', args, { cwd: folder, stdio: 'ignore', timeout: MOST_MS });
    return true;
  } catch {
    return false;
  }
}

/** The size of `npm ci --omit=dev`: of a fresh one where the registry can be reached, else by the lock file. */
export function installSize(fresh: boolean): InstallSize {
  const folder = freshFolder();
  try {
    const anew = fresh && installed(folder);
    const where = anew ? folder : ROOT;
    const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
    const sizes = Object.entries(packages)
      .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
      .filter(([place]) => existsSync(path.join(where, place)))
      .map(([place]) => ({
        name: place.replace(/^node_modules\//, ''),
        megabytes: bytesIn(path.join(where, place)) / MEGA,
      }))
      .sort((one, other) => other.megabytes - one.megabytes);
    const megabytes = sizes.reduce((sum, one) => sum + one.megabytes, 0);
    return { by: anew ? 'npm-ci' : 'lock-file', megabytes, packages: sizes.length, largest: sizes.slice(0, 10) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
