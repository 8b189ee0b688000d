import { readConfig, readEnvironment } from '../config';
import { nameOf } from './backup';
import { setAside } from './set-aside';

async function main(): Promise<void> {
  const { dataFolder, storeKeys } = readConfig(readEnvironment());
  const aside = await setAside(dataFolder, storeKeys, nameOf(Date.now()));
  process.stdout.write(`The damaged database is in ${aside}.\nCopy surefoot.db of a backup into ${dataFolder}, `);
  process.stdout.write('or start without one: then all talks begin anew. Leave forgotten.list where it is.\n');
}

main().catch((error: unknown) => {
  const coded = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  process.stderr.write(`Nothing was set aside${coded}.\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
