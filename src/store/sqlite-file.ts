import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { damageOf } from './check-files';
import { checkKeys } from './check-keys';
import { DATABASE, FORGOTTEN } from './file-names';
import { mustLeadSomewhere } from './leads-nowhere';
import { makeDeep } from './make-folder';
import { APPLICATION_ID, MIGRATIONS } from './schema';
import type { Seal } from './seal';
import { StoreError } from './store-error';

type Handle = InstanceType<typeof Database>;

/** How long a write waits for another process that is writing, such as a backup. */
const BUSY_MS = 2_000;

const KEPT =
  'Nothing in it was changed. Move it away with npm run set-aside, then put a backup in its place or start empty.';

const damaged = (file: string, why: string) => new StoreError('store-damaged', `${file} ${why}. ${KEPT}`);

function cannotUse(folder: string, error: unknown): StoreError {
  const why = (error as NodeJS.ErrnoException).code || 'no access';
  return new StoreError(
    'store-folder',
    `The data folder ${folder} cannot be used (${why}). Let this user write there, or set DATA_DIR to another folder.`,
  );
}

/** What SQLite reports, as ours. The message of SQLite’s own error is not passed on: it may quote what was kept. */
export function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = (error as { code?: string }).code ?? 'no code';
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file, 'cannot be read as a database');
  // A file that cannot be opened at all is reported with an empty code.
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH).*|E[A-Z]+|)$/.test(code)) return cannotUse(path.dirname(file), error);
  return new StoreError(
    'store-failed',
    `${file} cannot be written (${code}). Look for a full disk or another process.`,
  );
}

export function pragma(db: Handle, source: string): unknown {
  const [row] = db.pragma(source) as Record<string, unknown>[];
  return row && Object.values(row)[0];
}

function makeFolder(folder: string): void {
  try {
    makeDeep(folder);
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw cannotUse(folder, error);
  }
}

function migrate(db: Handle, from: number): void {
  if (from === MIGRATIONS.length) return;
  const steps = MIGRATIONS.slice(from).join('\n');
  db.exec(`BEGIN IMMEDIATE; ${steps}; PRAGMA user_version = ${MIGRATIONS.length}; COMMIT;`);
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

/** Made under another name and then renamed, so that a file of that name is always whole, whenever we are killed. */
function create(file: string): void {
  const fresh = `${file}.creating`;
  for (const leftover of [fresh, `${fresh}-journal`]) fs.rmSync(leftover, { force: true });
  fs.writeFileSync(fresh, '', { mode: 0o600 });
  const db = new Database(fresh);
  pragma(db, `application_id = ${APPLICATION_ID}`);
  migrate(db, 0);
  db.close();
  fs.renameSync(fresh, file);
  syncFolder(path.dirname(file));
}

function checkOurs(db: Handle, file: string): void {
  if (pragma(db, 'application_id') !== APPLICATION_ID) {
    throw new StoreError('store-foreign', `${file} is a database of another program. Set DATA_DIR to another folder.`);
  }
  if (Number(pragma(db, 'user_version')) > MIGRATIONS.length) {
    throw new StoreError('store-newer', `${file} was written by a newer version of Surefoot. Start that version.`);
  }
  if (pragma(db, 'quick_check(1)') !== 'ok') throw damaged(file, 'is damaged');
}

/** Whole, as far as it can be told before SQLite opens it, which would go on from what it can read. */
function checkWhole(file: string): void {
  const damage = damageOf(file);
  if (damage !== null) throw damaged(file, damage);
}

function open(file: string, seal: Seal): Handle {
  const db = new Database(file, { timeout: BUSY_MS });
  checkOurs(db, file);
  // Durable at once: a turn is acknowledged only when it would survive a power cut.
  pragma(db, 'journal_mode = WAL');
  pragma(db, 'synchronous = FULL');
  // What is deleted is overwritten, and not only no longer shown.
  pragma(db, 'secure_delete = ON');
  migrate(db, Number(pragma(db, 'user_version')));
  checkKeys(db, file, seal);
  return db;
}

/** A file that was cut to nothing, or lost beside its log, must not be taken for a first start. */
function exists(file: string): boolean {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size;
  const logSize = fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) throw damaged(file, 'is empty');
  if (size === undefined && logSize > 0) throw damaged(file, 'is missing, but its -wal file is there');
  return size !== undefined;
}

/** Opens the store’s file, making it on the first start. Throws a StoreError that says what to do. */
export function openDatabase(folder: string, seal: Seal): { db: Handle; file: string } {
  makeFolder(folder);
  const file = path.join(folder, DATABASE);
  try {
    for (const one of [file, path.join(folder, FORGOTTEN)]) mustLeadSomewhere(one);
    if (!exists(file)) create(file);
    checkWhole(file);
    return { db: open(file, seal), file };
  } catch (error) {
    throw asStoreError(error, file);
  }
}
