import { existsSync } from 'node:fs';
import type Database from 'libsql';
import { GroupCommit } from './group-commit';
import type { Seal } from './seal';
import { asStoreError, openDatabase, pragma } from './sqlite-file';
import { StoreError } from './store-error';

/** The open file of a store: reads at once, writes together, and every failure told as one of ours. */
export class SqliteConnection {
  readonly db: InstanceType<typeof Database>;
  readonly file: string;
  private readonly commits = new GroupCommit((work) => this.transaction(work));
  private closed = false;

  constructor(folder: string, seal: Seal) {
    const { db, file } = openDatabase(folder, seal);
    this.db = db;
    this.file = file;
  }

  read<T>(work: () => T): T {
    this.mustBeOpen();
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.file);
    }
  }

  /** Resolves with what `work` returns once that is durable. */
  write<T>(work: () => T): Promise<T> {
    this.mustBeOpen();
    return this.commits.add(work);
  }

  /** The log beside the file still holds what was deleted, until it is emptied. */
  emptyLog(): void {
    if (this.closed) return;
    try {
      pragma(this.db, 'wal_checkpoint(TRUNCATE)');
    } catch {
      // It is deleted all the same: whoever asked must not be told that it is not. The log is emptied at the next chance.
    }
  }

  /** Commits what was begun, and lets go of the file. */
  close(): void {
    if (this.closed) return;
    this.commits.flush();
    this.closed = true;
    pragma(this.db, 'wal_checkpoint(TRUNCATE)');
    this.db.close();
  }

  /** All of it or nothing, at once. */
  transaction(work: () => void): void {
    try {
      this.mustBeThere();
      this.db.exec('BEGIN IMMEDIATE');
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw asStoreError(error, this.file);
    }
  }

  /** SQLite goes on writing to files that were deleted or moved: a restart would not find what was acknowledged. */
  private mustBeThere(): void {
    const gone = [this.file, `${this.file}-wal`].find((file) => !existsSync(file));
    if (gone === undefined) return;
    throw new StoreError('store-moved', `${gone} was deleted or moved while the server runs. Put it back, or restart.`);
  }

  /** libsql answers from prepared statements even after `close`. */
  private mustBeOpen(): void {
    if (this.closed) throw new StoreError('store-closed', 'The store has been closed: the server is stopping.');
  }
}
