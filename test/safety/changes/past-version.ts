import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { assess } from '../../../knowledge/assess/assess';
import type { loadKnowledge } from '../../../knowledge/load';
import { versionFrom, type Version } from './version';

/** What went wrong, in words for whoever typed the command. */
export class PastVersionError extends Error {}

const MOST_BYTES = 50_000_000;

function git(root: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw new PastVersionError(`git ${args.join(' ')} failed. Name a commit, branch or tag of this checkout.`);
  }
}

interface PastCode {
  readonly loadKnowledge: typeof loadKnowledge;
  readonly assess: typeof assess;
}

/**
 * Content and rules as they stood at a commit, read and reasoned by the code of that commit: this is what its patients
 * were told. Throws a `PastVersionError` if there is no such commit, or nothing in it that can be run.
 */
export function versionAt(root: string, ref: string): Version {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).trim();
  const folder = path.join(root, '.tools', `at-${commit.slice(0, 12)}-${process.pid}`);
  try {
    for (const file of git(root, ['ls-tree', '-r', '--name-only', commit, 'knowledge']).split('\n').filter(Boolean)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), git(root, ['show', `${commit}:${file}`]));
    }
    return loadedFrom(folder);
  } catch (error) {
    if (error instanceof PastVersionError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new PastVersionError(`What stood at ${ref} cannot be run here, so there is nothing to compare:\n${why}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function loadedFrom(folder: string): Version {
  const outfile = path.join(folder, 'past.js');
  const contents =
    "export { loadKnowledge } from './knowledge/load'; export { assess } from './knowledge/assess/assess';";
  buildSync({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
  });
  const past = createRequire(outfile)(outfile) as PastCode;
  return versionFrom(past.loadKnowledge(path.join(folder, 'knowledge')), past.assess);
}
