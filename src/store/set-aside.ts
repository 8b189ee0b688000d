import fs from 'node:fs';
import path from 'node:path';
import { BackupError } from './backup-error';
import { DATABASE } from './file-names';
import { SqliteStore } from './sqlite-store';
import type { StoreKey } from './store-key';
import { StoreError } from './store-error';

/** Why the store cannot be opened; null if it can. */
async function whyNot(folder: string, keys: readonly StoreKey[]): Promise<Error | null> {
  try {
    await new SqliteStore(folder, keys).close();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Moves a database that is damaged, with its log, into a folder beside it, so that a backup can take its place or the
 * server can start empty. Only when told to, and never one that can be opened. The folder’s path.
 */
export async function setAside(folder: string, keys: readonly StoreKey[], stamp: string): Promise<string> {
  if (!fs.existsSync(folder)) throw new BackupError('backup-nothing', `There is no folder ${folder}. Check DATA_DIR.`);
  const error = await whyNot(folder, keys);
  if (error === null) throw new BackupError('not-damaged', `${path.join(folder, DATABASE)} is not damaged. It stays.`);
  if (!(error instanceof StoreError) || error.code !== 'store-damaged') throw error;
  const aside = path.join(folder, `damaged-${stamp}`);
  fs.mkdirSync(aside, { mode: 0o700 });
  for (const name of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`]) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) fs.renameSync(file, path.join(aside, name));
  }
  return aside;
}
