import { readConfig, readEnvironment } from '../config';
import { backUp } from './backup';
import { BackupError } from './backup-error';

try {
  const [target, ...more] = process.argv.slice(2);
  if (target === undefined || more.length > 0) throw new BackupError('backup-usage', 'npm run backup -- <folder>');
  process.stdout.write(`${backUp(readConfig(readEnvironment()).dataFolder, target, Date.now())}\n`);
} catch (error) {
  const coded = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  process.stderr.write(`No backup was made${coded}.\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
