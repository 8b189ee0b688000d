import type { ForgottenList } from './forgotten-list';
import type { SqliteCheckIns } from './sqlite-check-ins';
import type { SqliteConnection } from './sqlite-connection';
import { placeOf, type Statements } from './sqlite-statements';
import { FORGOTTEN_MS, type LastTurn } from './store';

/** Whatever takes conversations out of the file, with all that belongs to them. */
export class SqliteDeletion {
  private readonly sql: Statements;
  private readonly checkIns: SqliteCheckIns;

  constructor(
    private readonly connection: SqliteConnection,
    { sql, checkIns }: { readonly sql: Statements; readonly checkIns: SqliteCheckIns },
    private readonly list: ForgottenList,
  ) {
    this.sql = sql;
    this.checkIns = checkIns;
  }

  /** In a transaction: leaves the mark. False if another turn came first. */
  forget(last: LastTurn): boolean {
    const { conversation, messageId, now } = last;
    if (this.sql.dropStanding.run(...placeOf(last)).changes === 0) return false;
    this.dropAllOf(conversation);
    this.sql.markForgotten.run(conversation, messageId, now);
    this.sql.unmarkOld.run(now - FORGOTTEN_MS);
    return true;
  }

  /** Once it is durable: out of the database’s log too, and noted beside the database. */
  afterForgetting(conversation: string, at: number): void {
    this.connection.emptyLog();
    try {
      this.list.add(conversation, at);
    } catch {
      // It is deleted all the same, and whoever asked must not be told that it is not. The next tidying notes it.
    }
  }

  /** In a transaction: what was not touched since then, the oldest first and at most so many. How many. */
  expire(before: number, most: number): number {
    const old = this.sql.old.all(before, most) as { id: string; version: number }[];
    for (const { id, version } of old) {
      this.sql.drop.run(id, version);
      this.dropAllOf(id);
    }
    return old.length;
  }

  /** Drops from the list what was forgotten before that, and notes what could not be noted. */
  tidy(before: number): void {
    this.list.dropBefore(before);
    const all = this.sql.allForgotten.all() as { conversation: string; at: number }[];
    for (const { conversation, at } of all) if (at >= before) this.list.add(conversation, at);
  }

  /** A database from before may have been put in the place of one in which they were forgotten. How many that were. */
  forgetAgain(): number {
    this.tidy(0);
    if (this.list.isEmpty) return 0;
    const begun = this.sql.begun.all() as { id: string; version: number; created: number }[];
    const back = begun.flatMap(({ id, version, created }) => {
      const at = this.list.forgottenAt(id, created);
      return at === null ? [] : [{ id, version, at }];
    });
    this.connection.transaction(() => {
      for (const { id, version, at } of back) {
        this.sql.drop.run(id, version);
        this.dropAllOf(id);
        this.sql.markForgotten.run(id, null, at);
      }
    });
    if (back.length > 0) this.connection.emptyLog();
    return back.length;
  }

  private dropAllOf(conversation: string): void {
    this.sql.dropEntries.run(conversation);
    this.sql.dropMessages.run(conversation);
    this.sql.dropRecords.run(conversation);
    this.sql.dropLinks.run(conversation);
    this.sql.dropLetters.run(conversation);
    this.sql.dropAddress.run(conversation);
    this.checkIns.drop(conversation);
  }
}
