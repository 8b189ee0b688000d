import type { Config } from '../config';
import { PostgresStore } from './postgres-store';
import { SqliteStore } from './sqlite-store';
import type { Store } from './store';

/** The store that is configured. Throws a StoreError that says what to do. */
export async function openStore({ databaseUrl, dataFolder, storeKeys }: Config): Promise<Store> {
  return databaseUrl === null ? new SqliteStore(dataFolder, storeKeys) : PostgresStore.open(databaseUrl, storeKeys);
}
