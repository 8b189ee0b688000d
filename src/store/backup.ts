import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { BackupError } from './backup-error';
import { damageOf } from './check-files';
import { DATABASE, FORGOTTEN } from './file-names';
import { makeDeep } from './make-folder';
import { pragma } from './sqlite-file';

const BUSY_MS = 10_000;

/** `2026-11-27T19-53-39Z`: a name for a folder, and in order. */
export const nameOf = (now: number): string =>
  `surefoot-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

/** One reading transaction: a server that writes meanwhile is neither stopped nor seen by half. */
function copyDatabase(from: string, to: string): void {
  if (damageOf(from) !== null) throw new Error('what is to be copied is damaged');
  const db = new Database(from, { timeout: BUSY_MS, readonly: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  fs.chmodSync(to, 0o600);
  const copy = new Database(to, { readonly: true });
  const check = pragma(copy, 'quick_check(1)');
  copy.close();
  if (check !== 'ok') throw new Error('the copy is damaged');
  syncFile(to);
}

function fill(dataFolder: string, folder: string): void {
  makeDeep(folder);
  copyDatabase(path.join(dataFolder, DATABASE), path.join(folder, DATABASE));
  // After the database, so that nothing is forgotten in the one that is not in the other.
  const list = path.join(dataFolder, FORGOTTEN);
  if (fs.existsSync(list)) fs.copyFileSync(list, path.join(folder, FORGOTTEN));
}

/** What cannot be removed is told by what is tried next. */
function remove(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Such as a target that is a file.
  }
}

/** The reason without the message, which may quote what is kept. */
const codeIn = (error: unknown): string => (error as { code?: string }).code ?? 'the copy cannot be read';

/** Copies all that is kept into a new folder in `target`, whole or not at all, while the server runs. Its path. */
export function backUp(dataFolder: string, target: string, now: number): string {
  if (!fs.existsSync(path.join(dataFolder, DATABASE)))
    throw new BackupError('backup-nothing', `There is no ${DATABASE} in ${dataFolder}. Check DATA_DIR.`);
  const folder = path.join(path.resolve(target), nameOf(now));
  if (fs.existsSync(folder)) throw new BackupError('backup-exists', `${folder} is there already. Wait a second.`);
  const partial = `${folder}.partial`;
  try {
    remove(partial);
    fill(dataFolder, partial);
    fs.renameSync(partial, folder);
  } catch (error) {
    remove(partial);
    const remedy = 'Look at the space and the rights there, and start the server if the database is damaged.';
    throw new BackupError('backup-failed', `${folder} cannot be made (${codeIn(error)}). ${remedy}`);
  }
  return folder;
}
