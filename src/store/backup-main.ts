import { readConfig, readEnvironment } from '../config';
import { backUp } from './backup';
import { BackupError } from './backup-error';

/** A file in the data folder is from earlier days then. */
const IN_POSTGRES = 'DATABASE_URL is set: PostgreSQL is backed up with its own tools, such as pg_dump.';

try {
  const [target, ...more] = process.argv.slice(2);
  // An empty one, as of a variable that is not set, would be whichever folder one is just in.
  if (target === undefined || target === '' || more.length > 0)
    throw new BackupError('backup-usage', 'npm run backup -- <folder>');
  const { dataFolder, databaseUrl } = readConfig(readEnvironment());
  if (databaseUrl !== null) throw new BackupError('backup-nothing', IN_POSTGRES);
  process.stdout.write(`${backUp(dataFolder, target, Date.now())}\n`);
} catch (error) {
  const coded = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  process.stderr.write(`No backup was made${coded}.\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
