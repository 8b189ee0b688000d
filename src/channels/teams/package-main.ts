import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, readConfig, readEnvironment } from '../../config';
import { packageOf, teamsAppOf } from './package';

/** dist/src/channels/teams/package-main.js → the project. */
const ROOT = path.resolve(__dirname, '../../../..');
const FILE = path.join(ROOT, 'dist/surefoot-teams.zip');

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

try {
  writeFileSync(FILE, packageOf(teamsAppOf(readConfig(readEnvironment()), version)));
  process.stdout.write(`${FILE}\n`);
} catch (error) {
  const code = error instanceof ConfigError ? ` (${error.code})` : '';
  process.stderr.write(
    `The package cannot be made${code}.\n${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
