import type { Config } from '../config';
import { PostgresStore } from './postgres-store';
import { SqliteStore } from './sqlite-store';
import type { Store } from './store';

/** The store that is configured. Throws a StoreError that says what to do. */
export async function openStore(config: Config): Promise<Store> {
  const { databaseUrl, dataFolder, storeKeys, forgottenList } = config;
  if (databaseUrl === null) return new SqliteStore(dataFolder, storeKeys);
  return PostgresStore.open(databaseUrl, storeKeys, forgottenList);
}
